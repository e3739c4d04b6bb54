import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDesk } from "./desk-under-test.ts";
import { settled } from "./open-desk.ts";

const REPORT = `أعلنت وزارة الدفاع التركية يوم الثلاثاء أن طائرات تركية قصفت مواقع في مدينة سرت الليبية.
وقال المتحدث باسم الوزارة إن الغارة جاءت ردا على هجوم على قواتها في مصراتة.`;

describeDesk("from a pasted text to a file", "demonstration", (desk) => {
  test("by mouse: paste, read, correct, story, timeline, export", { timeout: 400_000 }, async () => {
    const { page, go, faults, picture, close } = await desk().open("/", { language: "ar" });
    await page.getByLabel("نص التقرير").fill(REPORT);
    await page.getByLabel("المنبر").fill("وكالة التجربة");
    await page.getByLabel("نُشر في").fill("2020-08-19");
    await page.getByRole("button", { name: "اقرأ" }).click();
    await page.waitForSelector(".outcome-claims article");
    expect(await page.locator(".outcome").first().innerText()).toContain("قُرئ وحُفظ");

    await page.getByRole("link", { name: "افتح التقرير" }).first().click();
    await page.waitForSelector("[data-start]");
    await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
    const card = page.locator(".report-cards > li", { hasText: "هجوم" }).first();
    await card.hover();
    expect(await litRanges(page)).toBeGreaterThan(0);
    await card.getByRole("button", { name: "لماذا" }).click();
    await page.waitForSelector(".claim-reasons");

    await card.getByRole("link", { name: "صحّح" }).click();
    await page.waitForSelector(".claim-editor");
    await selectWords(page, "سرت");
    await page.locator(".role-editor", { hasText: "لمن" }).locator(".entity-found .entity-choice").last().click();
    await page.getByLabel("الحال").last().selectOption("claimed_possible");
    await page.getByRole("button", { name: "احفظ التصحيح" }).click();
    await page.waitForURL("**/reports/**");
    await page.locator(".report-cards > li", { hasText: "مصحَّح" }).first().waitFor();

    await page.getByRole("link", { name: "القصص" }).click();
    await settled(page);
    await page.locator("main a[href^='/stories/']").first().click();
    await page.waitForURL("**/stories/**");
    await settled(page);
    await go("/timeline");
    await page.waitForSelector("main svg");
    await go("/export");
    await picture("export-after-the-whole-path");
    expect(faults).toEqual([]);
    await close();
  });

  test("by keyboard alone: add, open, go through claims, review, take back, leave", { timeout: 400_000 }, async () => {
    const { page, faults, close } = await desk().open("/", { language: "en" });
    const { keyboard } = page;
    await keyboard.press("p");
    await keyboard.insertText(REPORT.replaceAll("سرت", "درنة"));
    await keyboard.press("Control+Enter");
    await page.waitForSelector(".outcome-claims article");
    await keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());

    await keyboard.press("g");
    await keyboard.press("r");
    await page.waitForURL("**/reports");
    await settled(page);
    await tabTo(page, ".report-lines a");
    await keyboard.press("Enter");
    await page.waitForSelector("[data-start]");
    await keyboard.press("j");
    await page.waitForSelector(".claim-reasons");
    await keyboard.press("j");
    expect(page.url()).toContain("claim=");
    await keyboard.press("e");
    await page.waitForURL("**/review**");
    await page.waitForSelector(".claim-editor");
    await keyboard.press("Escape");
    await page.waitForURL("**/reports/**");

    await keyboard.press("g");
    await keyboard.press("v");
    await page.waitForFunction(() => location.search === "");
    await page.waitForSelector(".review-actions");
    const [before] = [await waiting(page)];
    await keyboard.press("a");
    await page.waitForFunction((count) => document.querySelector(".screen-lead")?.textContent !== count, before);
    await keyboard.press("z");
    await page.waitForFunction((count) => document.querySelector(".screen-lead")?.textContent === count, before);
    const first = await page.locator(".review-sentence").innerText();
    for (let skipped = 0; skipped < 8 && (await page.locator(".review-sentence").innerText()) === first; skipped++)
      await keyboard.press("Space");
    await keyboard.press("e");
    await page.waitForSelector(".claim-editor");
    await keyboard.press("Escape");
    await page.waitForSelector(".review-actions");
    await keyboard.press("m");
    await page.waitForSelector("[role=dialog]");
    await keyboard.press("Escape");
    await page.waitForSelector("[role=dialog]", { state: "detached" });
    await keyboard.press("?");
    expect(await page.locator("[role=dialog]").innerText()).toContain("Accept");
    await keyboard.press("Escape");
    expect(faults).toEqual([]);
    await close();
  });
});

const litRanges = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (name.startsWith("isnad-lit") ? size : 0), 0));

const waiting = (page: Page): Promise<string | null> => page.locator(".screen-lead").textContent();

/** Selects words in the sentence as a mouse would, by going over them. */
async function selectWords(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((sought) => {
    const block = [...document.querySelectorAll("[data-start]")].find(({ textContent }) => textContent?.includes(sought));
    const text = block?.firstChild as Text;
    const range = document.createRange();
    range.setStart(text, text.data.indexOf(sought));
    range.setEnd(text, text.data.indexOf(sought) + sought.length);
    const { left, right, top, height } = range.getBoundingClientRect();
    return { left, right, middle: top + height / 2 };
  }, words);
  await page.mouse.move(box.right, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.left, box.middle, { steps: 5 });
  await page.mouse.up();
}

/** Presses Tab until something has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    if (await page.evaluate((sought) => document.activeElement?.matches(sought) ?? false, selector)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no Tab leads to ${selector}`);
}
