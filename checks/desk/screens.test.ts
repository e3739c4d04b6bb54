import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDesk } from "./desk-under-test.ts";
import { settled } from "./open-desk.ts";

/** Every screen that the rail names, and a report, a review of one claim. */
describeDesk("every screen", "demonstration", (desk) => {
  test.for([
    ["ar", "light", 1400],
    ["en", "dark", 1400],
    ["ar", "dark", 360],
    ["en", "light", 360],
  ] as const)(
    "in %s, %s, %i wide: opens without a fault, fits, and axe finds nothing serious",
    { timeout: 400_000 },
    async ([language, theme, width]) => {
      const { page, go, faults, axe, picture, close } = await desk().open("/", { language, theme, width, height: width < 400 ? 760 : 900 });
      const found: string[] = [];
      for (const path of await screenPaths(page)) {
        await go(path);
        await picture(`${pathName(path)}-${language}-${theme}-${width}`);
        found.push(...(await tooWide(page)).map((fault) => `${path}: ${fault}`));
        found.push(...(await axe()).map((fault) => `${path}: ${fault}`));
      }
      expect([...found, ...faults]).toEqual([]);
      await close();
    },
  );

  test.for(["ar", "en"] as const)(
    "in %s at 3840 by 2160: fits, in letters that can be read across a room",
    { timeout: 400_000 },
    async (language) => {
      const { page, go, faults, picture, close } = await desk().open("/", { language, width: 3840, height: 2160 });
      const found: string[] = [];
      for (const path of await screenPaths(page)) {
        await go(path);
        await picture(`${pathName(path)}-${language}-3840`);
        found.push(...(await tooWide(page)).map((fault) => `${path}: ${fault}`));
      }
      expect(await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize))).toBeGreaterThan(22);
      expect([...found, ...faults]).toEqual([]);
      await close();
    },
  );

  test.for(["ar", "en"] as const)(
    "names its language and direction in %s, and changes both with L on an Arabic keyboard",
    async (language) => {
      const { page, faults, close } = await desk().open("/reports", { language });
      const html = () => page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);
      expect(await html()).toBe(language === "ar" ? "ar rtl" : "en ltr");
      await page.evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyL", key: "م", bubbles: true })));
      expect(await html()).toBe(language === "ar" ? "en ltr" : "ar rtl");
      await page.reload();
      await settled(page);
      expect(await html()).toBe(language === "ar" ? "en ltr" : "ar rtl");
      expect(faults).toEqual([]);
      await close();
    },
  );
});

/** What reaches beyond the window, or beyond the place of the screen in it. */
function tooWide(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const content = document.querySelector("main") ?? document.body;
    const beyond = { window: document.documentElement.scrollWidth - innerWidth, place: content.scrollWidth - content.clientWidth };
    return Object.entries(beyond).flatMap(([what, by]) => (by > 0 ? [`${by} px wider than its ${what}`] : []));
  });
}

async function screenPaths(page: Page): Promise<readonly string[]> {
  const rail = await page.$$eval(".rail-screen", (links) => links.map((link) => link.getAttribute("href") ?? ""));
  await page.waitForSelector(".report-lines a");
  const report = (await page.getAttribute(".report-lines a", "href")) ?? "";
  const story = (await page.evaluate(async () => (await (await fetch("/api/stories?contradicted=true")).json())[0]?.id as string)) ?? "";
  return [...rail, report, `/stories/${encodeURIComponent(story)}`, "/review?kind=event", "/nowhere"];
}

const pathName = (path: string): string =>
  path
    .replaceAll(/[/?=]/gu, "-")
    .replace(/^-/u, "")
    .replace(/^reports-.+/u, "report")
    .replace(/^stories-.+/u, "story") || "inbox";
