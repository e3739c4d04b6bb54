import { wordForms } from "@isnad/arabic";
import type { ClaimQuery } from "@isnad/archive";
import { EVENT_TYPES, RELATION_TYPES, STATUSES } from "@isnad/reader";
import { type Command, Option } from "commander";
import { parseDate } from "../commands/parse-date.ts";
import { loadArabic, loadTables } from "../load-arabic.ts";

/** What narrows a question to an archive. */
export interface QueryOptions {
  readonly actor?: string;
  readonly recipient?: string;
  readonly speaker?: string;
  readonly place?: string;
  readonly type?: string;
  readonly relation?: string;
  readonly status?: string;
  readonly source?: string;
  readonly grade?: string;
  readonly since?: string;
  readonly until?: string;
  readonly asKnownOn?: string;
  readonly rejected: boolean;
}

/** Adds them to a command. */
export function addQueryOptions(command: Command): Command {
  return command
    .option("--actor <name>", "who does it, or the subject of what holds; any spelling, Arabic or Latin, or an id")
    .option("--recipient <name>", "to whom it is done, the object, or who is addressed")
    .option("--speaker <name>", "who says it, or passes it on")
    .option("--place <name>", "where")
    .addOption(new Option("--type <type>", "event type").choices(EVENT_TYPES))
    .addOption(new Option("--relation <type>", "relation type").choices(RELATION_TYPES))
    .addOption(new Option("--status <status>", "how real it is told to be").choices(STATUSES))
    .option("--source <outlet>", "only what reports of that outlet say")
    .option("--grade <grade>", "only of stories of that grade")
    .option("--since <date>", "happening on that day or later", parseDate)
    .option("--until <date>", "happening on that day or earlier", parseDate)
    .option("--as-known-on <date>", "only what reports up to that day say", parseDate)
    .option("--rejected", "also what a reviewer rejected", false);
}

/** The query that options and words ask. Each word is looked for in all its forms and with all that may be written onto it. */
export function queryOf(options: QueryOptions, words: readonly string[]): ClaimQuery {
  const { actor, recipient, speaker, place, type, relation, status, source, grade, since, until, asKnownOn, rejected } = options;
  return {
    kind: null,
    actor: actor ?? null,
    recipient: recipient ?? null,
    speaker: speaker ?? null,
    place: place ?? null,
    type: type ?? null,
    relation: relation ?? null,
    status: status ?? null,
    source: source ?? null,
    grade: grade ?? null,
    since: since ?? null,
    until: until ?? null,
    asKnownOn: asKnownOn ?? null,
    rejected,
    words: formsOf(words.flatMap((word) => word.split(/\s+/u)).filter(Boolean)),
  };
}

/** Whether a query narrows anything. */
export const isAsked = ({ words, ...rest }: ClaimQuery): boolean =>
  words.length > 0 || Object.entries(rest).some(([name, value]) => name !== "rejected" && value !== null);

/** Without words nothing of Arabic is loaded. */
function formsOf(words: readonly string[]): ClaimQuery["words"] {
  if (words.length === 0) return [];
  const [language, tables] = [loadArabic(), loadTables()];
  return words.map((word) => wordForms(word, language, tables));
}
