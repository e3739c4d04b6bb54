import { expect, test } from "vitest";
import { describeDesk } from "./desk-under-test.ts";
import { settled } from "./open-desk.ts";

const ATTACK = '<script>window.hacked = 1</script><img src=x onerror="window.hacked = 2"><svg onload="window.hacked = 3"></svg>';
/** Right-to-left override, isolates left open, a bell, a null, an escape. */
const TURNED = "\u202eتركيا\u2066\u2067 evil\u0007\u001b[31m";
const SENTENCE = "قال وزير الدفاع إن القوات قصفت مواقع في سرت يوم الثلاثاء. ";

describeDesk("hostile reports", "empty", (desk) => {
  test("show as text on every screen", { timeout: 400_000 }, async () => {
    const text = `${ATTACK}\nأعلن ${TURNED} يوم الثلاثاء إرسال أسلحة إلى ليبيا.\n${SENTENCE}`;
    const told = {
      text,
      title: `${ATTACK}${TURNED}`,
      source: `=cmd|' /C calc'!A0 ${TURNED}`,
      url: "javascript:window.hacked=4",
      published: "2020-08-18",
    };
    const [added] = await desk().ask<{ report: string }[]>("POST", "/reports", told);
    const { page, go, faults, close } = await desk().open("/", { width: 1300 });
    const paths = await page.$$eval(".rail-screen", (links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const path of [...paths, `/reports/${added?.report}`]) {
      await go(path);
      expect(await page.evaluate(() => "hacked" in globalThis), path).toBe(false);
      expect(
        await page.$$eval("main img, main script, main [onload], main [onerror], main a[href^='javascript']", (found) => found.length),
        path,
      ).toBe(0);
      const labels = await page.$$eval("bdi, h1", (elements) => elements.map(({ textContent }) => textContent ?? "").join(""));
      expect(/[\u202a-\u202e\u2066-\u2069]/u.test(labels), path).toBe(false);
    }
    const shown = await page.$$eval("[data-start]", (blocks) => blocks.map(({ textContent }) => textContent).join("\n"));
    expect(shown).toContain("<script>window.hacked = 1</script>");
    expect(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(shown)).toBe(false);
    expect(await page.locator(".notice-warn").count()).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await close();
  });

  test("of ten megabytes in one line open and scroll", { timeout: 400_000 }, async () => {
    const text = "a b ".repeat(2_600_000).slice(0, 10_000_000);
    const [added] = await desk().ask<{ report: string }[]>("POST", "/reports", { text, title: "long", source: "long" });
    const { page, faults, close } = await desk().open(`/reports/${added?.report}`, { language: "en" });
    await page.waitForSelector("[data-start]");
    const began = performance.now();
    await page.evaluate(() => document.querySelector("main")?.scrollTo(0, 1e7));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(
      await page.$$eval("[data-start]", (blocks) => Math.max(...blocks.map(({ textContent }) => textContent?.length ?? 0))),
    ).toBeLessThan(5000);
    expect(faults).toEqual([]);
    await close();
  });

  test("of many claims in one line are painted where they are in sight", { timeout: 400_000 }, async () => {
    const places = ["سرت", "طرابلس", "بنغازي", "الجفرة", "مصراتة", "طبرق", "درنة", "سبها"];
    const text = places
      .flatMap((place, at) => places.map((other) => `قصفت القوات ${place} في ${at + 2} أغسطس وردت قوات ${other}، و`))
      .join("");
    const [added] = await desk().ask<{ report: string }[]>("POST", "/reports", {
      text,
      title: "طويل",
      source: "طويل",
      published: "2020-08-20",
    });
    const { page, faults, close } = await desk().open(`/reports/${added?.report}`);
    await page.waitForSelector(".report-cards article");
    await page.waitForFunction(() => [...CSS.highlights.values()].some(({ size }) => size > 0));
    expect(faults).toEqual([]);
    await settled(page);
    await close();
  });
});
