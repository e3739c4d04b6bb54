/** Whether what is typed stands in any of the words; Arabic in any usual spelling, with or without marks. */
export function matches(typed: string, ...words: readonly string[]): boolean {
  const asked = folded(typed);
  return words.some((word) => folded(word).includes(asked));
}

const folded = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .toLowerCase()
    .trim();
