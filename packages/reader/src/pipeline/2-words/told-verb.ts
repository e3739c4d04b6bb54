import type { Lexicon } from "./lexicon.ts";
import { PARTS_OF_SPEECH } from "./parts-of-speech.ts";

/** Whether an entry of the lexicon may be a verb of the third person singular, in which news tells what happened. */
export function isToldVerb(entry: number, { classes, features }: Lexicon): boolean {
  return classes[entry]?.analyses.some(({ pos, features: set }) => pos === VERB && TOLD.test(features[set] as string)) ?? false;
}

const TOLD = /Number=Sing\|Person=3/u;
const VERB = PARTS_OF_SPEECH.indexOf("VERB");
