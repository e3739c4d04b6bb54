import type { Bearing } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import type { PlaceLink } from "./relations-knowledge.ts";
import { keyAt, type Scene } from "./scene.ts";

/** What has been read since a place was left. */
export interface LinkSoFar {
  from: number;
  to: number;
  bearing: Bearing | null;
  km: number | null;
  number: number | null;
  how: PlaceLink | "bearing" | null;
  opened: boolean;
}

export const noLinkYet = (start: number): LinkSoFar => ({
  from: start,
  to: start,
  bearing: null,
  km: null,
  number: null,
  how: null,
  opened: false,
});

/** Takes one word into what has been read; `false` where it says something else. */
export function takeLinkWord(scene: Scene, token: Token, found: LinkSoFar): boolean {
  const at = token.index;
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

/** `والتي تقع`, `والواقعة`: a joining word goes on with the same place only before a word of lying or a distance. */
function leadsOn(scene: Scene, at: number): boolean {
  const key = keyAt(scene, at);
  return scene.knowledge.relatives.has(key) || scene.knowledge.places.links.get(key) === "lies" || /^\d/.test(key);
}

function takeBearing(found: LinkSoFar, at: number, bearing: Bearing): boolean {
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

function takeNumber(found: LinkSoFar, at: number, digits: string): boolean {
  const number = Number.parseFloat(digits.replace(",", "."));
  if (Number.isNaN(number)) return false;
  begin(found, at);
  found.number = number;
  return true;
}

function takeLink(found: LinkSoFar, at: number, how: PlaceLink): boolean {
  if (how === "filler") return true;
  begin(found, at);
  if (found.how === null || found.how === "in") found.how = how;
  return true;
}

function begin(found: LinkSoFar, at: number): void {
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
