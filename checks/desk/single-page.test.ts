import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { PATIENCE } from "./build-desk.ts";

const ROOT = join(import.meta.dirname, "../..");
const CHROMIUM = "/usr/bin/chromium";

/** A report that would do harm if any of it were taken for markup, with a long line of its own. */
const HOSTILE = {
  id: "hostile",
  title: '<script>document.title = "hacked"</script> \u202Eexe.txt',
  source: "<img src=x onerror=alert(1)>",
  url: "javascript:alert(1)",
  published: "2020-08-17",
  text: `قال <script>document.title = "hacked"</script> وزير الخارجية الروسي سيرغي لافروف إن روسيا \u202Eلن ترسل\u202C جنودا إلى سوريا.
وقصفت طائرات روسية بلدة خان شيخون "onmouseover=alert(4) يوم الخميس.\u0000\u0007 والتقى لافروف بالحكومة اللِّيبِيَّة. ${"كلمة ".repeat(20_000)}`,
};

describe.skipIf(!existsSync(CHROMIUM))("the page that isnad export --format html writes", () => {
  const folder = mkdtempSync(join(tmpdir(), "isnad-page-"));
  const file = join(folder, "record.html");
  let browser: Browser;

  beforeAll(async () => {
    writeFileSync(join(folder, "hostile.jsonl"), `${JSON.stringify(HOSTILE)}\n`);
    const examples = ["01-agreement", "09-mosque-army", "10-mosque-amaq", "11-mosque-coalition"].map((name) =>
      join(ROOT, `examples/${name}.jsonl`),
    );
    isnad("add", ...examples, join(folder, "hostile.jsonl"));
    isnad("export", "--format", "html", "--out", file);
    browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  }, PATIENCE);
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }, PATIENCE);

  const isnad = (command: string, ...words: readonly string[]): void => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, "packages/cli/bin/isnad.js"), command, ...words, "--archive", join(folder, "archive")],
      {
        encoding: "utf8",
      },
    );
    if (status !== 0) throw new Error(`isnad ${command} ended with ${status}: ${stderr}`);
  };

  const opened = async (): Promise<{ readonly page: Page; readonly faults: readonly string[] }> => {
    const page = await browser.newPage({ viewport: { width: 1300, height: 900 } });
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("dialog", (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) faults.push(`asked ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href);
    return { page, faults };
  };

  test("opens from a file, asks for nothing, runs nothing, and shows hostile words as words", { timeout: PATIENCE }, async () => {
    const { page, faults } = await opened();
    expect(await page.title()).toBe("إسناد · Isnad");
    expect(await page.locator("section.report").count()).toBe(5);
    // Not `innerText`: it leaves out reports that the page has not laid out yet.
    const text = await page.locator(".text").last().textContent();
    expect(text).toContain('<script>document.title = "hacked"</script>');
    expect(text).toContain("‹202E›");
    expect(/[\u202A-\u202E\u2066-\u2069]/u.test((await page.locator("body").textContent()) ?? "")).toBe(false);
    expect(await page.locator("script, img, iframe, a[href^='javascript']").count()).toBe(0);
    expect(faults).toEqual([]);
    await page.close();
  });

  test("leads from words to their claim and back, and speaks both languages, without a script", { timeout: PATIENCE }, async () => {
    const { page } = await opened();
    const word = page.locator(".text a").first();
    const card = (await word.getAttribute("href")) ?? "";
    await word.click();
    expect(page.url()).toContain(card);
    await page.locator(`${card} a`).first().click();
    expect(await page.locator("mark:target").count()).toBe(1);
    expect(await page.locator("h1").innerText()).toBe("سجل مختار من التقارير");
    await page.getByText("English").click();
    expect(await page.locator("h1").innerText()).toBe("A selection of the record");
    await page.close();
  });

  test("keeps letters joined where a mark begins inside a word", { timeout: PATIENCE }, async () => {
    const { page } = await opened();
    const widths = await page.evaluate(() => {
      const place = document.querySelector(".text") as HTMLElement;
      const width = (...pieces: readonly (string | HTMLElement)[]): number => {
        const line = document.createElement("span");
        line.append(...pieces);
        place.append(line);
        const { width: measured } = line.getBoundingClientRect();
        line.remove();
        return measured;
      };
      const mark = document.createElement("mark");
      mark.className = "actor";
      mark.textContent = "الحكومة";
      return { whole: width("بالحكومة"), marked: width("ب", mark), apart: width("ب", "\u200C", "الحكومة") };
    });
    expect(widths.marked).toBeCloseTo(widths.whole, 1);
    expect(Math.abs(widths.apart - widths.whole)).toBeGreaterThan(0.5);
    await page.close();
  });

  test("axe finds nothing serious, in light and dark", { timeout: PATIENCE }, async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 900, height: 800 } });
      const page = await context.newPage();
      await page.goto(pathToFileURL(file).href);
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual([]);
      await context.close();
    }
  });

  test("is one file that a redaction leaves no address, hash or id in", { timeout: PATIENCE }, () => {
    const redacted = join(folder, "redacted.html");
    isnad("export", "--format", "html", "--redact", "people", "--out", redacted);
    const page = readFileSync(redacted, "utf8");
    expect(page).not.toContain("لافروف");
    expect(page).not.toContain("SHA-256");
    expect(page).toMatch(/شخص [0-9a-f]{8}/u);
  });

  test("of a selection holds what was asked for alone", { timeout: PATIENCE }, () => {
    const part = join(folder, "part.html");
    isnad("export", "--format", "html", "--place", "خان شيخون", "--out", part);
    const page = readFileSync(part, "utf8");
    expect(page.match(/<section class="report"/gu)).toHaveLength(1);
    expect(page).toContain("خان شيخون");
  });
});
