import type { EventType, ReadEntity, ReadEvent } from "@isnad/reader";
import type { Spelling } from "../open/archive.ts";
import { foldedWords } from "../search/folded-words.ts";
import { LEVEL, MARK, type MarkedRole, mark } from "./marks.ts";

/** The entities of a report, and which of the archive they are. */
export interface Cast {
  readonly entities: ReadonlyMap<string, ReadEntity>;
  readonly entityOf: (local: string) => string | undefined;
  readonly spelling: Spelling;
}

/** Who and where of an event. */
export function partyMarks({ type, actors, recipients, places }: ReadEvent, cast: Cast): readonly number[] {
  const [actor, recipient]: [MarkedRole, MarkedRole] = MUTUAL.has(type) ? ["partner", "partner"] : ["actor", "recipient"];
  return [...marksAs(actor, actors, cast), ...marksAs(recipient, recipients, cast), ...marksAs("place", places, cast)];
}

/** Where it makes no difference who of the two acted. */
const MUTUAL: ReadonlySet<EventType> = new Set(["CONSULT", "AGREE", "COOPERATE"]);

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
  if (kind === "group" && known === null) return land;
  const identity =
    known === null ? (id === undefined ? [] : [mark(role + LEVEL.entity, id)]) : [mark(role + LEVEL.known, identityOf(entity))];
  return [...identity, mark(role + LEVEL.name, nameKey(entity, spelling)), ...land];
}

/** What the sentence names besides: places, and people who do not speak. */
export function sceneMarks(named: readonly ReadEntity[], speakers: ReadonlySet<string>, spelling: Spelling): readonly number[] {
  return named.flatMap((entity) => {
    if (entity.kind === "place") {
      const known = entity.known === null ? [] : [mark(MARK.knownAround, identityOf(entity))];
      return [...known, mark(MARK.around, nameKey(entity, spelling))];
    }
    return entity.kind === "person" && !speakers.has(entity.id) ? [mark(MARK.beside, nameKey(entity, spelling))] : [];
  });
}

const identityOf = ({ kind, known }: ReadEntity): string => `${kind} ${known}`;

/** Written with or without a space between its parts, a name is the same. */
const nameKey = ({ name }: ReadEntity, spelling: Spelling): string => foldedWords(name.ar, spelling).join("");
