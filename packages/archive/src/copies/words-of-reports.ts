import type { Reading } from "@isnad/reader";
import type { Kysely } from "kysely";
import type { Spelling } from "../open/archive.ts";
import type { Tables } from "../schema/tables.ts";
import { foldedWords } from "../search/folded-words.ts";

/** The words of stored reports: of those at hand by their text, of the others by their reading. */
export async function wordsOfReports(
  db: Kysely<Tables>,
  ids: ReadonlySet<string>,
  atHand: ReadonlyMap<string, Uint8Array>,
  spelling: Spelling,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const wanted = [...ids].filter((id) => !atHand.has(id));
  const decoder = new TextDecoder();
  const given = [...atHand].flatMap(([id, text]) => (ids.has(id) ? [[id, decoder.decode(text)] as const] : []));
  const texts = [...given, ...(await storedTexts(db, wanted))];
  return new Map(texts.map(([id, text]) => [id, foldedWords(text, spelling)]));
}

async function storedTexts(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly (readonly [string, string])[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("readings")
    .select(["report_id", "body"])
    .where("report_id", "in", ids)
    .where("number", "=", 1)
    .execute();
  return rows.map(({ report_id, body }) => [report_id, (JSON.parse(body) as Reading).report.text] as const);
}
