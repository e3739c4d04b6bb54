/** A verb as a table lists it. */
export interface Verb {
  /** Third person of the past, without marks. */
  readonly lemma: string;
  /** Three or four letters; a hamza is written ء. */
  readonly root: readonly string[];
  /** 1 to 10 of three letters, 11 (فعلل) and 12 (تفعلل), 14 (افعللّ) of four. */
  readonly form: number;
  /** Vowels of the first form: of past and present, `a-u`. */
  readonly vowels: string;
}

export type Weakness = "sound" | "hollow" | "defective" | "doubled";

/** What happens to the root's last two letters in this form. */
export function weakness({ root, form }: Verb): Weakness {
  const last = root.at(-1) as string;
  const middle = root.at(-2) as string;
  if (isWeak(last)) return "defective";
  if (root.length === 3 && last === middle && DOUBLING.has(form)) return "doubled";
  if (root.length === 3 && isWeak(middle) && HOLLOWING.has(form)) return "hollow";
  return "sound";
}

function isWeak(letter: string): boolean {
  return letter === "و" || letter === "ي";
}

const DOUBLING: ReadonlySet<number> = new Set([1, 3, 4, 6, 7, 8, 10]);
const HOLLOWING: ReadonlySet<number> = new Set([1, 4, 7, 8, 10]);
