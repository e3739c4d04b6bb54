import { Command } from "commander";
import { analyzeForms, analyzeSentence, analyzeText } from "../analyze/analyze-text.ts";
import { decode } from "../input/decode.ts";
import { readReports } from "../input/read-reports.ts";
import { allBytes } from "../input/source.ts";
import { loadArabic } from "../load-arabic.ts";
import { write } from "../output/write.ts";
import { tellError } from "./tell-error.ts";

interface AnalyzeOptions {
  readonly sentences?: true;
  readonly words?: true;
}

export function analyzeCommand(): Command {
  return new Command("analyze")
    .summary("print the words of reports in CoNLL-U")
    .description("Prints written words, clitics, parts of speech, lemmas, features, dependencies and names in CoNLL-U.")
    .argument("<file...>", "reports to analyse")
    .option("--sentences", "every line is one sentence")
    .option("--words", "the input is CoNLL-U whose forms are taken as given")
    .action(analyzeFiles);
}

async function analyzeFiles(files: readonly string[], options: AnalyzeOptions): Promise<void> {
  const language = loadArabic();
  if (!options.sentences && !options.words) {
    for await (const { report } of readReports(files, tellError)) await write(analyzeText(report.text, language));
    return;
  }
  for (const file of files) {
    const { text } = decode(await allBytes(file), file);
    const pieces = options.words ? text.split(/\n\s*\n/) : text.split("\n");
    for (const piece of pieces) if (piece.trim()) await write((options.words ? analyzeForms : analyzeSentence)(piece, language));
  }
}
