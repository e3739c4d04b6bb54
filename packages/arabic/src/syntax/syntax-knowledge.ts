import {
  emptyModel,
  type ModelFile,
  type ParserModel,
  readLinearModel,
  readMoveTable,
  readText,
  readVarint,
  type SyntaxKnowledge,
} from "@isnad/reader";
import { once } from "../once.ts";
import type { Sources } from "../sources.ts";
import { parseTable } from "../table.ts";

/**
 * Two parsers from the model's `syntax/` sections and the article from `syntax/article.tsv`. Text is parsed as PUD's trees are drawn;
 * given words as PADT's, where the model has learned them.
 */
export function syntaxKnowledge({ tables, model, key }: Sources): SyntaxKnowledge {
  const [article] = parseTable(tables, "syntax/article.tsv", 1).map((row) => key(row.cells[0] as string));
  const parser = readParser(model, "syntax/pud") ?? NOTHING_LEARNED;
  const givenWordsParser = once(() => readParser(model, "syntax/padt") ?? parser);
  return {
    article: article ?? "",
    parser,
    get givenWordsParser() {
      return givenWordsParser();
    },
  };
}

/** A section holds relation names, then moves, then relations. */
function readParser(model: ModelFile, name: string): ParserModel | undefined {
  const data = model.get(name);
  if (!data) return undefined;
  const reader = { data, at: 0 };
  const relationNames = Array.from({ length: readVarint(reader) }, () => readText(reader));
  return { relationNames, moves: readMoveTable(reader), relations: readLinearModel(reader) };
}

/** Stands in while there is no model to train the later stages with. */
const NOTHING_LEARNED: ParserModel = {
  relationNames: ["root", "dep"],
  moves: { mask: 0, scores: new Int32Array(1) },
  relations: emptyModel(2),
};
