import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDesk } from "./desk-under-test.ts";
import { settled } from "./open-desk.ts";

const PATIENT = { timeout: 400_000 };
const REPORT = "قصفت طائرات تركية مواقع في مدينة سرت الليبية يوم الثلاثاء.\nوقالت الحكومة إنها سترد على القصف في درنة.";

/** Nothing here touches the mouse. */
describeDesk("by keyboard alone", "demonstration", (desk) => {
  test.for([
    ["ar", "إلى"],
    ["en", "To"],
  ] as const)("in %s a day is typed whole or in part, changed by arrows, and chosen in a calendar", PATIENT, async ([language, label]) => {
    const { page, faults, axe, close } = await desk().open("/map", { language });
    const field = page.getByLabel(label, { exact: true });
    const until = () => new URL(page.url()).searchParams.get("until");
    await field.focus();
    await page.keyboard.type("٢٠٢٠-٠٢");
    expect(until()).toBe(null);
    await page.keyboard.press("Enter");
    await page.waitForURL("**until=2020-02-29**");
    expect(await field.inputValue()).toBe("2020-02-29");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.waitForURL("**until=2020-03-01**");

    await page.keyboard.press("Alt+ArrowDown");
    await page.waitForSelector(".calendar");
    expect(await axe()).toEqual([]);
    // The way that days run: in Arabic the next stands to the left.
    await page.keyboard.press(language === "ar" ? "ArrowLeft" : "ArrowRight");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**until=2020-04-02**");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");

    await page.keyboard.press("Alt+ArrowDown");
    await page.waitForSelector(".calendar");
    await page.keyboard.press("Escape");
    await page.waitForSelector(".calendar", { state: "detached" });
    expect(until()).toBe("2020-04-02");
    await field.fill("2020-02-30");
    await page.keyboard.press("Enter");
    expect(await field.getAttribute("aria-invalid")).toBe("true");
    expect(until()).toBe("2020-04-02");
    expect(faults).toEqual([]);
    await close();
  });

  test.for(["ar", "en"] as const)("in %s words of the sentence are picked, and put into a claim", PATIENT, async (language) => {
    // Another text each time: what is known already is not read again.
    const text = language === "ar" ? REPORT : REPORT.replace("الثلاثاء", "الأربعاء");
    const [added] = await desk().ask<{ report: string }[]>("POST", "/reports", {
      text,
      title: "تجربة",
      source: language,
      published: "2020-08-19",
    });
    const { page, faults, axe, close } = await desk().open(`/reports/${added?.report}`, { language });
    const { keyboard } = page;
    await page.waitForSelector(".report-cards article");
    await keyboard.press("j");
    await page.waitForURL("**claim=**");
    await keyboard.press("e");
    await page.waitForSelector(".claim-editor");
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "application");
    expect(await axe()).toEqual([]);

    await keyboard.press("Home");
    expect(await spoken(page)).toBe("قصفت");
    // The text runs from right to left, whatever the language of the desk.
    await keyboard.press("ArrowLeft");
    expect(await spoken(page)).toBe("طائرات");
    await keyboard.press("Shift+ArrowLeft");
    expect(await spoken(page)).toBe("طائرات تركية");
    await keyboard.press("ArrowRight");
    expect(await spoken(page)).toBe("طائرات");
    await keyboard.press("ArrowDown");
    expect(await spoken(page)).not.toBe("طائرات");
    await keyboard.press("ArrowUp");
    expect(await spoken(page)).toBe("طائرات");
    await keyboard.press("End");
    expect(await spoken(page)).toBe("درنة");
    // Painted, not parted: the text is still one node without an element in it.
    expect(await picked(page)).toBe("درنة");
    expect(await page.$$eval("[data-start]", (blocks) => blocks.every(({ childNodes }) => childNodes.length === 1))).toBe(true);

    await keyboard.press("3");
    await page.waitForFunction(() => document.activeElement?.tagName === "INPUT");
    expect(await picked(page)).toBe("درنة");
    await page.locator(".role-editor").last().locator(".entity-field .entity-choice").first().waitFor();
    await keyboard.press("Enter");
    await page.locator(".role-editor").last().locator(".entity-choice").first().waitFor();
    await keyboard.press("Control+Enter");
    await page.waitForURL("**/reports/**");
    const { claims } = await desk().ask<{ claims: { verdict: string; parties: { role: string; name: { ar: string } }[] }[] }>(
      "GET",
      `/reports/${added?.report}`,
    );
    const corrected = claims.filter(({ verdict }) => verdict === "corrected").flatMap(({ parties }) => parties);
    expect(corrected.filter(({ role }) => role === "place").map(({ name }) => name.ar)).toContain("درنة");
    expect(faults).toEqual([]);
    await close();
  });

  test.for([
    ["ar", "خريطه", "داكن", "تركيا"],
    ["en", "map", "dark", "Turkey"],
  ] as const)(
    "in %s the palette leads to screens, settings, actors, stories and words",
    PATIENT,
    async ([language, screen, theme, actor]) => {
      const { page, faults, axe, close } = await desk().open("/timeline?type=ASSAULT", { language });
      const { keyboard } = page;
      const call = async (typed: string) => {
        // The place of the key, as an Arabic layout has another letter there.
        await page.evaluate(() =>
          document.body.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyK", key: "ن", ctrlKey: true, bubbles: true })),
        );
        await page.waitForSelector(".palette-order");
        await keyboard.type(typed);
      };
      await call(screen);
      await page.waitForFunction(() => document.querySelectorAll(".palette-order").length < 6);
      expect(await axe()).toEqual([]);
      await keyboard.press("Enter");
      await page.waitForURL("**/map?type=ASSAULT");
      await settled(page);

      await call(theme);
      await page.waitForFunction(() => document.querySelectorAll(".palette-order").length < 6);
      await keyboard.press("Enter");
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe("dark");

      await call(actor);
      const line = page.locator(".palette-order", {
        has: page.locator(".palette-words", { hasText: language === "ar" ? "الترك" : actor }),
      });
      await line.filter({ hasText: language === "ar" ? "دولة" : "state" }).waitFor();
      for (let pressed = 0; pressed < 30 && !(await isSelected(page, language === "ar" ? "دولة" : "state")); pressed++)
        await keyboard.press("ArrowDown");
      await keyboard.press("Enter");
      await page.waitForURL("**/actors/known**");

      await call("جامع");
      await page
        .locator(".palette-order", { hasText: language === "ar" ? "قصة" : "Story" })
        .first()
        .waitFor();
      await keyboard.press("Enter");
      await page.waitForURL("**/search?words=**");
      await settled(page);
      await call("x");
      await keyboard.press("Escape");
      await page.waitForSelector(".palette-order", { state: "detached" });
      expect(faults).toEqual([]);
      await close();
    },
  );
});

const spoken = (page: Page): Promise<string | null> => page.locator("[aria-live=assertive]").textContent();

/** The words that are painted as picked. */
const picked = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get("isnad-picked") ?? [])]
      .map((range) => range.startContainer.textContent?.slice(range.startOffset, range.endOffset))
      .join(" "),
  );

const isSelected = (page: Page, words: string): Promise<boolean> =>
  page.evaluate((sought) => document.querySelector(".palette-order[aria-selected=true]")?.textContent.includes(sought) ?? false, words);
