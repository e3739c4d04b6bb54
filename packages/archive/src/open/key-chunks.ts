/**
 * Keys to look up in a GIN index, as array literals of some dozens each: the index checks every row that it finds against all keys of one question, so
 * that one question of thousands of keys takes many times as long as many questions of some dozens.
 */
export function keyChunks(keys: Iterable<number | string>): readonly string[] {
  const all = [...new Set(keys)].sort((a, b) => (a < b ? -1 : 1));
  return Array.from(
    { length: Math.ceil(all.length / CHUNK) },
    (_, at) =>
      `{${all
        .slice(at * CHUNK, (at + 1) * CHUNK)
        .map(quoted)
        .join(",")}}`,
  );
}

const quoted = (key: number | string): string => (typeof key === "number" ? String(key) : JSON.stringify(key));

const CHUNK = 48;
