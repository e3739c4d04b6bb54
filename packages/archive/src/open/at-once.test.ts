import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Archive } from "./archive.ts";
import { ARCHIVES_UNDER_TEST } from "./archives-under-test.ts";

describe.each(ARCHIVES_UNDER_TEST)("several at once, in $name", ({ open }) => {
  let archive: Archive;
  beforeAll(async () => {
    archive = await open({ keys: new Map() });
  });
  afterAll(() => archive.close());

  const keep = (name: string, value: string) =>
    archive.db.transaction().execute(async (transaction) => {
      await transaction.insertInto("settings").values({ name, value }).execute();
      await sql`select pg_sleep(0.01)`.execute(transaction);
      if (value === "broken") await sql`select 1 / 0`.execute(transaction);
    });
  const kept = async (): Promise<readonly string[]> =>
    (await archive.db.selectFrom("settings").select("name").orderBy("name").execute()).map(({ name }) => name);

  test("transactions all end, and one that fails takes no other with it", async () => {
    const outcomes = await Promise.allSettled(["a", "b", "broken", "c"].map((value) => keep(value, value)));
    expect(outcomes.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled", "rejected", "fulfilled"]);
    expect(await kept()).toEqual(["a", "b", "c"]);
  });

  test("who reads meanwhile sees nothing of what is not done, and no failure", async () => {
    const writing = keep("d", "broken").catch(() => {});
    const seen = await Promise.all(Array.from({ length: 10 }, kept));
    await writing;
    expect(new Set(seen.map((names) => names.join()))).toEqual(new Set(["a,b,c"]));
  });
});
