import type { PartOfSpeech } from "../../packages/reader/src/pipeline/2-words/words.ts";

/** Where a sentence comes from: the two treebanks differ in style even after their labels are mapped to one convention. */
export const TREEBANKS = ["PUD", "PADT"] as const;
export type TreebankName = (typeof TREEBANKS)[number];

/** A syntactic word of a treebank, labels mapped to one convention. */
export interface TreebankWord {
  readonly form: string;
  /** Dictionary form without marks. */
  readonly lemma: string;
  readonly markedLemma: string;
  readonly pos: PartOfSpeech;
  /** Features in Universal Dependencies' notation, by name. */
  readonly features: ReadonlyMap<string, string>;
  /** Index of the head in the sentence's words; -1 for the root. */
  readonly head: number;
  readonly relation: string;
  /** Clitics: written as one with the word after it. Marks are never glued. */
  readonly glued: boolean;
}

export interface TreebankSentence {
  readonly treebank: TreebankName;
  readonly text: string | null;
  readonly words: readonly TreebankWord[];
}
