import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";

/** How the desk is looked at. */
export interface Shown {
  readonly language?: "ar" | "en";
  readonly theme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
}

/** A window with the desk in it. */
export interface OpenDesk {
  readonly page: Page;
  /** Goes to another address as a link would: without loading the page anew. */
  readonly go: (path: string) => Promise<void>;
  /** What no page may do: errors on the console, exceptions, requests to other origins. */
  readonly faults: readonly string[];
  /** Serious and critical faults that axe finds. */
  readonly axe: () => Promise<readonly string[]>;
  /** A picture of it in the folder of temporary files, or where ISNAD_SCREENSHOTS says. */
  readonly picture: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where Debian puts the browser. */
export const CHROMIUM = "/usr/bin/chromium";

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox", "--disable-dev-shm-usage"] });

/** Opens an address with the token of the server, waits until its screen is shown. */
export async function openDesk(browser: Browser, address: string, token: string, shown: Shown = {}): Promise<OpenDesk> {
  const { language = "ar", theme = "light", width = 1400, height = 900 } = shown;
  const { origin } = new URL(address);
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === "ar" ? "ar" : "en-GB",
    colorScheme: theme,
    reducedMotion: "reduce",
    timezoneId: "UTC",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} ${message.location().url}`);
  });
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (asked !== origin && protocol !== "data:" && protocol !== "blob:") faults.push(`asked another origin: ${request.url()}`);
  });
  await page.goto(`${address}#token=${token}`);
  await settled(page);
  return {
    page,
    faults,
    go: async (path) => {
      await page.evaluate((to) => {
        history.pushState(null, "", to);
      }, path);
      await settled(page);
    },
    axe: () => axe(page),
    picture: (name) => picture(page, name),
    close: () => context.close(),
  };
}

/** Waits until the screen stands and nothing is being loaded. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector("main h1");
  await page.waitForFunction(() => document.querySelector(".loading") === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")}: ${failureSummary}`));
}

async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.ISNAD_SCREENSHOTS ?? join(tmpdir(), "isnad-screenshots");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
