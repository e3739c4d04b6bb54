import { describe, expect, test } from "vitest";
import { findUnread, type Read } from "./find-unread.ts";
import type { Sentence, Words } from "./pipeline/2-words/words.ts";
import type { Event } from "./pipeline/7-events/events.ts";

const TEXT = "aaa bbb ccc ddd eee. fff ggg hhh iii jjj.";
const SENTENCES: readonly Sentence[] = [
  { start: 0, end: 20, from: 0, to: 6 },
  { start: 21, end: 41, from: 6, to: 12 },
] as unknown as readonly Sentence[];
const WORDS = { sentences: SENTENCES } as unknown as Words;
const NOTHING: Read = { statements: [], events: [], relations: [], doubts: [] };

const attack = (start: number, confidence: number): Event =>
  ({ type: "ASSAULT", trigger: { start, end: start + 3 }, confidence }) as unknown as Event;

const unread = (read: Partial<Read>) => findUnread(WORDS, TEXT, { ...NOTHING, ...read });

describe("sentences that could not be read", () => {
  test("no known word", () => {
    expect(unread({ events: [attack(4, 0.5)] })).toEqual([
      {
        code: "unread-sentence",
        message: "no word of the sentence is known to tell of a statement, an event or a relation",
        span: { start: 21, end: 41 },
      },
    ]);
  });

  test("an event whose parties are not clear", () => {
    const [issue] = unread({ events: [attack(4, 0.05), attack(25, 0.5)] });
    expect(issue).toMatchObject({
      message: '"bbb" tells of an event (ASSAULT), but who did it to whom is not clear',
      span: { start: 4, end: 7 },
    });
  });

  test("a word that may tell of an event", () => {
    const [issue] = unread({ events: [attack(25, 0.5)], doubts: [{ start: 0, end: 3, type: "PROTEST" }] });
    expect(issue).toMatchObject({
      message: '"aaa" may tell of an event (PROTEST), but too little speaks for it',
      span: { start: 0, end: 3 },
    });
  });

  test("nothing to say where each sentence has a statement", () => {
    const statements = [0, 21].map((start) => ({ trigger: { start, end: start + 3 } })) as unknown as Read["statements"];
    expect(unread({ statements })).toEqual([]);
  });
});
