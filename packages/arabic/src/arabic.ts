import type { Language } from "@isnad/reader";
import { eventsKnowledge } from "./events/events-knowledge.ts";
import { linkingKnowledge } from "./linking/linking-knowledge.ts";
import { namesKnowledge } from "./names/names-knowledge.ts";
import { relationsKnowledge } from "./relations/relations-knowledge.ts";
import { sources } from "./sources.ts";
import { speechKnowledge } from "./speech/speech-knowledge.ts";
import { syntaxKnowledge } from "./syntax/syntax-knowledge.ts";
import type { Tables } from "./table.ts";
import { textKnowledge } from "./text/text-knowledge.ts";
import { timesKnowledge } from "./times/times-knowledge.ts";
import { wordsKnowledge } from "./words/words-knowledge.ts";

/** What Arabic is made of: the knowledge tables by path, the model's bytes and their name (`sha256:…`). */
export interface ArabicParts {
  readonly tables: Tables;
  readonly model: Uint8Array;
  readonly modelName: string;
}

/** Everything Isnad knows of Arabic. Throws a `TableError` with file and line for a wrong table, a `ModelFileError` for wrong bytes. */
export function arabic({ tables, model, modelName }: ArabicParts): Language {
  const from = sources(tables, model);
  return {
    code: "ar",
    foreignText: "not-arabic",
    model: modelName,
    text: textKnowledge(tables),
    words: wordsKnowledge(from),
    syntax: syntaxKnowledge(from),
    names: namesKnowledge(from),
    times: timesKnowledge(from),
    speech: speechKnowledge(from),
    events: eventsKnowledge(from),
    relations: relationsKnowledge(from),
    linking: linkingKnowledge(from),
  };
}
