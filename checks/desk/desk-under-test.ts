import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { buildDesk, PATIENCE } from "./build-desk.ts";
import { CHROMIUM, launchBrowser, type OpenDesk, openDesk, type Shown } from "./open-desk.ts";
import { type Ask, serveDesk } from "./served-desk.ts";

/** The desk as a person has it: built, served by `isnad serve`, in a browser. */
export interface DeskUnderTest {
  readonly origin: string;
  /** Opens an address of the desk in a new window with storage of its own. */
  readonly open: (path: string, shown?: Shown) => Promise<OpenDesk>;
  /** Asks the server without the desk. */
  readonly ask: Ask;
  readonly close: () => Promise<void>;
}

/**
 * Tests that need a browser. Where none is installed they are skipped, unless ISNAD_NEED_CHROMIUM says that they must not be. `archive` is a folder to be
 * made; without it the demonstration is served.
 */
export function describeDesk(name: string, archive: "demonstration" | "empty", tests: (desk: () => DeskUnderTest) => void): void {
  if (!existsSync(CHROMIUM) && process.env.ISNAD_NEED_CHROMIUM) throw new Error(`${CHROMIUM} is not installed`);
  describe.skipIf(!existsSync(CHROMIUM))(existsSync(CHROMIUM) ? name : `${name} (skipped: ${CHROMIUM} is not installed)`, () => {
    let desk: DeskUnderTest | null = null;
    beforeAll(async () => {
      desk = await startDesk(archive);
    }, PATIENCE);
    afterAll(() => desk?.close(), PATIENCE);
    tests(() => desk as DeskUnderTest);
  });
}

async function startDesk(archive: "demonstration" | "empty"): Promise<DeskUnderTest> {
  await buildDesk();
  const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
  const served = await serveDesk(archive === "empty" ? join(folder, "archive") : null, folder);
  const browser = await launchBrowser();
  const { origin, token, ask } = served;
  return {
    origin,
    ask,
    open: (path, shown) => openDesk(browser, `${origin}${path}`, token, shown),
    close: async () => {
      await browser.close();
      await served.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
