import {
  ENTITY_KINDS,
  type EntityKind,
  RELATION_TYPES,
  type RelationsKnowledge,
  type RelationWord,
  type Slot,
  type WordClass,
} from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable, type Row, TableError } from "../table.ts";
import { oneOf } from "./one-of.ts";
import { adjectiveForms, nounForms, verbForms, type WordForms } from "./word-forms.ts";

/** The relation words of `relation-words.tsv`, by every spelling the first of their tokens may have. */
export function relationWords(sources: Sources): Pick<RelationsKnowledge, "words" | "verbOnly" | "bound"> {
  const words = new Map<string, RelationWord[]>();
  const forms: Record<WordClass, Set<string>> = { verb: new Set(), noun: new Set(), adjective: new Set() };
  for (const row of parseTable(sources.tables, "relations/relation-words.tsv", 5, 6)) {
    for (const [first, word] of wordsOf(row, sources.key)) {
      const [plain] = first;
      for (const spelling of first) {
        const known = words.get(spelling);
        if (known) known.push(word);
        else words.set(spelling, [word]);
        if (word.wordClass !== "verb" || spelling !== plain || spelling.startsWith("ي")) forms[word.wordClass].add(spelling);
      }
    }
  }
  const bound = new Set([...forms.noun].filter((form) => form.endsWith("ت")));
  const verbOnly = new Set(
    [...forms.verb].filter((form) => form.length > 3 && !forms.adjective.has(form) && (!forms.noun.has(form) || bound.has(form))),
  );
  return { words, verbOnly, bound };
}

type Key = (word: string) => string;

/** Each word or set phrase of a row, with the spellings of its first token. A verb's forms share one entry. */
function wordsOf(row: Row, key: Key): readonly (readonly [ReadonlySet<string>, RelationWord])[] {
  const [words, wordClass, type, subject, object, conditions] = row.cells as [string, string, string, string, string, string];
  const cls = oneOf(CLASSES, wordClass, row);
  return words.split(" ").map((phrase) => {
    const [first, ...rest] = phrase.split("+").map((word) => spellings(key(word), cls));
    const relation = {
      type: oneOf(RELATION_TYPES, type, row),
      wordClass: cls,
      rest,
      subject: slots(subject, key),
      object: slots(object, key),
      ...conditionsOf(conditions, row, key),
      why: `${cls} of ${type}: ${phrase.replaceAll("+", " ")}`,
    };
    return [first as ReadonlySet<string>, relation] as const;
  });
}

const CLASSES: readonly WordClass[] = ["verb", "noun", "adjective"];
const FORMS: Readonly<Record<WordClass, WordForms>> = { verb: verbForms, noun: nounForms, adjective: adjectiveForms };

/** Short words (prepositions in set phrases) have no endings. */
function spellings(key: string, wordClass: WordClass): ReadonlySet<string> {
  return new Set(key.length <= 2 ? [key] : FORMS[wordClass](key));
}

const PLACES = ["subject", "object", "owner", "doer", "head", "self", "name"] as const;

function slots(cell: string, key: Key): readonly Slot[] {
  return cell.split(" ").map((word) => {
    const at = PLACES.find((place) => place === word);
    if (at) return { at };
    const [first, preposition] = word.split(":") as [string, string | undefined];
    return preposition
      ? { at: first === "first" ? "first" : "second", preposition: key(preposition) }
      : { at: "after", preposition: key(first) };
  });
}

interface Conditions {
  readonly beside: ReadonlySet<string> | null;
  readonly subjectKinds: ReadonlySet<EntityKind> | null;
  readonly objectKinds: ReadonlySet<EntityKind> | null;
}

function conditionsOf(cell: string, row: Row, key: Key): Conditions {
  let [beside, subjectKinds, objectKinds]: [ReadonlySet<string> | null, ReadonlySet<EntityKind> | null, ReadonlySet<EntityKind> | null] = [
    null,
    null,
    null,
  ];
  for (const condition of cell.split(" ").filter(Boolean)) {
    const [name, list = ""] = condition.split(":");
    const values = list.split(",");
    if (name === "beside") beside = new Set(values.flatMap((word) => nounForms(key(word))));
    else if (name === "subject") subjectKinds = new Set(values.map((kind) => oneOf(ENTITY_KINDS, kind, row)));
    else if (name === "object") objectKinds = new Set(values.map((kind) => oneOf(ENTITY_KINDS, kind, row)));
    else throw new TableError(row.path, row.line, `no such condition: ${condition}`);
  }
  return { beside, subjectKinds, objectKinds };
}
