import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { enqueue, type Given, openQueue, type Queue } from "@isnad/work";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type NatsServer, natsProgram, startNats } from "../work/nats-under-test.ts";
import { recordedReader } from "../work/recorded-reader.ts";
import { workHere } from "../work/work-here.ts";
import { buildDesk, PATIENCE } from "./build-desk.ts";
import { CHROMIUM, launchBrowser, openDesk } from "./open-desk.ts";
import { type ServedDesk, serveDesk } from "./served-desk.ts";

const LONG = 400_000;

describe.skipIf(!existsSync(CHROMIUM) || natsProgram() === null)("the screen of the queue", () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-desk-queue-"));
  let nats: NatsServer;
  let queue: Queue;
  let served: ServedDesk;
  let browser: Browser;
  beforeAll(async () => {
    await buildDesk();
    nats = (await startNats()) as NatsServer;
    queue = await openQueue(nats.url("shown"));
    served = await serveDesk(join(folder, "archive"), folder, ["--queue", nats.url("shown")]);
    browser = await launchBrowser();
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
    await served.close();
    await queue.close();
    await nats.remove();
    rmSync(folder, { recursive: true, force: true });
  }, PATIENCE);

  const lines = async function* (of: string, count: number): AsyncGenerator<Given> {
    for (let number = 0; number < count; number++)
      yield { kind: "line", from: `${of}:${number}`, obtainedAt: "2026-01-01T00:00:00Z", published: null, bytes: Buffer.from(`${number}`) };
  };

  test.for([
    ["ar", "light", 1400],
    ["en", "dark", 360],
  ] as const)(
    "in %s, %s, %i wide: what waits, who works and what is dead, as it changes; axe finds nothing serious",
    { timeout: LONG },
    async ([language, theme, width]) => {
      const { page, faults, axe, picture, close } = await openDesk(browser, `${served.origin}/queue`, served.token, {
        language,
        theme,
        width,
      });
      const row = (table: number, text: string) => page.locator(`table >> nth=${table}`).locator("tr", { hasText: text });
      const words = WORDS[language];
      await page.getByText(words.noWorkers).waitFor();
      await page.getByText(words.noDead).waitFor();
      await enqueue(queue, lines(language, 5));
      await row(0, words.reports).getByText("5", { exact: true }).first().waitFor();
      const worker = workHere(queue, { reader: recordedReader((number) => (number === 3 ? "no report at all" : null)), archive: null });
      await page.getByText("no report at all").waitFor();
      await page.getByText(words.noWriter).waitFor();
      await worker.stop();
      expect(await axe()).toEqual([]);
      await picture(`queue-${language}-${theme}-${width}`);
      const wider = await page.$eval("main", (main) => main.scrollWidth - main.clientWidth);
      expect(wider).toBeLessThanOrEqual(0);
      await page.getByRole("button", { name: words.retryAll }).focus();
      await page.keyboard.press("Enter");
      await page.getByText(words.retried).waitFor();
      await page.getByText(words.noDead).waitFor();
      await row(0, words.reports).getByText("1", { exact: true }).first().waitFor();
      expect(faults).toEqual([]);
      for (const stream of [queue.streams.reports, queue.streams.readings]) await queue.admin.streams.purge(stream);
      await close();
    },
  );

  test("says that its server is away, and goes on once it is back", { timeout: LONG }, async () => {
    const { page, close } = await openDesk(browser, `${served.origin}/queue`, served.token, { language: "en" });
    await page.getByText(WORDS.en.noDead).waitFor();
    await nats.kill();
    await page.getByText("queue-unreachable").waitFor();
    await nats.start();
    await page.getByText(WORDS.en.noDead).waitFor();
    await close();
  });
});

const WORDS = {
  ar: {
    reports: "تقارير تنتظر القراءة",
    noWorkers: "لا عامل يجيب",
    noWriter: "لا أحد يحفظ",
    noDead: "كل ما جاء أمكن أن يُقرأ ويُحفظ",
    retryAll: "أرسلها كلها من جديد",
    retried: "أُرسلت رسالة واحدة من جديد",
  },
  en: {
    reports: "Reports to read",
    noWorkers: "No worker answers",
    noWriter: "Nobody stores",
    noDead: "None: all that came could be read and stored",
    retryAll: "Send all again",
    retried: "was sent again",
  },
} as const;
