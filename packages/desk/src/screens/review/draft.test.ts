import type { FoundClaim } from "@isnad/server/api";
import { describe, expect, test } from "vitest";
import { correctionOf, draftOf } from "./draft.ts";

const name = { ar: "س", en: "S" };
const claim = {
  kind: "event",
  type: "ASSAULT",
  status: "occurred",
  negated: false,
  happened: { start: "2020-08-18", end: null },
  parties: [
    { role: "actor", entity: "a", name },
    { role: "place", entity: "p", name },
  ],
} as unknown as FoundClaim;
const draft = draftOf(claim);

describe("a correction", () => {
  test("is nothing where nothing was changed", () => expect(correctionOf(claim, draft)).toBeNull());
  test("names only what was changed", () => expect(correctionOf(claim, { ...draft, status: "planned" })).toEqual({ status: "planned" }));
  test("leaves an end open", () => expect(correctionOf(claim, { ...draft, from: "" })).toEqual({ happened_from: null }));
  test("says that nobody holds a role", () => {
    expect(correctionOf(claim, { ...draft, parties: { ...draft.parties, actor: [] } })).toEqual({ parties: { actor: [] } });
  });
  test("puts somebody into a role that was empty", () => {
    const parties = { ...draft.parties, recipient: [{ entity: "b", name }] };
    expect(correctionOf(claim, { ...draft, parties })).toEqual({ parties: { recipient: ["b"] } });
  });
});
