import { runScript } from "./lemma-script.ts";
import type { Analysis, Lexicon } from "./lexicon.ts";
import { PARTS_OF_SPEECH } from "./parts-of-speech.ts";
import type { WordShape } from "./word-shape.ts";
import type { PartOfSpeech } from "./words.ts";

/**
 * Parts of speech that a word's spelling rules out, as bits by their place in `PARTS_OF_SPEECH`: the ending of a feminine noun or participle is written
 * with an open letter only where a pronoun follows in the same word, so that a word which is also a verb of that spelling is no such noun:
 * "demanded" (she), not "student".
 */
export function impossibleParts({ form, key, glue, wholeClass }: WordShape, { classes, features }: Lexicon, openEnding: string): number {
  const { analyses, parts } = classes[wholeClass] ?? { analyses: [], parts: 0 };
  if (glue & BEFORE_ANOTHER || !form.endsWith(openEnding) || !(parts & (1 << VERB))) return 0;
  const isTied = ({ script, features: set }: Analysis): boolean =>
    (features[set] as string).includes("Number=Sing") && !runScript(script, key).endsWith(openEnding);
  return [NOUN, ADJ].reduce((barred, pos) => {
    const own = analyses.filter((one) => one.pos === pos);
    return own.length > 0 && own.every(isTied) ? barred | (1 << pos) : barred;
  }, 0);
}

const BEFORE_ANOTHER = 2;

const place = (pos: PartOfSpeech): number => PARTS_OF_SPEECH.indexOf(pos);
const [ADJ, NOUN, VERB] = [place("ADJ"), place("NOUN"), place("VERB")];
