/** What the first stage needs to know of a language's letters. */
export interface TextKnowledge {
  /** Letters to write otherwise in normal form; an empty string drops the letter (marks, tatweel, invisible controls). */
  readonly normal: ReadonlyMap<string, string>;
  /** Letters that spelling leaves free, to the one that stands for them in keys (أ → ا, ى → ي, ة → ه). */
  readonly folded: ReadonlyMap<string, string>;
  /** UTF-16 units whose key is not themselves, to the letters that stand for them in keys: `normal` and `folded` in one step. */
  readonly keys: ReadonlyMap<number, string>;
  /** Whether a UTF-16 unit is a letter of the language's script. */
  readonly isLetter: (unit: number) => boolean;
}
