import type { z } from "@hono/zod-openapi";
import type { ClaimQuery } from "@isnad/archive";
import type { filter } from "../api/schemas/filter.ts";
import type { Reader } from "./served.ts";

export type AskedFilter = z.output<typeof filter>;

/** The query that a filter asks. Each word is looked for in all its forms. */
export async function queryOf(told: AskedFilter, reader: Reader): Promise<ClaimQuery> {
  const { actor, recipient, speaker, place, kind, type, relation, status, source, grade, since, until, asKnownOn, words, rejected } = told;
  return {
    actor: actor ?? null,
    recipient: recipient ?? null,
    speaker: speaker ?? null,
    place: place ?? null,
    kind: kind ?? null,
    type: type ?? null,
    relation: relation ?? null,
    status: status ?? null,
    source: source ?? null,
    grade: grade ?? null,
    since: since ?? null,
    until: until ?? null,
    asKnownOn: asKnownOn ?? null,
    rejected: rejected ?? false,
    words: await reader.formsOf((words ?? "").split(/\s+/u).filter(Boolean)),
  };
}
