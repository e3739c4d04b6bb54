import type { Spelling } from "../open/archive.ts";
import { foldedWords } from "./folded-words.ts";

/**
 * What a name is found by, a key for each of its words: in Arabic the folded word without the article, `عبد` joined to what follows; in Latin letters
 * what spellings of Arabic names have in common, so that Qadhafi, Gaddafi and Kadafi are one.
 */
export function nameKeys(name: string, spelling: Spelling): readonly string[] {
  const known = knownKeys(spelling);
  const held = known.get(name);
  if (held) return held;
  const keys = madeKeys(name, spelling);
  known.set(name, keys);
  return keys;
}

/** Names that keys have been made of: most names are told again and again. Forgotten when they are many. */
function knownKeys(spelling: Spelling): Map<string, readonly string[]> {
  const known = memory.get(spelling);
  if (known && known.size < MOST_KNOWN) return known;
  const fresh = new Map<string, readonly string[]>();
  memory.set(spelling, fresh);
  return fresh;
}

const memory = new WeakMap<Spelling, Map<string, readonly string[]>>();

const MOST_KNOWN = 50_000;

function madeKeys(name: string, spelling: Spelling): readonly string[] {
  const keys: string[] = [];
  let servant = "";
  for (const word of foldedWords(HAS_LATIN.test(name) ? name.replace(LATIN_JOINTS, "") : name, spelling)) {
    const key = servant + (LATIN.test(word) ? latinKey(word) : arabicKey(word));
    servant = key === SERVANT ? key : "";
    if (servant === "" && key !== "") keys.push(key);
  }
  if (servant) keys.push(servant);
  return [...new Set(keys)];
}

const SERVANT = "عبد";
const LATIN = /^[a-z\u00c0-\u024f]/u;
const HAS_LATIN = /\p{Script=Latin}/u;
const LATIN_JOINTS = /(?<=\p{Script=Latin})['’ʿʾ‘`](?=\p{Script=Latin})|(?<![\p{L}])(?:[ae]l|[aeu][drstnz]h?)-(?=\p{Script=Latin})/giu;

/** Without the article, that of a compound name too; a word that is the article and two letters keeps it. */
function arabicKey(word: string): string {
  if (word.startsWith("عبدال") && word.length > 7) return SERVANT + word.slice(5);
  return word.startsWith("ال") && word.length > 4 ? word.slice(2) : word;
}

/** Consonants alone, those that romanisations vary between as one; a word that this leaves nothing of stays. */
function latinKey(word: string): string {
  const plain = word.normalize("NFD").replace(/\p{M}/gu, "");
  const key = plain
    .replace(/[gk]h/gu, (pair) => (pair === "kh" ? "x" : "g"))
    .replace(/dh|z/gu, "d")
    .replace(/th/gu, "t")
    .replace(/sh|ch/gu, "s")
    .replace(/[qkcg]/gu, "k")
    .replace(/h$/u, "")
    .replace(/(?<=.)[aeiouyw]/gu, "")
    .replace(/^[aeiouyw](?=.)/u, "")
    .replace(/(.)\1+/gu, "$1");
  return key.length > 1 ? key : plain;
}
