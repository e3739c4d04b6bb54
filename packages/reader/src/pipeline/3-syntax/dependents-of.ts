/** Direct dependents of each token, in text order, from its heads (-1 for a root). Tokens without any share one empty list. */
export function dependentsOf(heads: Int32Array): readonly (readonly number[])[] {
  const lists: number[][] = new Array(heads.length).fill(NONE);
  for (let token = 0; token < heads.length; token++) {
    const head = heads[token] as number;
    if (head < 0) continue;
    const list = lists[head] as number[];
    if (list === NONE) lists[head] = [token];
    else list.push(token);
  }
  return lists;
}

const NONE: number[] = [];
