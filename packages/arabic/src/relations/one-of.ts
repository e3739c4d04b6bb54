import { type Row, TableError } from "../table.ts";

/** The value if it is one of the vocabulary; a wrong line throws with file and line. */
export function oneOf<T extends string>(vocabulary: readonly T[], value: string, row: Row): T {
  const found = vocabulary.find((one) => one === value);
  if (found === undefined) throw new TableError(row.path, row.line, `expected one of ${vocabulary.join(", ")}, found ${value}`);
  return found;
}
