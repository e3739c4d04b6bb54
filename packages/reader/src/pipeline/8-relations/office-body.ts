import type { Entity, Mention, Office } from "../4-names/names.ts";
import { isWord, keyAt, kindOf, longest, type Scene, tokenAt } from "./scene.ts";

/** The body, place or state that an office is of, and the token after the words that tell it. */
export interface OfficeBody {
  readonly why: string;
  readonly entity: number;
  readonly end: number;
}

/** What the names stage found, what stands in or after the title, what the title's noun means elsewhere in the report, or the holder's country. */
export function officeBody(scene: Scene, office: Office): OfficeBody | null {
  const told = office.body === null ? null : { entity: office.body, end: endOfBody(scene, office), why: "title beside name" };
  const found = told ?? bodyInTitle(scene, office) ?? bodyAfterTitle(scene, office) ?? meant(scene, office);
  const state = ministerState(scene, office, found?.entity ?? null);
  if (state !== null) return { entity: state, end: found?.end ?? office.to, why: "minister of a state" };
  const country = found ? null : countryOf(scene, office.from, office.person);
  return country ? { ...country, end: office.to } : found;
}

function meant(scene: Scene, { from, to }: Office): OfficeBody | null {
  const entity = bodyMeant(scene, from, to);
  return entity === null ? null : { entity, end: to, why: "body that a title's noun means" };
}

/** The title's words and its body's, where those follow it. */
function endOfBody(scene: Scene, { to, body }: Office): number {
  const after = (scene.covering[to] ?? []).find((mention) => mention.entity === body) ?? bodyMentionAt(scene, to + 1);
  return after?.entity === body ? after.to : to;
}

const BODIES = new Set(["organization", "armed_group", "place", "state"]);

function bodyMentionAt(scene: Scene, at: number): Mention | undefined {
  const begins = (scene.covering[at] ?? []).filter(
    (one) => one.from === at && one.reference !== "pronoun" && BODIES.has(kindOf(scene, one.entity)),
  );
  return longest(begins)[0];
}

function bodyInTitle(scene: Scene, { from, to }: Office): OfficeBody | null {
  for (let at = from + 1; at < to; at++) {
    const mention = bodyMentionAt(scene, at);
    if (mention && mention.to <= to) return { entity: mention.entity, end: to, why: "body in a title" };
  }
  return null;
}

/** `الأمين العام لجامعة …`, `مدير المرصد في …`: a preposition and a body right after the title. */
function bodyAfterTitle(scene: Scene, { to }: Office): OfficeBody | null {
  const preposition = tokenAt(scene, to)?.pos === "ADP";
  const mention = bodyMentionAt(scene, preposition ? to + 1 : to);
  if (!mention || !sameSentence(scene, to, mention.from)) return null;
  if (preposition && !scene.knowledge.titleJoints.has(keyAt(scene, to))) return null;
  return { entity: mention.entity, end: mention.to, why: "body after a title" };
}

const sameSentence = (scene: Scene, a: number, b: number): boolean => tokenAt(scene, a)?.sentence === tokenAt(scene, b)?.sentence;

/** `مدير المرصد`: the body of the report whose own name begins with a noun of the title. */
export function bodyMeant(scene: Scene, from: number, to: number): number | null {
  if (isWord(tokenAt(scene, from), scene.knowledge.ministers)) return null;
  for (let at = from + 1; at < to; at++) {
    const entity = scene.bodiesByNoun.get(keyAt(scene, at));
    if (entity !== undefined) return entity;
  }
  return null;
}

/** A minister is of the state that the report names his ministry's or his own country by. */
function ministerState(scene: Scene, { from, person }: Office, body: number | null): number | null {
  if (!isWord(tokenAt(scene, from), scene.knowledge.ministers)) return null;
  const { kind = "state", country = null } = body === null ? {} : (scene.names.entities[body] as Entity);
  if (kind === "state") return null;
  return scene.states.get(country ?? (scene.names.entities[person] as Entity).country ?? "") ?? null;
}

/** A title that names no body ("the president") is of the holder's country, or for a head of state the one most told of. */
export function countryOf(scene: Scene, title: number, person: number): { readonly entity: number; readonly why: string } | null {
  const { country } = scene.names.entities[person] as Entity;
  const state = country === null ? undefined : scene.states.get(country);
  if (state !== undefined) return { entity: state, why: "country of a title's holder" };
  const isHead = isWord(tokenAt(scene, title), scene.knowledge.heads);
  return country === null && isHead && scene.homeState !== null ? { entity: scene.homeState, why: "head of the state most told of" } : null;
}
