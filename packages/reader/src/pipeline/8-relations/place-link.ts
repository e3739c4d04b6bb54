import type { Bearing } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import type { Mention } from "../4-names/names.ts";
import type { PlaceLink } from "./relations-knowledge.ts";
import { keyAt, kindOf, longest, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** What the words after a place say of where it lies. */
export interface FoundLink {
  /** The first word that says where; the trigger runs to the token after the last such word. */
  readonly from: number;
  readonly to: number;
  readonly bearing: Bearing | null;
  readonly km: number | null;
  readonly how: PlaceLink | "bearing";
  /** The place it lies by; `null` where the words leave it to the country the report is about. */
  readonly place: Mention | null;
}

/** How many tokens the words between two places may be. */
const REACH = 14;

interface Sofar {
  from: number;
  to: number;
  bearing: Bearing | null;
  km: number | null;
  number: number | null;
  how: PlaceLink | "bearing" | null;
  opened: boolean;
}

/** Reads from the token after a place to the next place, as long as the words between say where, or say nothing. */
export function readPlaceLink(scene: Scene, start: number): FoundLink | null {
  const found: Sofar = { from: start, to: start, bearing: null, km: null, number: null, how: null, opened: false };
  const sentence = tokenAt(scene, start) ? sentenceOf(scene, start) : null;
  const end = Math.min(start + REACH, sentence?.to ?? start);
  for (let at = start; at < end; at++) {
    const token = tokenAt(scene, at) as Token;
    const place = placeBeginning(scene, at);
    if (place && found.how) return link(found, place);
    if (isHomeland(scene, token, found)) return link(found, null);
    if (closesBareBearing(token, found)) return link(found, null);
    if (place || !take(scene, token, at, found)) return null;
  }
  return null;
}

const link = (found: Sofar, place: Mention | null): FoundLink => ({
  from: found.from,
  to: found.to,
  bearing: found.bearing,
  km: found.km,
  how: found.how as PlaceLink | "bearing",
  place,
});

function placeBeginning(scene: Scene, at: number): Mention | null {
  const begins = (scene.covering[at] ?? []).filter((mention) => mention.from === at && mention.reference !== "pronoun");
  const [mention] = longest(
    begins.filter((one) => one.reference !== "adjective" && ["place", "state"].includes(kindOf(scene, one.entity))),
  );
  return mention ?? null;
}

function isHomeland(scene: Scene, token: Token, found: Sofar): boolean {
  return found.how === "bearing" && scene.knowledge.homeland.has(token.key);
}

/** `كيليس (جنوب)`: a bearing alone in brackets counts from the country the report is about. */
function closesBareBearing(token: Token, found: Sofar): boolean {
  return found.opened && found.how === "bearing" && token.form === ")";
}

/** Takes one word into what has been read; `false` where it says something else. */
function take(scene: Scene, token: Token, at: number, found: Sofar): boolean {
  if (token.form === "(") found.opened = true;
  const { bearings, links, units } = scene.knowledge.places;
  const bearing = bearings.get(token.key);
  if (bearing) return takeBearing(found, at, bearing);
  if (found.number !== null && units.has(token.key)) {
    found.km = Math.round(found.number * (units.get(token.key) as number));
    return true;
  }
  if (token.pos === "NUM" || /^\d/.test(token.key)) return takeNumber(found, at, token.key);
  if (scene.knowledge.joiners.has(token.key) && token.pos !== "PUNCT") return leadsOn(scene, at + 1);
  const how = links.get(token.key) ?? links.get(token.lemmaKey);
  if (how) return takeLink(found, at, how);
  return saysNothing(scene, token, at);
}

/** `والتي تقع`, `والواقعة`: a joining word goes on with the same place only before a word of lying. */
function leadsOn(scene: Scene, at: number): boolean {
  const key = keyAt(scene, at);
  return scene.knowledge.relatives.has(key) || scene.knowledge.places.links.get(key) === "lies";
}

function takeBearing(found: Sofar, at: number, bearing: Bearing): boolean {
  begin(found, at);
  found.bearing = joinBearings(found.bearing, bearing);
  found.how = "bearing";
  return true;
}

/** `جنوب` then `شرق` is south-east. */
function joinBearings(first: Bearing | null, second: Bearing): Bearing {
  if (first === null || first === second) return second;
  const joined = "NS".includes(first) ? `${first}${second}` : `${second}${first}`;
  return JOINED.has(joined as Bearing) ? (joined as Bearing) : second;
}

const JOINED: ReadonlySet<Bearing> = new Set(["NE", "SE", "SW", "NW"]);

function takeNumber(found: Sofar, at: number, digits: string): boolean {
  const number = Number.parseFloat(digits.replace(",", "."));
  if (Number.isNaN(number)) return false;
  begin(found, at);
  found.number = number;
  return true;
}

function takeLink(found: Sofar, at: number, how: PlaceLink): boolean {
  if (how === "filler") return true;
  begin(found, at);
  if (found.how === null || found.how === "in") found.how = how;
  return true;
}

function begin(found: Sofar, at: number): void {
  if (found.how === null && found.number === null) found.from = at;
  found.to = at + 1;
}

/** Adjectives, brackets and quotation marks may stand between. */
function saysNothing(scene: Scene, token: Token, at: number): boolean {
  if (PASSED.has(token.form)) return true;
  const adjective = token.pos === "ADJ" || (scene.covering[at] ?? []).some((mention) => mention.reference === "adjective");
  return adjective && !scene.names.byHead[at]?.some((index) => scene.names.mentions[index]?.reference === "name");
}

const PASSED = new Set(["(", ")", "«", "»", '"', "“", "”", "،", ",", "-", "–", "'"]);
