import { openArchive, verifyArchive } from "@isnad/archive";
import { loadArabic } from "isnad";
import { expect } from "vitest";

/** Expects that an archive holds every report that was told as stored, none twice, and nothing that is not whole. Gives how many it holds. */
export async function expectWhole(place: string, told: ReadonlySet<string>): Promise<number> {
  const archive = await openArchive(place, loadArabic().text, "make");
  try {
    const { faults } = await verifyArchive(archive.db);
    expect(faults).toEqual([]);
    const held = await archive.db.selectFrom("reports").select("id").execute();
    const ids = new Set(held.map(({ id }) => id));
    expect([...told].filter((id) => !ids.has(id))).toEqual([]);
    const counted = archive.db.selectFrom("reports").select(["place", "text_sha256"]).groupBy(["place", "text_sha256"]);
    expect(await counted.having(({ fn }) => fn.countAll(), ">", 1).execute()).toEqual([]);
    return held.length;
  } finally {
    await archive.close();
  }
}
