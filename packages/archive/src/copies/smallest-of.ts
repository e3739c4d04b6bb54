/** The smallest of some numbers, each once, in order; at most `kept`. */
export function smallestOf(numbers: Iterable<number>, kept: number): readonly number[] {
  const smallest: number[] = [];
  for (const number of numbers) insert(smallest, number, kept);
  return smallest;
}

function insert(smallest: number[], number: number, kept: number): void {
  const { length } = smallest;
  if (length === kept && number >= (smallest[kept - 1] as number)) return;
  let at = length;
  while (at > 0 && (smallest[at - 1] as number) > number) at--;
  if (at > 0 && smallest[at - 1] === number) return;
  for (let moved = Math.min(length, kept - 1); moved > at; moved--) smallest[moved] = smallest[moved - 1] as number;
  smallest[at] = number;
}
