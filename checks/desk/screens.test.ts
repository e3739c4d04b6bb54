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
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wide > 0) found.push(`${path} is ${wide} px wider than the window`);
        const main = await page.evaluate(() => {
          const content = document.querySelector("main");
          return content ? content.scrollWidth - content.clientWidth : 0;
        });
        if (main > 0) found.push(`${path}: its content is ${main} px wider than its place`);
        found.push(...(await axe()).map((fault) => `${path}: ${fault}`));
      }
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

async function screenPaths(page: Page): Promise<readonly string[]> {
  const rail = await page.$$eval(".rail-screen", (links) => links.map((link) => link.getAttribute("href") ?? ""));
  await page.waitForSelector(".report-lines a");
  const report = (await page.getAttribute(".report-lines a", "href")) ?? "";
  return [...rail, report, "/review?kind=event", "/nowhere"];
}

const pathName = (path: string): string =>
  path
    .replaceAll(/[/?=]/gu, "-")
    .replace(/^-/u, "")
    .replace(/^reports-.+/u, "report") || "inbox";
