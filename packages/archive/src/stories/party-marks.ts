import type { ReadEntity, ReadEvent } from "@isnad/reader";
import type { Spelling } from "../open/archive.ts";
import { foldedWords } from "../search/folded-words.ts";
import { LEVEL, MARK, type MarkedRole, mark } from "./marks.ts";
import { MUTUAL_TYPES } from "./mutual-types.ts";

/** The entities of a report. */
export interface Cast {
  readonly entities: ReadonlyMap<string, ReadEntity>;
  readonly spelling: Spelling;
}

/** Who has which part in an event: the kind of mark that the role gives, and the entity's local id. */
export interface Part {
  readonly kind: number;
  readonly local: string;
}

/** Who and where of an event, by what the report tells of them. */
export const partyMarks = (parts: readonly Part[], cast: Cast): readonly number[] =>
  parts.flatMap(({ kind, local }) => {
    const entity = cast.entities.get(local);
    return entity ? marksOf(kind, entity, cast.spelling) : [];
  });

/** Those of an event of whom it takes the archive to say who they are. */
export const unknownParts = (parts: readonly Part[], { entities }: Cast): readonly Part[] =>
  parts.filter(({ local }) => {
    const entity = entities.get(local);
    return entity && entity.known === null && !MANY.has(entity.kind);
  });

/** The mark of who it is that has a part. */
export const identityMark = (kind: number, id: string): number => mark(kind + LEVEL.entity, id);

/** Who has which part in an event. */
export function partsOf({ type, actors, recipients, places }: ReadEvent): readonly Part[] {
  const [actor, recipient]: [MarkedRole, MarkedRole] = MUTUAL_TYPES.has(type) ? ["partner", "partner"] : ["actor", "recipient"];
  const as = (role: MarkedRole, locals: readonly string[]) => locals.map((local) => ({ kind: MARK[role], local }));
  return [...as(actor, actors), ...as(recipient, recipients), ...as("place", places)];
}

/** A state is no more than its country; a group that is only described (gunmen, civilians) has neither identity nor name. */
const MANY: ReadonlySet<string> = new Set(["state", "group", "armed_group"]);

function marksOf(role: number, entity: ReadEntity, spelling: Spelling): readonly number[] {
  const { kind, known, country } = entity;
  const land = country === null ? [] : [mark(role + LEVEL.country, country)];
  if (kind === "state") return known === null ? land : [mark(role + LEVEL.country, known)];
  if (known !== null) return [mark(role + LEVEL.known, labelOf(entity, spelling)), ...land];
  return MANY.has(kind) ? land : [mark(role + LEVEL.name, labelOf(entity, spelling)), ...land];
}

/** What the sentence names besides: places, and people who do not speak. */
export function sceneMarks(named: readonly ReadEntity[], speakers: ReadonlySet<string>, spelling: Spelling): readonly number[] {
  return named.flatMap((entity) => {
    const label = labelOf(entity, spelling);
    if (entity.kind === "place") return [...(entity.known === null ? [] : [mark(MARK.knownAround, label)]), mark(MARK.around, label)];
    return entity.kind === "person" && !speakers.has(entity.id) ? [mark(MARK.beside, label)] : [];
  });
}

/** What tells an entity from others: its identity where Isnad knows it, else its name, written with or without spaces. */
const labelOf = ({ kind, known, name }: ReadEntity, spelling: Spelling): string =>
  known === null ? foldedWords(name.ar, spelling).join("") : `${kind} ${known}`;
