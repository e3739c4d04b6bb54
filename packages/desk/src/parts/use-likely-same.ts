import type { SameCandidate } from "@isnad/server/api";
import { useAnswer } from "../api/use-answer.ts";

/** Somebody who may be the same as another. */
export interface LikelySame {
  readonly entity: string;
  readonly name: string;
  /** 0–1. */
  readonly certainty: number;
  readonly why: readonly string[];
}

/** Those who are the same as an entity with at least this certainty, as far as they are known. */
export function useLikelySame(entity: string, certainty: number, limit: number): readonly LikelySame[] {
  const { data = [] } = useAnswer<readonly SameCandidate[]>("/entities/candidates", { entity, certainty, limit });
  return data.map(({ entity: one, other, names, certainty: sure, why }) =>
    one === entity ? { entity: other, name: names[1], certainty: sure, why } : { entity: one, name: names[0], certainty: sure, why },
  );
}
