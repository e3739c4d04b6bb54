import { readFileSync } from "node:fs";
import { Option } from "commander";
import { missingFile } from "../errors.ts";
import { type ArabicChoice, loadArabic, MODELS, type ModelChoice } from "../load-arabic.ts";

/** Which trained model to read with. */
export function modelOption(): Option {
  return new Option("--model <model>", "default, for non-commercial use; or free, for any").choices(MODELS).default("default");
}

/** A user's own names, of the form told in docs/lexicon.md; may be given more than once. */
export function lexiconOption(): Option {
  return new Option("--lexicon <file>", "names of your own (docs/lexicon.md); may be repeated")
    .argParser((path: string, earlier: readonly string[]) => [...earlier, path])
    .default([]);
}

/** What the options choose. A lexicon is tried at once, so that a wrong line is told before anything is read. */
export function chosenArabic({ model, lexicon }: { readonly model: ModelChoice; readonly lexicon: readonly string[] }): ArabicChoice {
  const choice = { model, lexicons: lexicon.map((path) => ({ path, text: textOf(path) })) };
  // Each stage's knowledge is made when it is asked for; a wrong line is told when it is made.
  if (lexicon.length > 0) Object.values(loadArabic(choice));
  return choice;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw missingFile(path, cause);
  }
}
