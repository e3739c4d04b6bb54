import type { Entity, Mention } from "../4-names/names.ts";
import { joinedMentions } from "./phrase-mentions.ts";
import { type FoundLink, readPlaceLink } from "./place-link.ts";
import { plainPlace } from "./plain-place.ts";
import type { RelationDraft } from "./relation-draft.ts";
import { isWord, keyAt, kindOf, longest, type Scene, tokenAt } from "./scene.ts";

/** Where one place lies by another: each place is read on to the next, as far as the words between say nothing but where. */
export function placeRelations(scene: Scene): readonly RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const mention of scene.names.mentions) {
    if (mention.reference === "pronoun" || mention.reference === "adjective") continue;
    const place = kindOf(scene, mention.entity) === "place" && !isStretch(scene, mention) ? withoutPart(scene, mention) : null;
    if (place) drafts.push(...linksFrom(scene, place));
  }
  return drafts;
}

/** Land without a name (`مناطق`, `مناطق واسعة`) is no place of its own. */
function isStretch(scene: Scene, { reference, head, to }: Mention): boolean {
  if (reference !== "description" || !isWord(tokenAt(scene, head), scene.knowledge.stretches)) return false;
  return head + 1 >= to || tokenAt(scene, head + 1)?.pos === "ADJ";
}

/** `وسط المدينة` lies where the town does; a side of a country is told of by the places in it. */
function withoutPart(scene: Scene, mention: Mention): Mention | null {
  const { from, entity } = plainPlace(scene, mention);
  if (from === mention.from) return mention;
  if (entity === null || entity === "homeland" || kindOf(scene, entity) === "state") return null;
  return scene.knowledge.places.bearings.has(keyAt(scene, mention.from)) ? mention : { ...mention, entity };
}

function linksFrom(scene: Scene, mention: Mention): readonly RelationDraft[] {
  const inner = innerStart(scene, mention);
  const drafts = inner === null ? [] : draftsAt(scene, mention, readPlaceLink(scene, inner));
  let link = readPlaceLink(scene, mention.to);
  for (let told = 0; link && told < MOST_TOLD; told++) {
    drafts.push(...draftsAt(scene, mention, link));
    link = goesOn(scene, link) ? furtherLink(scene, link) : null;
  }
  return drafts;
}

/** How many times over a text says where one place lies. */
const MOST_TOLD = 3;

/** After a country, what follows is still told of the first place: `سروج في جنوب تركيا قرب الحدود`; so is a second distance. */
function goesOn(scene: Scene, link: FoundLink): boolean {
  if (link.by === "homeland") return true;
  if (link.by !== "pronoun" && (kindOf(scene, link.by.entity) === "state" || plainPlace(scene, link.by).from > link.by.from)) return true;
  return link.km !== null && scene.knowledge.joiners.has(keyAt(scene, link.end));
}

function furtherLink(scene: Scene, { end, km }: FoundLink): FoundLink | null {
  const next = readPlaceLink(scene, end);
  return next && (next.how !== "in" || next.km !== null || km !== null) ? next : null;
}

/** A mention that runs over a second place (`المنطقة الحدودية في سوريا`): where the words that lead to it begin. */
function innerStart(scene: Scene, mention: Mention): number | null {
  for (let at = mention.head + 1; at < mention.to - 1; at++) {
    if (scene.knowledge.places.links.get(keyAt(scene, at)) === "in") return at;
  }
  return null;
}

function draftsAt(scene: Scene, mention: Mention, link: FoundLink | null): RelationDraft[] {
  if (!link) return [];
  const objects = objectsOf(scene, mention, link);
  const subjects = [mention, ...listedBefore(scene, mention)].map((one) => one.entity);
  const { from, to, bearing, km } = link;
  return subjects.flatMap((subject) =>
    objects
      .filter((object) => object !== subject)
      .map((object) => ({ type: "located" as const, from, to, subject, object, bearing, km, why: REASONS[link.how] })),
  );
}

function objectsOf(scene: Scene, mention: Mention, link: FoundLink): readonly number[] {
  if (link.by === "homeland") return homelandOf(scene, mention);
  return link.by === "pronoun" ? placeBefore(scene, mention) : listed(scene, link.by, link);
}

/** How far back a pronoun's place may stand, in tokens. */
const BACK = 40;

/** The place told of just before, which "to the south of it" counts from. */
function placeBefore(scene: Scene, mention: Mention): readonly number[] {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - BACK); at--) {
    const [place] = longest(
      (scene.covering[at] ?? []).filter((one) => kindOf(scene, one.entity) === "place" && one.entity !== mention.entity),
    );
    const plain = place ? plainPlace(scene, place).entity : null;
    if (typeof plain === "number") return [plain];
  }
  return [];
}

const REASONS: Readonly<Record<FoundLink["how"], string>> = {
  bearing: "bearing between places",
  in: "preposition between places",
  near: "nearness between places",
  lies: "word of lying between places",
  head: "chief place of another",
  filler: "words between places",
};

/** `الواقعة بين سرت ومصراتة`: both; other links take the first alone, for what is listed after it may be told of by itself. */
function listed(scene: Scene, place: Mention, link: FoundLink): readonly number[] {
  const rest = link.how === "lies" ? joinedMentions(scene, place) : [];
  return [place, ...rest].map((one) => one.entity);
}

/** Places listed before this one share what is said after the last: `درنة وبنغازي شرق ليبيا`. */
function listedBefore(scene: Scene, mention: Mention): readonly Mention[] {
  const found: Mention[] = [];
  let first = mention;
  for (let previous = joinedBefore(scene, first); previous && found.length < MOST_LISTED; previous = joinedBefore(scene, first)) {
    found.push(previous);
    first = previous;
  }
  return found;
}

const MOST_LISTED = 8;

function joinedBefore(scene: Scene, mention: Mention): Mention | null {
  const joiner = tokenAt(scene, mention.from - 1);
  if (!joiner || !scene.knowledge.joiners.has(joiner.key)) return null;
  const ending = (scene.covering[mention.from - 2] ?? []).filter((one) => one.to === mention.from - 1 && one.reference !== "adjective");
  const [last] = longest(ending.filter((one) => kindOf(scene, one.entity) === "place"));
  return last && plainPlace(scene, last).from === last.from ? last : null;
}

/** The state that a place is known to lie in, or else the one the report speaks of most. */
function homelandOf(scene: Scene, mention: Mention): readonly number[] {
  const { country } = scene.names.entities[mention.entity] as Entity;
  const state = country === null ? scene.homeState : scene.states.get(country);
  return state === undefined || state === null ? [] : [state];
}
