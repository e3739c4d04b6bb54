import type { ListedStory, TimelineView } from "@isnad/server/api";
import { expect, test } from "vitest";
import { describeDesk } from "./desk-under-test.ts";
import { settled } from "./open-desk.ts";

const PATIENT = { timeout: 400_000 };

describeDesk("seeing the record", "demonstration", (desk) => {
  test("a story is a grid that keeps both sides of what contradicts", PATIENT, async () => {
    const [story] = await desk().ask<ListedStory[]>("GET", "/stories?contradicted=true");
    if (!story) throw new Error("the demonstration holds no contradiction");
    const { page, faults, axe, close } = await desk().open("/stories?contradicted=true", { language: "ar" });
    await page.locator(".story-entry-link").first().click();
    await page.waitForSelector(".story-table");
    expect(await page.locator(".story-table thead th").count()).toBe(story.origins + 1);
    expect(await page.locator(".story-table td.agreement-contradict .story-letter").allInnerTexts()).toEqual(
      expect.arrayContaining(["A", "B"]),
    );
    await page.locator(".story-cell-link").first().click();
    expect(await page.locator(".story-claim:target").count()).toBe(1);
    expect(await page.locator(".told-words mark").count()).toBeGreaterThan(0);
    await page.keyboard.press("s");
    await page.locator(".story-claim input[type=checkbox]").first().check();
    expect(await page.getByRole("button", { name: "فصل ادعاء واحد" }).isEnabled()).toBe(true);
    expect(await axe()).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("time runs from right to left in Arabic, can be turned, and is narrowed by drawing and by keys", PATIENT, async () => {
    const { events } = await desk().ask<TimelineView>("GET", "/timeline?limit=5000");
    const { page, faults, axe, close } = await desk().open("/timeline", { language: "ar" });
    const years = () =>
      page.$$eval(".timeline-foot text", (words) => words.map((word) => [word.getBoundingClientRect().x, word.textContent ?? ""] as const));
    await page.waitForSelector(".timeline-foot text");
    expect(runs(await years())).toBe("rtl");
    await page.getByRole("button", { name: "الزمن من اليمين إلى اليسار" }).click();
    await page.waitForURL("**run=ltr**");
    expect(runs(await years())).toBe("ltr");

    const strip = await page.locator(".overview-drawing").boundingBox();
    if (!strip) throw new Error("no overview");
    await page.mouse.move(strip.x + strip.width * 0.6, strip.y + 20);
    await page.mouse.down();
    await page.mouse.move(strip.x + strip.width * 0.9, strip.y + 20, { steps: 4 });
    await page.mouse.up();
    await page.waitForURL("**since=**");
    const slider = page.getByRole("slider", { name: "أول يوم ظاهر" });
    const before = new URL(page.url()).searchParams.get("since");
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((day) => new URLSearchParams(location.search).get("since") !== day, before);
    expect((new URL(page.url()).searchParams.get("since") ?? "") > (before ?? "")).toBe(true);

    await page.getByRole("button", { name: "الزمن كله" }).click();
    await page.getByRole("listbox").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator("[role=option][aria-selected=true]").count()).toBe(1);
    expect(await page.locator(".event").count()).toBe(1);
    expect(await axe()).toEqual([]);
    await page.keyboard.press("Enter");
    await page.waitForURL("**/reports/**claim=**");
    await page.goBack();
    await settled(page);
    await page.keyboard.press("t");
    await page.waitForSelector(".table");
    const dated = events.filter(({ from, to }) => from !== null || to !== null);
    expect(await page.locator(".table tbody tr").count()).toBe(Math.min(200, events.length));
    expect(dated.length).toBeGreaterThan(10);
    expect(faults).toEqual([]);
    await close();
  });

  test("the network is drawn, or told as a table; its lines lead to claims, and a day shows less of it", PATIENT, async () => {
    const { page, faults, axe, picture, close } = await desk().open("/network", { language: "ar" });
    await page.waitForSelector(".network-canvas[aria-busy=false] canvas, .network-tables");
    await page.waitForTimeout(500);
    await picture("network-drawing");
    if ((await page.locator(".network-canvas").count()) > 0) {
      await page.locator(".network-canvas").focus();
      await page.keyboard.press("BracketRight");
      await page.waitForSelector(".network-line");
      await page.locator("button.network-line").first().click();
      await page.waitForSelector(".side-claims .claim");
      expect(await axe()).toEqual([]);
      await page.locator(".screen-heading h1").click();
      await page.keyboard.press("t");
    }
    await page.waitForSelector(".network-tables");
    const rows = () => page.locator(".network-tables table").first().locator("tbody tr").count();
    const all = await rows();
    await page.locator(".as-of-slider").focus();
    for (let pressed = 0; pressed < 3; pressed++) await page.keyboard.press("PageDown");
    await page.waitForURL("**asOf=**");
    expect(await rows()).toBeLessThanOrEqual(all);
    await page.locator(".network-tables .link-button").first().click();
    await page.waitForSelector(".side-claims .claim");
    expect(await axe()).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("without WebGL the network is a table", PATIENT, async () => {
    const { page, faults, close } = await desk().open("/", { language: "en" });
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
    await page.goto(`${desk().origin}/network`);
    await settled(page);
    await page.waitForSelector(".network-tables table");
    expect(await page.locator(".notice-warn").first().innerText()).toContain("WebGL");
    expect(faults).toEqual([]);
    await close();
  });

  test("the map tints countries, draws circles of doubt, keeps east on the right, and has a list", PATIENT, async () => {
    const { page, faults, axe, picture, close } = await desk().open("/map", { language: "ar" });
    await page.waitForSelector(".map-ground .land");
    await page.waitForSelector(".place-dot");
    await picture("map-middle-east");
    const names = await page.$$eval(".country-names text", (texts) =>
      texts.map((text) => [text.textContent ?? "", text.getBoundingClientRect().x] as const),
    );
    const at = new Map(names);
    expect(at.get("إيران") ?? 0).toBeGreaterThan(at.get("مصر") ?? Number.POSITIVE_INFINITY);
    expect(await page.locator(".land-told").count()).toBeGreaterThan(0);
    expect(await page.locator(".place-dot").count()).toBeLessThanOrEqual(await page.locator(".place-doubt").count());
    await page.getByRole("button", { name: "الشام" }).click();
    await page.waitForURL("**view=**");
    await page.getByRole("listbox").focus();
    await page.keyboard.press("Equal");
    await page.keyboard.press("BracketRight");
    await page.waitForSelector(".side-claims .claim");
    expect(await page.locator("[role=option][aria-selected=true]").count()).toBe(1);
    expect(await page.locator("main").innerText()).toContain("Natural Earth");
    expect(await axe()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".screen-heading h1").click();
    await page.keyboard.press("t");
    await page.waitForSelector(".table tbody tr");
    expect(faults).toEqual([]);
    await close();
  });

  test("an actor's page is found by name in either script", PATIENT, async () => {
    const { page, faults, axe, close } = await desk().open("/actors", { language: "en" });
    await page.getByLabel("Name, in Arabic or Latin letters").fill("الولايات المتحدة");
    await page.locator(".table tbody a", { hasText: "United States" }).first().click();
    await page.waitForSelector(".actor-names");
    await page.waitForSelector(".actor-list .claim");
    expect(await page.locator("h1").innerText()).toContain("United States");
    expect(await axe()).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });

  test("a word is found in its forms and lit, the search is kept, and facets narrow it", PATIENT, async () => {
    const { page, faults, axe, close } = await desk().open("/search", { language: "ar" });
    await page.getByLabel("كلمات في التقرير").fill("جامع");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".search-claims .claim");
    expect((await page.locator(".found-words mark").allInnerTexts()).some((word) => word.includes("جامع"))).toBe(true);
    await page.waitForSelector(".facet button");
    await page.getByRole("button", { name: "احفظ هذا البحث" }).click();
    const kept = page.url();
    await page.locator(".facet button").first().click();
    await page.waitForFunction((before) => location.href !== before, kept);
    expect(await axe()).toEqual([]);
    await page.locator(".kept-search a").first().click();
    await page.waitForURL(kept);
    expect(faults).toEqual([]);
    await close();
  });

  test("an export tells what is lost before the file is taken", PATIENT, async () => {
    const { page, faults, axe, close } = await desk().open("/export?type=ASSAULT", { language: "en" });
    await page.getByLabel("Format").selectOption("acled");
    await page.waitForSelector(".export-text pre");
    expect(await page.locator(".export-text pre").innerText()).toContain("event_id_cnty");
    expect(await page.locator(".loss").innerText()).toContain("direction from actor to recipient");
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download the file" }).click()]);
    expect(file.suggestedFilename()).toMatch(/^isnad-\d{4}-\d{2}-\d{2}-acled\.csv$/u);
    await page.getByLabel("Format").selectOption("jsonl");
    await page.getByRole("button", { name: "Take the filter away" }).click();
    await page.waitForFunction(() => !location.search.includes("type="));
    await page.waitForSelector(".export-text pre");
    expect(await axe()).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});

/** Which way the words of an axis run: whether later years stand to the right. */
function runs(words: readonly (readonly [x: number, word: string])[]): "ltr" | "rtl" {
  const inOrder = [...words].sort(([a], [b]) => a - b).map(([, word]) => Number(/\d{4}/u.exec(word)?.[0]));
  const years = inOrder.filter((year) => !Number.isNaN(year));
  return (years[0] ?? 0) < (years.at(-1) ?? 0) ? "ltr" : "rtl";
}
