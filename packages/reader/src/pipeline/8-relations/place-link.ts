import type { Bearing } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import type { Mention } from "../4-names/names.ts";
import { type LinkSoFar, noLinkYet, takeLinkWord } from "./link-words.ts";
import { plainPlace } from "./plain-place.ts";
import type { PlaceLink } from "./relations-knowledge.ts";
import { isWord, keyAt, kindOf, longest, PLACES, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** What the words after a place say of where it lies. */
export interface FoundLink {
  /** The first word that says where; the trigger runs to the token after the last such word. */
  readonly from: number;
  readonly to: number;
  readonly bearing: Bearing | null;
  readonly km: number | null;
  readonly how: PlaceLink | "bearing";
  /** The place it lies by, the country the report is about, or the place a pronoun means (`إلى الجنوب منها`). */
  readonly by: Mention | "homeland" | "pronoun";
  /** The token after the place it lies by: another link may follow. */
  readonly end: number;
}

/** How many tokens the words between two places may be. */
const REACH = 14;

/** Reads from the token after a place to the next place, as long as the words between say where, or say nothing. */
export function readPlaceLink(scene: Scene, start: number): FoundLink | null {
  if (!tokenAt(scene, start)) return null;
  const found = noLinkYet(start);
  const end = Math.min(start + REACH, sentenceOf(scene, start).to);
  for (let at = start; at < end; at++) {
    const token = tokenAt(scene, at) as Token;
    const place = placeBeginning(scene, at);
    if (place && isPassed(scene, place, found)) {
      at = place.to - 1;
      continue;
    }
    if (place) return reachPlace(scene, found, place);
    if (found.how !== null && endsWithoutPlace(scene, token, found)) return link(found, endOf(scene, token), at + 1);
    if (!takeLinkWord(scene, token, found)) return null;
  }
  return null;
}

/** A mention that is read on over: a description in apposition, or an edge that is told by what it parts (`على الحدود مع سوريا`). */
function isPassed(scene: Scene, place: Mention, found: LinkSoFar): boolean {
  if (found.how === null && isDescription(scene, place)) return true;
  const { edges, links } = scene.knowledge.places;
  if (!isWord(tokenAt(scene, place.head), edges) || links.get(keyAt(scene, place.to)) !== "filler" || place.from === found.from)
    return false;
  found.how ??= "near";
  found.to = place.to;
  return true;
}

/** `سرت، المدينة الساحلية الواقعة …`: a description in apposition says nothing of where. */
const isDescription = (scene: Scene, place: Mention): boolean =>
  place.reference === "description" && plainPlace(scene, place).from === place.from && COMMAS.has(keyAt(scene, place.from - 1));

const COMMAS = new Set(["،", ",", "-", "–"]);

const endOf = (scene: Scene, token: Token): "homeland" | "pronoun" => (isPronoun(scene, token) ? "pronoun" : "homeland");

function link(found: LinkSoFar, by: FoundLink["by"], end: number): FoundLink {
  const { from, to, bearing, km, how } = found;
  return { from, to, bearing, km, how: how ?? "near", by, end };
}

/** A place is reached: by a word that says where, by a bearing that begins its own name (`شمال سيناء`), or `on` an edge (`على الحدود السورية`). */
function reachPlace(scene: Scene, found: LinkSoFar, place: Mention): FoundLink | null {
  const plain = plainPlace(scene, place);
  for (let at = place.from; at < plain.from; at++) takeLinkWord(scene, tokenAt(scene, at) as Token, found);
  if (found.how)
    return link(found, plain.entity === "homeland" ? "homeland" : { ...place, entity: plain.entity ?? place.entity }, place.to);
  const onEdge = isWord(tokenAt(scene, place.from), scene.knowledge.places.edges) && place.from > found.from;
  return onEdge ? link({ ...found, from: place.from, to: place.from + 1, how: "near" }, place, place.to) : null;
}

const isBearing = (scene: Scene, at: number): boolean => scene.knowledge.places.bearings.has(keyAt(scene, at));

/** A mention of bearings alone (`جنوب شرق`) names no place. */
function isOnlyBearings(scene: Scene, mention: Mention): boolean {
  for (let at = mention.from; at < mention.to; at++) if (!isBearing(scene, at)) return false;
  return true;
}

function placeBeginning(scene: Scene, at: number): Mention | null {
  const begins = (scene.covering[at] ?? []).filter((mention) => mention.from === at && NAMING.has(mention.reference));
  const [mention] = longest(begins.filter((one) => PLACES.has(kindOf(scene, one.entity)) && !isOnlyBearings(scene, one)));
  return mention ?? null;
}

const NAMING = new Set(["name", "title", "description"]);

/** `شمال البلاد`, `كيليس (جنوب)`, `إلى الجنوب منها`. */
function endsWithoutPlace(scene: Scene, token: Token, found: LinkSoFar): boolean {
  if (scene.knowledge.homeland.has(token.key) || isPronoun(scene, token)) return true;
  return found.opened && found.how === "bearing" && token.form === ")";
}

function isPronoun(scene: Scene, token: Token): boolean {
  const { he, she } = scene.knowledge.pronouns;
  return token.pos === "PRON" && (he.has(token.key) || she.has(token.key));
}
