import { join } from "node:path";
import { findSpeech, findWords, type Names, normalise, parse, type Speech, type Token, type Words } from "@isnad/reader";
import fc from "fast-check";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import { examplesIn } from "../../../../checks/examples-in.ts";

/** What the sixth stage made of an example whose names were given: bodies in `[…]`, persons in `{…}`; the same words are the same entity. */
interface Spoken {
  readonly words: Words;
  readonly names: Names;
  readonly speech: Speech;
  /** How long the stage took. */
  readonly milliseconds: number;
}

const language = loadArabic();

function speak(sentence: string): Spoken {
  const { text: source, names: marked } = unmarked(sentence);
  const text = normalise(source, language.text);
  const words = findWords(text, language.words);
  const syntax = parse(words, language.syntax);
  const names = namesOf(marked, words.tokens);
  const times = { times: [], inferredPublication: null };
  const started = performance.now();
  const speech = findSpeech(text, words, syntax, names, times, language.speech);
  return { words, names, speech, milliseconds: performance.now() - started };
}

interface MarkedName {
  readonly start: number;
  readonly end: number;
  readonly kind: "person" | "organization";
  readonly name: string;
}

/** The sentence without its brackets, and where they were. */
function unmarked(sentence: string): { readonly text: string; readonly names: readonly MarkedName[] } {
  let text = "";
  let start = 0;
  const names: MarkedName[] = [];
  for (const letter of sentence) {
    if (letter === "[" || letter === "{") start = text.length;
    else if (letter === "]" || letter === "}") {
      names.push({ start, end: text.length, kind: letter === "}" ? "person" : "organization", name: text.slice(start) });
    } else text += letter;
  }
  return { text, names };
}

function namesOf(marked: readonly MarkedName[], tokens: readonly Token[]): Names {
  const keys = [...new Set(marked.map(({ name }) => name))];
  const startingAt = new Map(tokens.toReversed().map((token) => [token.start, token.index]));
  const endingAt = new Map(tokens.map((token) => [token.end, token.index]));
  const mentions = marked.flatMap(({ start, end, name }) => {
    const first = tokens[startingAt.get(start) ?? -1];
    const last = tokens[endingAt.get(end) ?? -1];
    if (!first || !last) return [];
    const range = { from: first.index, to: last.index + 1, start: first.start, end: last.end };
    return [{ ...range, head: first.index, reference: "name" as const, entity: keys.indexOf(name), why: [] }];
  });
  const entities = keys.map((name, index) => ({
    index,
    kind: marked.find((one) => one.name === name)?.kind ?? ("organization" as const),
    name,
    country: null,
    sector: null,
    candidates: [],
    mentions: mentions.flatMap((mention, i) => (mention.entity === index ? [i] : [])),
    of: null,
    faint: false,
    why: [],
  }));
  const byHead: number[][] = tokens.map(() => []);
  for (const [i, mention] of mentions.entries()) byHead[mention.head]?.push(i);
  return { mentions, entities, offices: [], byHead };
}

/** Every statement as "act speaker", "quoted" where it is, and the links nearer to the reader. */
function statementsOf({ names, speech }: Spoken): string[] {
  const name = (entity: number) => names.entities[entity]?.name ?? "?";
  return speech.statements.map(
    ({ act, speaker, quoted, via }) => `${act} ${name(speaker)}${quoted ? " quoted" : ""}${via === null ? "" : ` < ${name(via)}`}`,
  );
}

/** Every chain from its speaker outwards, walked by the speakers' statements. */
function chainsOf({ names, speech }: Spoken): string[] {
  const name = (entity: number) => names.entities[entity]?.name ?? "?";
  return speech.statements.map((statement) => {
    const links = [name(statement.speaker)];
    for (let via = statement.via; via !== null && links.length < 9; ) {
      links.push(name(via));
      via = speech.statements.find((other) => other.speaker === via && !links.includes(name(other.via ?? -1)))?.via ?? null;
    }
    return links.join(" < ");
  });
}

