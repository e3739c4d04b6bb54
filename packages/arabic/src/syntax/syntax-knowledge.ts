import { ModelFileError, moveTable, readLinearModel, readText, readVarint, type SyntaxKnowledge } from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable } from "../table.ts";

/** The parser's models from section `syntax` (relation names, then moves, then relations) and the article from `syntax/article.tsv`. */
export function syntaxKnowledge({ tables, model, key }: Sources): SyntaxKnowledge {
  const section = model.get("syntax");
  if (!section) throw new ModelFileError();
  const [article] = parseTable(tables, "syntax/article.tsv", 1).map((row) => key(row.cells[0] as string));
  const reader = { data: section, at: 0 };
  const relationNames = Array.from({ length: readVarint(reader) }, () => readText(reader));
  const moves = moveTable(readLinearModel(reader));
  return { article: article ?? "", relationNames, style: PUD, moves, relations: readLinearModel(reader) };
}

/** The style of PUD, plain Universal Dependencies; PADT's, number 1, keeps habits of the Prague treebank. */
const PUD = 0;
