import { readFileSync } from "node:fs";
import { NAME_LABELS } from "../../packages/reader/src/index.ts";

/** A sentence of written words, each with the index of its label in `NAME_LABELS`, or -1 where the source does not say. */
export interface LabelledSentence {
  readonly words: readonly string[];
  readonly labels: readonly number[];
}

/** ANERcorp's sentences with their original labels; where a token's label is unknown it may be anything. */
export function anercorp(path: string): LabelledSentence[] {
  return blocks(path).map((lines) => ({
    words: lines.map((cells) => cells[0] as string),
    labels: lines.map((cells) => labelIndex(cells[2] ?? "?")),
  }));
}

/** Wojood's sentences, of its nested labels the outermost that is a person, place or organisation. */
export function wojood(path: string): LabelledSentence[] {
  return blocks(path).map((lines) => {
    const words = lines.map((cells) => cells[0] as string);
    return { words, labels: lines.map((cells) => labelIndex(outermost(cells[1] ?? "O"))) };
  });
}

const FROM_WOJOOD: Readonly<Record<string, string>> = { PERS: "PER", GPE: "LOC", LOC: "LOC", FAC: "LOC", ORG: "ORG" };

function outermost(labels: string): string {
  for (const label of labels.split(/\s+/)) {
    const [place, type = ""] = label.split("-");
    if (FROM_WOJOOD[type]) return `${place}-${FROM_WOJOOD[type]}`;
  }
  return "O";
}

function labelIndex(label: string): number {
  return NAME_LABELS.indexOf(label.replace("PERS", "PER") as (typeof NAME_LABELS)[number]);
}

function blocks(path: string): string[][][] {
  return readFileSync(path, "utf8")
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split("\n")
        .filter((line) => line.trim())
        .map((line) => line.split("\t")),
    )
    .filter((lines) => lines.length > 0);
}
