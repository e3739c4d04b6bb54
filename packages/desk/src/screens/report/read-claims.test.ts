import type { FoundClaim, ReportView } from "@isnad/server/api";
import { describe, expect, test } from "vitest";
import { readClaims, unreadSentences } from "./read-claims.ts";

const TEXT = "تركيا قصفت سرت. صمت الجميع. تركيا نفت ذلك.";
const span = (words: string, from = 0) => ({ start: TEXT.indexOf(words, from), end: TEXT.indexOf(words, from) + words.length });
const second = TEXT.lastIndexOf("تركيا");

const view = {
  id: "r",
  reading: {
    report: { text: TEXT },
    sentences: [span("تركيا قصفت سرت. "), span("صمت الجميع. "), span("تركيا نفت ذلك.")],
    mentions: [
      { id: "m1", entity: "e1", ...span("تركيا") },
      { id: "m2", entity: "e2", ...span("سرت") },
      { id: "m3", entity: "e1", ...span("تركيا", second) },
    ],
    times: [],
    statements: [
      {
        id: "s1",
        trigger: span("نفت"),
        evidence: span("تركيا نفت ذلك."),
        speaker: "e1",
        via: null,
        addressee: null,
        time: null,
        why: ["w"],
      },
    ],
    events: [
      {
        id: "v1",
        trigger: span("قصفت"),
        evidence: span("تركيا قصفت سرت. "),
        actors: ["e1"],
        recipients: ["e2"],
        places: [],
        items: [],
        time: null,
        statement: null,
        confidence: 0.5,
        why: ["frame"],
      },
    ],
    relations: [],
  },
  claims: [{ claim: "r/s1" }, { claim: "r/v1" }, { claim: "r/gone" }] as unknown as FoundClaim[],
} as unknown as ReportView;

describe("claims with their letters", () => {
  const claims = readClaims(view);
  test("stand in the order of the text", () => expect(claims.map(({ claim }) => claim.claim)).toEqual(["r/gone", "r/v1", "r/s1"]));
  test("show each party where the claim's own sentence names it", () => {
    const told = claims.map(({ spans }) => spans.map(({ start, role }) => `${role} ${start}`));
    expect(told[1]).toEqual([`trigger ${span("قصفت").start}`, "actor 0", `recipient ${span("سرت").start}`]);
    expect(told[2]).toEqual([`trigger ${span("نفت").start}`, `speaker ${second}`]);
  });
  test("have none where the present reading no longer says them", () => expect(claims[0]?.spans).toEqual([]));
  test("leave a sentence unread of which none tells", () => {
    expect(unreadSentences(view.reading, claims).map(({ start, end }) => TEXT.slice(start, end))).toEqual(["صمت الجميع. "]);
  });
});
