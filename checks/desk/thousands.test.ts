import { expect, test } from "vitest";
import { describeDesk } from "./desk-under-test.ts";
import { answerThousands } from "./thousands.ts";

const PATIENT = { timeout: 400_000 };

/** How evenly they are drawn is measured by `bench/frames.ts`; here: that no more is drawn than is said, and that what is left out is said. */
describeDesk("thousands", "demonstration", (desk) => {
  test("of actors are cut to the most told, in words; more are drawn where more are asked for", PATIENT, async () => {
    const { page, faults, axe, close } = await desk().open("/", { language: "en" });
    await answerThousands(page, { actors: 2000, lines: 6000, places: 10 });
    await page.addInitScript(countNodesDrawn);
    await page.goto(`${desk().origin}/network`);
    await page.waitForSelector(".network-cut");
    const drawn = () => page.evaluate(() => (globalThis as unknown as { nodesDrawn: number }).nodesDrawn);
    const isDrawn = (await page.locator(".network-tables").count()) === 0;
    expect(plain(await page.locator(".network-cut").innerText())).toContain("300 of 20,000");
    if (isDrawn) await page.waitForFunction(() => (globalThis as unknown as { nodesDrawn: number }).nodesDrawn === 300);
    expect(await axe()).toEqual([]);
    await page.locator(".network-cut button").click();
    await page.waitForURL("**nodes=2000**");
    expect(plain(await page.locator(".network-cut").innerText())).toContain("2,000 of 20,000");
    expect(plain(await page.locator(".network-cut").innerText())).toContain("Of 60,000");
    if (isDrawn) {
      await page.waitForFunction(() => (globalThis as unknown as { nodesDrawn: number }).nodesDrawn > 300);
      expect(await drawn()).toBeLessThanOrEqual(2000);
    }
    expect(faults).toEqual([]);
    await close();
  });

  test("move as a picture, and are drawn anew at rest", PATIENT, async () => {
    const { page, faults, close } = await desk().open("/", { language: "en" });
    await answerThousands(page, { actors: 400, lines: 500, places: 10 });
    await page.goto(`${desk().origin}/network?nodes=400`);
    const canvas = page.locator(".network-stage canvas");
    await page.waitForSelector(".network-canvas[aria-busy=false] canvas, .network-tables");
    if ((await canvas.count()) > 0) {
      await page.locator(".network-canvas").focus();
      await page.waitForTimeout(3000);
      await page.evaluate(noteMoves);
      await page.keyboard.press("ArrowLeft");
      // All but the one that listens to the pointer.
      await page.waitForFunction(
        (but) => (globalThis as unknown as { moved: Set<Element> }).moved.size === but,
        (await canvas.count()) - 1,
      );
      await page.waitForFunction(() => document.querySelector(".network-stage canvas[style*='scale']") === null);
    }
    expect(faults).toEqual([]);
    await close();
  });

  test("of places are cut to the most told of those in sight, in words", PATIENT, async () => {
    const { page, faults, close } = await desk().open("/", { language: "en" });
    await answerThousands(page, { actors: 10, lines: 10, places: 2000 });
    await page.goto(`${desk().origin}/map`);
    await page.waitForSelector(".place-dot");
    expect(plain(await page.locator(".map .notice-warn").innerText())).toContain("2,000 of 4,000");
    expect(plain(await page.locator(".map-page > .note").innerText())).toMatch(/^600 of the [\d,]+ places/u);
    expect(await page.locator(".place").count()).toBe(600);
    expect(faults).toEqual([]);
    await close();
  });
});

/** Without the marks that isolate what is put into a text. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/gu, "");

/** Notes how many nodes the graphics processor was told to draw last. */
function countNodesDrawn(): void {
  const draw = Reflect.get(WebGL2RenderingContext.prototype, "drawArraysInstanced") as (...told: readonly number[]) => void;
  WebGL2RenderingContext.prototype.drawArraysInstanced = function (mode, first, count, instances) {
    if ((this.canvas as HTMLCanvasElement).className === "sigma-nodes") Object.assign(globalThis, { nodesDrawn: instances });
    Reflect.apply(draw, this, [mode, first, count, instances]);
  };
}

/** Notes which drawings are moved as pictures. */
function noteMoves(): void {
  const moved = new Set<Node>();
  const stage = document.querySelector(".network-stage") as Element;
  new MutationObserver((changes) => {
    for (const { target } of changes) if ((target as HTMLElement).style.transform !== "") moved.add(target);
  }).observe(stage, { subtree: true, attributes: true, attributeFilter: ["style"] });
  Object.assign(globalThis, { moved });
}
