import { decode } from "@isnad/intake/formats";
import { Command } from "commander";
import { analyzeForms, analyzeSentence, analyzeText } from "../analyze/analyze-text.ts";
import { InputError } from "../errors.ts";
import { readReports } from "../input/read-reports.ts";
import { allBytes } from "../input/source.ts";
import { loadArabic, type ModelChoice } from "../load-arabic.ts";
import { write } from "../output/write.ts";
import { chosenArabic, lexiconOption, modelOption } from "./arabic-options.ts";
import { tellError } from "./tell-error.ts";

interface AnalyzeOptions {
  readonly sentences?: true;
  readonly words?: true;
  readonly model: ModelChoice;
  readonly lexicon: readonly string[];
}

export function analyzeCommand(): Command {
  return new Command("analyze")
    .summary("print the words of reports in CoNLL-U")
    .description("Prints written words, clitics, parts of speech, lemmas, features, dependencies and names in CoNLL-U.")
    .argument("<file...>", "reports to analyse")
    .option("--sentences", "every line is one sentence")
    .option("--words", "the input is CoNLL-U whose forms are taken as given")
    .addOption(modelOption())
    .addOption(lexiconOption())
    .action(analyzeFiles);
}

async function analyzeFiles(files: readonly string[], options: AnalyzeOptions): Promise<void> {
  const language = loadArabic(chosenArabic(options));
  if (!options.sentences && !options.words) {
    for await (const { report } of readReports(files, tellError)) await write(analyzeText(report.text, language));
    return;
  }
  for (const file of files) {
    for (const piece of await piecesOf(file, options.words ? /\n\s*\n/ : "\n")) {
      await write((options.words ? analyzeForms : analyzeSentence)(piece, language));
    }
  }
}

/** A file's sentences, parted as the input says; a file that can't be read is told and has none. */
async function piecesOf(file: string, between: string | RegExp): Promise<readonly string[]> {
  try {
    const { text } = decode(await allBytes(file), file);
    return text.split(between).filter((piece) => piece.trim());
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    tellError(error);
    return [];
  }
}
