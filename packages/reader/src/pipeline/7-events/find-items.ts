import type { Count } from "../../reading/reading.ts";
import type { Candidate } from "./candidates.ts";
import { countAfter, countBefore, countOfSubject } from "./counts.ts";
import type { EventItem } from "./events.ts";
import { isVerb, lookUp, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** How far behind an event's word what was given, seized or lost may stand. */
const REACH = 16;
const MOST = 6;

/** What an event gives, seizes or costs, with how many: `25 قتيلا`, `مقتل خمسة جنود`, `خمسة أبراج`. */
export function findItems(scene: Scene, { at, type, predicate }: Candidate): readonly EventItem[] {
  const wanted = WANTED[type];
  if (!wanted) return [];
  const found: EventItem[] = [];
  const { from, to } = sentenceOf(scene, at);
  const first = wanted === TOLLS ? Math.max(from, at - REACH) : at;
  const end = Math.min(to, (predicate.phrase.at(-1) as number) + 1 + REACH);
  for (let token = first; token < end && found.length < MOST; token++) {
    const item = itemAt(scene, token, wanted);
    if (item && !found.some((other) => other.class === item.class && other.start === item.start)) found.push(item);
  }
  return found;
}

const TOLLS: ReadonlySet<string> = new Set(["killed", "wounded", "captured", "missing"]);
const GOODS: ReadonlySet<string> = new Set([
  "weapons",
  "equipment",
  "drones",
  "aircraft",
  "armour",
  "ammunition",
  "explosives",
  "missiles",
  "ships",
  "fighters",
  "troops",
  "advisers",
  "observers",
  "money",
  "food",
  "medicine",
  "relief",
  "fuel",
  "training",
  "training-seats",
  "information",
]);

/** Which classes an event of a type may have. */
const WANTED: Readonly<Partial<Record<Candidate["type"], ReadonlySet<string>>>> = {
  ASSAULT: TOLLS,
  AID: GOODS,
  COOPERATE: GOODS,
  SANCTION: GOODS,
  MOBILIZE: GOODS,
  COERCE: new Set([...GOODS, "captured"]),
  RETREAT: new Set(["troops", "fighters", "weapons", "armour"]),
  CONCEDE: new Set(["captured", "money"]),
};

function itemAt(scene: Scene, at: number, wanted: ReadonlySet<string>): EventItem | null {
  const name = lookUp(scene, at, scene.knowledge.items);
  const token = tokenAt(scene, at);
  if (name === undefined || !wanted.has(name) || !token || (isVerb(scene, at) && !TOLLS.has(name))) return null;
  const counted = countBefore(scene, at) ?? (TOLLS.has(name) ? (countAfter(scene, at) ?? countOfSubject(scene, at)) : null);
  const start = counted ? Math.min(token.start, counted.start) : token.start;
  return { start, end: Math.max(token.end, counted?.end ?? 0), class: name, count: counted?.count ?? dualOf(scene, at), origin: null };
}

/** `طائرتين`: two. */
function dualOf(scene: Scene, at: number): Count | null {
  return tokenAt(scene, at)?.features.number === "Dual" ? { least: 2, most: 2 } : null;
}
