import type { SavedFind } from "@isnad/archive";
import { Command, InvalidArgumentError } from "commander";
import { addQueryOptions } from "../archive/query-options.ts";

/** What `isnad find` would be asked by the words and options of a text, as it is typed behind it: `--place Gaza "air raid"`. Anything else is wrong use. */
export function parseFind(text: string): SavedFind {
  const find = addQueryOptions(new Command("find").argument("[words...]"))
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  try {
    find.parse(typedWords(text), { from: "user" });
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message.replace(/^error: /u, "") : String(error));
  }
  const asked = Object.entries(find.opts<Record<string, string | boolean>>()).filter(([, value]) => value !== false);
  if (asked.length === 0 && find.args.length === 0)
    throw new InvalidArgumentError("expected what `isnad find` takes, for example --place Gaza.");
  return { words: find.args, options: Object.fromEntries(asked) };
}

/** Divides a line at spaces; what stands in quotation marks stays together. */
const typedWords = (text: string): string[] =>
  [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/gu)].map(([, double, single, plain]) => double ?? single ?? plain ?? "");
