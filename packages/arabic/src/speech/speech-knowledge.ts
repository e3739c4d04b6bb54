import type { ClauseRole, Embedding, QuoteMark, RealisMark, SourceOpening, SpeechKnowledge, SpeechNoun } from "@isnad/reader";
import { ACTS, type Act, MEDIA, type Medium, STATUSES, type Status } from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable, type Row, TableError } from "../table.ts";
import { findCredits } from "./find-credits.ts";
import { sayingForms } from "./saying-forms.ts";
import { isDefiniteShape, isPresentShape, pastAlike, withoutArticle } from "./word-shapes.ts";

/** What Arabic knows of speech, from the tables in this folder. Throws a `TableError` for a wrong line. */
export function speechKnowledge(sources: Sources): SpeechKnowledge {
  return {
    forms: sayingForms(sources),
    nouns: speechNouns(sources),
    sources: sourceOpenings(sources),
    quoteMarks: quoteMarks(sources),
    mediumHeads: mediumWords(sources, "head"),
    mediumNames: mediumWords(sources, "name"),
    clauseWords: clauseWords(sources),
    embeddings: embeddings(sources),
    realisMarks: realisMarks(sources),
    isPresentShape,
    pastAlike,
    isDefiniteShape,
    withoutArticle,
    credits: (text) => findCredits(text, sources.tables),
  };
}

function speechNouns({ tables, key }: Sources): Map<string, SpeechNoun> {
  const nouns = new Map<string, SpeechNoun>();
  for (const row of parseTable(tables, "speech/speech-nouns.tsv", 3, 4)) {
    const [word, kind, code] = row.cells as [string, string, string];
    const noun: SpeechNoun = {
      kind: oneOf(kind, ["document", "occasion", "act", "anonymous", "norm"] as const, row),
      medium: kind === "document" || kind === "occasion" ? oneOf(code, MEDIA, row) : null,
      act: kind === "act" || kind === "anonymous" ? actOf(code, row) : null,
    };
    const beforePronoun = word.endsWith("ة") ? [`${word.slice(0, -1)}ت`] : [];
    for (const form of [word, `ال${word}`, ...beforePronoun]) nouns.set(key(form), noun);
  }
  return nouns;
}

function sourceOpenings({ tables, key }: Sources): Map<string, SourceOpening[]> {
  const openings = new Map<string, SourceOpening[]>();
  for (const row of parseTable(tables, "speech/source-adverbials.tsv", 2, 3)) {
    const [words, follows] = row.cells as [string, string];
    const keys = words.split(" ").map(key);
    const first = keys[0] as string;
    const opening = { keys, follows: oneOf(follows, ["source", "clause", "also clause", "speech", "passed"] as const, row) };
    openings.set(first, [...(openings.get(first) ?? []), opening]);
  }
  for (const list of openings.values()) list.sort((a, b) => b.keys.length - a.keys.length);
  return openings;
}

function quoteMarks({ tables }: Sources): Map<string, QuoteMark> {
  return new Map(
    parseTable(tables, "speech/quote-marks.tsv", 3, 4).map((row) => {
      const [mark, role, family] = row.cells as [string, string, string];
      const letter = String.fromCodePoint(Number.parseInt(mark.replace("U+", ""), 16));
      return [letter, { role: oneOf(role, ["open", "close", "either"] as const, row), family }];
    }),
  );
}

function mediumWords({ tables, key }: Sources, kind: "head" | "name"): Map<string, Medium> {
  const words = new Map<string, Medium>();
  for (const row of parseTable(tables, "speech/media.tsv", 3, 4)) {
    const [word, is, medium] = row.cells as [string, string, string];
    if (oneOf(is, ["head", "name"] as const, row) === kind) words.set(key(word), oneOf(medium, MEDIA, row));
  }
  return words;
}

function clauseWords({ tables, key }: Sources): Map<string, readonly ClauseRole[]> {
  const words = new Map<string, readonly ClauseRole[]>();
  for (const row of parseTable(tables, "speech/clause-words.tsv", 2, 3)) {
    const [word, roles] = row.cells as [string, string];
    const found = roles.split(",").map((role) => oneOf(role, ROLES, row));
    words.set(key(word), [...new Set([...(words.get(key(word)) ?? []), ...found])]);
  }
  return words;
}

function embeddings({ tables, key }: Sources): Map<string, readonly Embedding[]> {
  const words = new Map<string, Embedding[]>();
  for (const row of parseTable(tables, "speech/embeddings.tsv", 3, 5)) {
    const [word, how, status, turn] = row.cells as [string, string, string, string];
    oneOf(turn, ["", "not", "yields"] as const, row);
    const by = how === "*" ? null : new Set(how.split(",").map((one) => (one === "-" ? "" : key(one))));
    const embedding = {
      by,
      status: status === "same" ? null : statusOf(status, row),
      negates: turn === "not",
      yields: status === "planned" || turn === "yields",
    };
    words.set(key(word), [...(words.get(key(word)) ?? []), embedding]);
  }
  return words;
}

function realisMarks({ tables, key }: Sources): Map<string, RealisMark> {
  return new Map(
    parseTable(tables, "speech/realis-marks.tsv", 2, 3).map((row) => {
      const [word, status, kind] = row.cells as [string, string, string];
      return [
        key(word),
        { status: statusOf(status, row), kind: oneOf(kind || "beside", ["beside", "itself", "meeting", "ground", "past"] as const, row) },
      ];
    }),
  );
}

function oneOf<T extends string>(value: string, allowed: readonly T[], row: Row): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new TableError(row.path, row.line, `expected one of ${allowed.join(", ")}, found ${value}`);
  return found;
}

function actOf(code: string, row: Row): Act {
  return oneOf(code, ACTS, row);
}

function statusOf(code: string, row: Row): Status {
  return oneOf(code, STATUSES, row);
}

const ROLES: readonly ClauseRole[] = [
  "that",
  "bare that",
  "before that",
  "before name",
  "relative",
  "and",
  "or",
  "contrast",
  "not",
  "not past",
  "not future",
  "not noun",
  "without",
  "future",
  "particle with present",
  "perhaps",
  "if",
  "purpose",
  "was",
  "question",
  "there is",
  "we",
  "afterwards",
  "during",
  "upon",
  "still",
  "told to",
  "name of",
  "god",
  "charge",
  "the saying",
  "his part",
  "occasion",
  "as for",
];
