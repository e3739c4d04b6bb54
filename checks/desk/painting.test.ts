import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeDesk } from "./desk-under-test.ts";

/** Pixels whose every channel is darker than this are ink of the letters: neither tint nor the coloured lines under them. */
const INK = 70;

describeDesk("painting", "empty", (desk) => {
  test("keeps the letters of بالحكومة joined where the clitic stands outside the span", async () => {
    const [added] = await desk().ask<{ report: string }[]>("POST", "/reports", { text: "ندد الرئيس بالحكومة أمس.", title: "تجربة" });
    const { page, faults, close } = await desk().open(`/reports/${added?.report}`, { width: 1200 });
    await page.waitForSelector("[data-start]");
    const shapes = async (style: "none" | "painted" | "cut"): Promise<string> => {
      await page.evaluate(paintInside, style);
      return (await page.locator("[data-start]").first().screenshot()).toString("base64");
    };
    const [none, painted, cut] = [await shapes("none"), await shapes("painted"), await shapes("cut")];
    expect(painted).not.toBe(none);
    // A tint behind them changes the edges of some letters by a shade, and no more.
    expect(await inkApart(page, none, painted, INK)).toBeLessThan(0.03);
    // The measure sees what it is there to see: an element with a margin inside the word parts it.
    expect(await inkApart(page, none, cut, INK)).toBeGreaterThan(0.1);
    expect(faults).toEqual([]);
    await close();
  });

  test("puts no element inside a word", async () => {
    const { page, close } = await desk().open("/reports", {});
    await page.click(".report-lines a");
    await page.waitForSelector("[data-start]");
    expect(await page.$$eval("[data-start]", (blocks) => blocks.filter(({ childNodes }) => childNodes.length !== 1).length)).toBe(0);
    expect(await page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    await close();
  });
});

/** Paints `الحكومة` inside `بالحكومة` and nothing else; or cuts it off with an element that has a margin. */
function paintInside(style: "none" | "painted" | "cut"): void {
  CSS.highlights.clear();
  const block = document.querySelector("[data-start]") as HTMLElement;
  const text = block.firstChild as Text;
  const start = text.data.indexOf("الحكومة");
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, start + "الحكومة".length);
  if (style === "painted") CSS.highlights.set("isnad-actor", new Highlight(range));
  if (style !== "cut") return;
  const element = document.createElement("span");
  element.style.marginInline = "2px";
  range.surroundContents(element);
}

/** Of the pixels with ink in either picture, the share that have it in one alone. */
function inkApart(page: Page, one: string, other: string, ink: number): Promise<number> {
  return page.evaluate(
    async ([first, second, dark]) => {
      const pixels = async (picture: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext("2d") as OffscreenCanvasRenderingContext2D;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [a, b] = [await pixels(first), await pixels(second)];
      const isInk = (data: Uint8ClampedArray, at: number) => Math.max(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) < dark;
      let either = 0;
      let alone = 0;
      for (let at = 0; at < a.length; at += 4) {
        const [inA, inB] = [isInk(a, at), isInk(b, at)];
        if (inA || inB) either++;
        if (inA !== inB) alone++;
      }
      return alone / either;
    },
    [one, other, ink] as const,
  );
}
