import type { ReadEntity, ReadEvent } from "@isnad/reader";
import type { Spelling } from "../open/archive.ts";
import { foldedWords } from "../search/folded-words.ts";
import { LEVEL, MARK, type MarkedRole, mark } from "./marks.ts";
import { MUTUAL_TYPES } from "./mutual-types.ts";

/** The entities of a report, and which of the archive they are. */
export interface Cast {
  readonly entities: ReadonlyMap<string, ReadEntity>;
  readonly entityOf: (local: string) => string | undefined;
  readonly spelling: Spelling;
}

/** Who and where of an event. */
export function partyMarks({ type, actors, recipients, places }: ReadEvent, cast: Cast): readonly number[] {
  const [actor, recipient]: [MarkedRole, MarkedRole] = MUTUAL_TYPES.has(type) ? ["partner", "partner"] : ["actor", "recipient"];
  return [...marksAs(actor, actors, cast), ...marksAs(recipient, recipients, cast), ...marksAs("place", places, cast)];
}

const marksAs = (role: MarkedRole, locals: readonly string[], cast: Cast): readonly number[] =>
  locals.flatMap((local) => {
    const entity = cast.entities.get(local);
    return entity ? marksOf(MARK[role], entity, cast.entityOf(local), cast.spelling) : [];
  });

/** A state is no more than its country; a group that is only described (gunmen, civilians) has neither identity nor name. */
function marksOf(role: number, entity: ReadEntity, id: string | undefined, spelling: Spelling): readonly number[] {
  const { kind, known, country } = entity;
  const land = country === null ? [] : [mark(role + LEVEL.country, country)];
  if (kind === "state") return known === null ? land : [mark(role + LEVEL.country, known)];
  if ((kind === "group" || kind === "armed_group") && known === null) return land;
  if (known !== null) return [mark(role + LEVEL.known, labelOf(entity, spelling)), ...land];
  const identity = id === undefined ? [] : [mark(role + LEVEL.entity, id)];
  return [...identity, mark(role + LEVEL.name, labelOf(entity, spelling)), ...land];
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
