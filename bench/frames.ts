/**
 * `node bench/frames.ts [NODES…]`: how evenly network and map are drawn while they are moved. Of 2,000 actors with 10,000 lines (or as many as are named), and of 2,000
 * places: frames a second while the wheel looks closer and wider and while the drawing is pulled, and the longest time between two frames. The answers
 * are made up, so that the archive does not matter. Prints a line of JSON for each. Needs Chromium and a built desk.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchBrowser, openDesk } from "../checks/desk/open-desk.ts";
import { serveDesk } from "../checks/desk/served-desk.ts";
import { answerThousands } from "../checks/desk/thousands.ts";

const SECONDS = 4;
/** Milliseconds between two turns of the wheel, or two places of the pointer: as a hand gives them. */
const HAND = 30;

interface Frames {
  readonly perSecond: number;
  /** Milliseconds between two frames: the one that a twentieth exceeds, and the most. */
  readonly p95: number;
  readonly longest: number;
}

/** What the page draws while something is done to it for a while. */
async function framesWhile(page: Page, act: (turn: number) => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    const seen: number[] = [];
    const note = (at: number) => {
      seen.push(at);
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
    Object.assign(globalThis, { seen });
  });
  const until = performance.now() + SECONDS * 1000;
  for (let turn = 0; performance.now() < until; turn++) {
    await act(turn);
    await page.waitForTimeout(HAND);
  }
  const seen = await page.evaluate(() => (globalThis as unknown as { seen: number[] }).seen);
  const gaps = seen
    .slice(1)
    .map((at, nth) => at - (seen[nth] ?? at))
    .sort((a, b) => a - b);
  const whole = (value: number | undefined) => Math.round(value ?? 0);
  const perSecond = whole((1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0));
  return { perSecond, p95: whole(gaps[Math.floor(gaps.length * 0.95)]), longest: whole(gaps.at(-1)) };
}

async function moved(page: Page, drawing: string): Promise<{ readonly wheel: Frames; readonly pull: Frames; readonly still: Frames }> {
  const box = await page.locator(drawing).boundingBox();
  if (!box) throw new Error(`no ${drawing}`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const still = await framesWhile(page, async () => {});
  await page.mouse.move(x, y);
  const wheel = await framesWhile(page, (turn) => page.mouse.wheel(0, turn % 40 < 20 ? -60 : 60));
  await page.mouse.down();
  const pull = await framesWhile(page, (turn) => page.mouse.move(x + 150 * Math.sin(turn / 9), y + 90 * Math.cos(turn / 7)));
  await page.mouse.up();
  return { wheel, pull, still };
}

const asked = process.argv.slice(2).map(Number);
const state = mkdtempSync(join(tmpdir(), "isnad-frames-"));
const [browser, { origin, token, close }] = [await launchBrowser(), await serveDesk(null, state)];
try {
  const { page } = await openDesk(browser, origin, token);
  for (const nodes of asked.length > 0 ? asked : [2000]) {
    await answerThousands(page, { actors: nodes, lines: nodes * 5, places: 2000 });
    await page.goto(`${origin}/network?nodes=${nodes}`);
    await page.waitForSelector(".network-canvas[aria-busy=false] canvas");
    await page.waitForTimeout(12_000);
    console.log(JSON.stringify({ screen: "network", nodes, lines: nodes * 5, ...(await moved(page, ".network-canvas")) }));
  }
  await page.goto(`${origin}/map`);
  await page.waitForSelector(".place-dot");
  await page.waitForTimeout(1000);
  console.log(JSON.stringify({ screen: "map", places: 2000, ...(await moved(page, ".map-frame")) }));
} finally {
  await browser.close();
  await close();
  rmSync(state, { recursive: true, force: true });
}
