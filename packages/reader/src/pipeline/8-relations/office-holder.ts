import type { Entity, Mention, Office } from "../4-names/names.ts";
import { isWord, kindOf, longest, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** How many tokens may stand between a title and its holder's name. */
const APART = 3;

/** The person named in, after or before a title, or `null`: a title alone tells of no holder. `end` is the token after the title and its body. */
export function officeHolder(scene: Scene, office: Office, end: number): number | null {
  if (isBare(scene, office)) return null;
  if (isNamedBeside(scene, office)) return office.person;
  return nameFrom(scene, skipRanks(scene, end)) ?? nameUpTo(scene, office.from);
}

/** `الرئيس هادي` of one who has been named in full: a form of address that tells of no office. */
function isBare(scene: Scene, { from, to, person }: Office): boolean {
  if (to - from !== 1) return false;
  const names = (scene.names.entities[person] as Entity).mentions.map((index) => scene.names.mentions[index] as Mention);
  const beside = names.find((mention) => mention.from === to && mention.reference === "name");
  return (
    beside !== undefined &&
    beside.to - beside.from === 1 &&
    names.some((mention) => mention.to < from && mention.to - mention.from > 1 && mention.reference === "name")
  );
}

function isNamedBeside(scene: Scene, { person, from, to }: Office): boolean {
  const { kind, mentions } = scene.names.entities[person] as Entity;
  if (kind !== "person" || !tokenAt(scene, from)) return false;
  const { from: first, to: end } = sentenceOf(scene, from);
  return mentions.some((index) => {
    const mention = scene.names.mentions[index] as Mention;
    if (mention.from < first || mention.to > end) return false;
    const beside = mention.from <= to + APART && mention.to >= from - APART;
    return beside && (mention.reference === "name" || mention.to > to || mention.from < from);
  });
}

/** `الناطق باسم الجيش، العميد محمد …`: a comma, ranks and forms of address may stand before the name. */
function skipRanks(scene: Scene, start: number): number {
  let at = start;
  while (at - start < APART && (isComma(scene, at) || isAddress(scene, at))) at += 1;
  return at;
}

function isAddress(scene: Scene, at: number): boolean {
  const token = tokenAt(scene, at);
  return isWord(token, scene.knowledge.ranks) || isWord(token, scene.knowledge.addresses);
}

const isComma = (scene: Scene, at: number): boolean => /^[،,]$/u.test(tokenAt(scene, at)?.form ?? "");

function nameFrom(scene: Scene, at: number): number | null {
  const begins = (scene.covering[at] ?? []).filter((mention) => mention.from === at && isPersonName(scene, mention));
  return longest(begins)[0]?.entity ?? null;
}

function nameUpTo(scene: Scene, at: number): number | null {
  const end = isComma(scene, at - 1) ? at - 1 : at;
  const ending = (scene.covering[end - 1] ?? []).filter((mention) => mention.to === end && isPersonName(scene, mention));
  return longest(ending)[0]?.entity ?? null;
}

const isPersonName = (scene: Scene, mention: Mention): boolean =>
  mention.reference === "name" && kindOf(scene, mention.entity) === "person";
