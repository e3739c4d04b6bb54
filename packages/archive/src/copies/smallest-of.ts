/** The smallest of some numbers, each once, in order; at most `kept`. */
export function smallestOf(numbers: Iterable<number>, kept: number): readonly number[] {
  const smallest: number[] = [];
  for (const number of numbers) insert(smallest, number, kept);
  return smallest;
}

function insert(smallest: number[], number: number, kept: number): void {
  if (smallest.length === kept && number >= (smallest[kept - 1] as number)) return;
  let at = smallest.length;
  while (at > 0 && (smallest[at - 1] as number) > number) at--;
  if (smallest[at - 1] === number) return;
  smallest.splice(at, 0, number);
  if (smallest.length > kept) smallest.pop();
}
