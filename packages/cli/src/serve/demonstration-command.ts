import { Command } from "commander";
import { loadArabic } from "../load-arabic.ts";
import { prepareDemonstration } from "./demonstration.ts";
import { readingThreads } from "./reading-threads.ts";

/** What the installation runs, so that the desk opens at once the first time too. */
export const demonstrationCommand = (): Command =>
  new Command("demonstration").description("Makes the demonstration's archive of the example reports.").action(async () => {
    const threads = await readingThreads(1, { model: "default", lexicons: [] });
    try {
      await prepareDemonstration(loadArabic().text, threads.reader);
    } finally {
      await threads.close();
    }
  });
