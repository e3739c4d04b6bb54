import type { Language } from "@isnad/reader";
import { eventsKnowledge } from "./events/events-knowledge.ts";
import { linkingKnowledge } from "./linking/linking-knowledge.ts";
import { namesKnowledge } from "./names/names-knowledge.ts";
import { once } from "./once.ts";
import { relationsKnowledge } from "./relations/relations-knowledge.ts";
import { sources } from "./sources.ts";
import { speechKnowledge } from "./speech/speech-knowledge.ts";
import { syntaxKnowledge } from "./syntax/syntax-knowledge.ts";
import type { Tables } from "./table.ts";
import { timesKnowledge } from "./times/times-knowledge.ts";
import { wordsKnowledge } from "./words/words-knowledge.ts";

/** What Arabic is made of: the knowledge tables by path, the model's bytes and their name (`sha256:…`). */
export interface ArabicParts {
  readonly tables: Tables;
  readonly model: Uint8Array;
  readonly modelName: string;
}

/**
 * Everything Isnad knows of Arabic. A stage's knowledge is made from its tables when the stage is first run, so that what only counts words starts at
 * once. Throws a `ModelFileError` for wrong bytes; a `TableError` with file and line for a wrong table when its stage's knowledge is first asked for.
 */
export function arabic({ tables, model, modelName }: ArabicParts): Language {
  const from = sources(tables, model);
  const names = once(() => namesKnowledge(from));
  const made = {
    words: once(() => wordsKnowledge(from)),
    syntax: once(() => syntaxKnowledge(from)),
    names,
    times: once(() => timesKnowledge(from)),
    speech: once(() => speechKnowledge(from)),
    events: once(() => eventsKnowledge(from, names().tagger?.clusters ?? new Map())),
    relations: once(() => relationsKnowledge(from)),
    linking: once(() => linkingKnowledge(from)),
  };
  return {
    code: "ar",
    foreignText: "not-arabic",
    model: modelName,
    text: from.text,
    get words() {
      return made.words();
    },
    get syntax() {
      return made.syntax();
    },
    get names() {
      return made.names();
    },
    get times() {
      return made.times();
    },
    get speech() {
      return made.speech();
    },
    get events() {
      return made.events();
    },
    get relations() {
      return made.relations();
    },
    get linking() {
      return made.linking();
    },
  };
}
