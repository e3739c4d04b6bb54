import type { Mention } from "../4-names/names.ts";
import type { Frame } from "./events-knowledge.ts";
import { lenderArguments, lenderOf } from "./light-arguments.ts";
import { nounArguments } from "./noun-arguments.ts";
import { phraseMentions } from "./phrase-mentions.ts";
import { lookUp, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** The first frame of one noun at a token. */
export const nounFrameAt = (scene: Scene, noun: number): Frame | undefined =>
  lookUp(scene, noun, scene.knowledge.frames)?.find(({ wordClass, words }) => wordClass === "noun" && words.length === 1);

/** Who does what a noun names: its own doers, those of its light verb, and the other side of a fight. */
export function doersOf(scene: Scene, noun: number, { roles }: Frame): readonly Mention[] {
  const lender = lenderOf(scene, noun);
  const own = [...nounArguments(scene, noun, noun, roles), ...(lender ? lenderArguments(scene, noun, lender, roles) : [])];
  return [...own.filter(({ role }) => role === "A").map(({ mention }) => mention), ...otherSide(scene, noun, roles.prepositions)];
}

const BESIDE = 5;

function otherSide(scene: Scene, noun: number, prepositions: ReadonlyMap<string, string>): readonly Mention[] {
  for (let next = noun + 1; next < Math.min(noun + BESIDE, sentenceOf(scene, noun).to); next++) {
    const token = tokenAt(scene, next);
    if (token?.pos === "ADP" && scene.knowledge.beside.has(token.key) && prepositions.has(token.key))
      return phraseMentions(scene, next + 1);
  }
  return [];
}
