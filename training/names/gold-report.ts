import { readFileSync } from "node:fs";

/** What learning of names needs of a report of the gold. */
export interface GoldReport {
  readonly text: string;
  readonly entities: readonly { readonly kind: string; readonly names: readonly string[]; readonly aliases?: readonly string[] }[];
}

export function readGold(path: string): readonly GoldReport[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): GoldReport => JSON.parse(line));
}
