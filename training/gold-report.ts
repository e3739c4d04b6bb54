import { readFileSync } from "node:fs";
import type { EntityKind, Sector } from "../packages/reader/src/reading/vocabulary.ts";

/** A report of the gold as far as training needs it; gold/GUIDELINES.md says what its fields mean. */
export interface GoldReport {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly entities: readonly GoldEntity[];
  readonly events: readonly GoldEvent[];
}

export interface GoldEntity {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: readonly string[];
  readonly aliases?: readonly string[];
  readonly country: string | null;
  readonly sector: Sector | null;
}

export interface GoldEvent {
  readonly sentence: number;
  readonly type: string;
  readonly trigger: string;
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  readonly places?: readonly string[];
  readonly time?: string | null;
  readonly status: string;
  readonly negated: boolean;
}

/** The reports of a file of the gold, one a line. */
export function readGold(path: string): readonly GoldReport[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): GoldReport => JSON.parse(line));
}
