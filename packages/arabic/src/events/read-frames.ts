import { EVENT_TYPES, type EventType, type Frame, type FrameCondition, type PredicateClass } from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable, type Row, TableError } from "../table.ts";
import { patternOf, rolePatterns } from "./role-patterns.ts";

/** All frames of `events/frames/*.tsv`, a file an event type, by the key of the word that carries the event. */
export function readFrames(sources: Sources): ReadonlyMap<string, readonly Frame[]> {
  const patterns = rolePatterns(sources);
  const found = new Map<string, Frame[]>();
  for (const type of EVENT_TYPES) {
    for (const row of parseTable(sources.tables, `events/frames/${type.toLowerCase()}.tsv`, 7)) {
      const roles = patternOf(row.cells[5] as string, patterns, row, sources.key);
      const conditions = conditionsOf(row.cells[6] as string, row, sources.key);
      const holdsNegation = conditions.some(({ where, negated, phrases }) => where === "prev" && !negated && phrases.some(isNegation));
      for (const frame of framesOf(row, type, sources.key)) {
        const head = frame.words[0] as string;
        const known = found.get(head);
        if (known) known.push({ ...frame, roles, conditions, holdsNegation });
        else found.set(head, [{ ...frame, roles, conditions, holdsNegation }]);
      }
    }
  }
  return found;
}

type BareFrame = Omit<Frame, "roles" | "conditions" | "holdsNegation">;

const NEGATIONS: ReadonlySet<string> = new Set(["لا", "لم", "لن", "عدم", "غير", "دون"]);
const isNegation = ([word = ""]: readonly string[]): boolean => NEGATIONS.has(word);

function framesOf(row: Row, type: EventType, key: (word: string) => string): readonly BareFrame[] {
  const mode = row.cells[4] === "-" ? null : (row.cells[4] as string);
  return CLASSES.flatMap((wordClass, column) =>
    (row.cells[column] as string)
      .split(" ")
      .filter((predicate) => predicate !== "-")
      .flatMap((predicate) => formsOf(predicate, wordClass))
      .map((predicate) => ({ type, mode, wordClass, words: predicate.split("+").map(key) })),
  );
}

/** A participle stands for its feminine too, which the tagger may take for a word of its own. */
function formsOf(predicate: string, wordClass: PredicateClass): string[] {
  const participle = wordClass === "active" || wordClass === "passive";
  return participle && !predicate.endsWith("ة") ? [predicate, `${predicate}ة`] : [predicate];
}

const CLASSES: readonly PredicateClass[] = ["verb", "noun", "active", "passive"];

/** `next:a,b!near:c+d` → two conditions. */
function conditionsOf(cell: string, row: Row, key: (word: string) => string): readonly FrameCondition[] {
  if (cell === "-") return [];
  return [...cell.matchAll(/(!?)([a-z]+):([^!]*)/gu)].map(([, not, where = "", words = ""]) => {
    if (!PLACES.has(where)) throw new TableError(row.path, row.line, `not a place for a condition: ${where}`);
    const phrases = words
      .split(",")
      .filter(Boolean)
      .map((phrase) => phrase.split("+").map(key));
    return { where: where as FrameCondition["where"], negated: not === "!", phrases };
  });
}

const PLACES: ReadonlySet<string> = new Set(["next", "prev", "near", "obj", "subj", "actor"]);