describe("statements: act, speaker, quoted, link nearer to the reader", () => {
  test.each(examplesIn(join(import.meta.dirname, "statements.examples.txt")))("$line", ({ claims, line: sentence }) => {
    const found = statementsOf(speak(sentence)).sort();
    expect(found).toEqual(claims[0] === "nothing" ? [] : [...claims].sort());
  });
});

describe("chains of two links and more, whole", () => {
  test.each(examplesIn(join(import.meta.dirname, "chains.examples.txt")))("$line", ({ claims, line: sentence }) => {
    const found = chainsOf(speak(sentence));
    expect(
      claims.filter((claim) => !found.includes(claim)),
      found.join("\n"),
    ).toEqual([]);
  });
});

describe("scope: on whose word a word rests", () => {
  test.each(examplesIn(join(import.meta.dirname, "scope.examples.txt")))("$line", ({ claims, line: sentence }) => {
    const { words, names, speech } = speak(sentence);
    const found = claims.map((claim) => {
      const form = claim.split(": ")[0] as string;
      const token = words.tokens.find((one) => one.form === form);
      const statement = speech.statements[speech.scope[token?.index ?? -1] ?? -1];
      return `${form}: ${statement ? names.entities[statement.speaker]?.name : "the report"}`;
    });
    expect(found).toEqual(claims);
  });
});

describe("realis: how real a happening is", () => {
  test.each(examplesIn(join(import.meta.dirname, "realis.examples.txt")))("$line", ({ claims, line: sentence }) => {
    const { words, speech } = speak(sentence);
    const found = claims.map((claim) => {
      const form = claim.split(": ")[0] as string;
      const { status, negated } = speech.realis(words.tokens.find((one) => one.form === form)?.index ?? -1);
      return `${form}: ${negated ? "not " : ""}${status}`;
    });
    expect(found).toEqual(claims);
  });
});

describe("speech", () => {
  const pieces = [
    "قال",
    "[الوزير]",
    "إن",
    "«",
    "»",
    '"',
    "،",
    "وأضاف",
    "مشيرا",
    "إلى",
    "وفق",
    "[وكالة رويترز]",
    ".",
    "\n",
    "أن",
    "الذي",
    "نقلت",
    "عن",
    ":",
  ];
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 50 })
    .map((parts) => parts.join(" "));

  test("is the same for the same text, cites its letters, and never fails", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words, names, speech } = speak(text);
        expect(speak(text).speech.statements).toEqual(speech.statements);
        expect(speech.scope).toHaveLength(words.tokens.length);
        for (const { trigger, content, evidence, speaker, via } of speech.statements) {
          expect(trigger.start).toBeLessThan(trigger.end);
          expect(evidence.start).toBeLessThanOrEqual(trigger.start);
          if (content) expect(content.start).toBeLessThan(content.end);
          expect(names.entities[speaker]).toBeDefined();
          expect(via).not.toBe(speaker);
        }
        for (const { index } of words.tokens) expect(speech.realis(index).why).not.toEqual([]);
      }),
    );
  });

  test("spaces and tatweel change no statement", () => {
    const plain = "قال [الناطق العسكري] إن القوات تقدمت، مضيفا أن المعارك مستمرة.";
    const spread = "قـال   [الناطق العسكري]  إن القوات  تقدمت، مضيـفا أن المعارك مستمرة.";
    expect(statementsOf(speak(spread))).toEqual(statementsOf(speak(plain)));
  });

  test("takes time in step with the text, without full stops too", () => {
    const once = "قال [الوزير] إن «الجيش وفق [الوكالة] أكد أن ";
    const milliseconds = (times: number) => speak(once.repeat(times)).milliseconds;
    milliseconds(100);
    expect(milliseconds(2000)).toBeLessThan(Math.max(1000, milliseconds(200) * 40));
  });
});
