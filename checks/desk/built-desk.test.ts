import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { buildDesk, DESK } from "./build-desk.ts";

const SOURCES = join(DESK, "src");
const DIST = join(DESK, "dist");
/** What a first visit may load before it shows the inbox: bytes of HTML, styles and scripts, gzipped. Fonts come besides and hold nothing up. */
const FIRST_LOAD = 250_000;

describe("the desk's styles", () => {
  const styles = globSync("**/*.css", { cwd: SOURCES });
  test("are there", () => expect(styles.length).toBeGreaterThan(10));
  test.each(styles)("%s knows start and end, not left and right", (path) => {
    const style = readFileSync(join(SOURCES, path), "utf8").replace(/\/\*[\s\S]*?\*\//gu, "");
    expect([...style.matchAll(PHYSICAL)].map(([found]) => found)).toEqual([]);
  });
});

/** Properties and values that turn with no language; `scale: -1 1` for arrows is told so in words. */
const PHYSICAL =
  /\b(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)\b|(?:^|[;{\s])(?:left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|border-(?:top|bottom)-(?:left|right)-radius|letter-spacing/gmu;

describe("the desk as it is built", () => {
  beforeAll(buildDesk, 240_000);

  test("loads at most 250 kB before it shows the inbox", () => {
    const page = readFileSync(join(DIST, "index.html"), "utf8");
    const linked = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/gu)].map(([, path]) => path as string);
    const inbox = globSync("assets/inbox-*.{js,css}", { cwd: DIST });
    const loaded = reachable([...linked, ...inbox]);
    const bytes = [...loaded].reduce((sum, path) => sum + gzipSync(readFileSync(join(DIST, path))).length, gzipSync(page).length);
    expect(bytes).toBeLessThan(FIRST_LOAD);
    const text = [...loaded].map((path) => readFileSync(join(DIST, path), "utf8")).join("");
    expect(/topojson|forceatlas|Topology/u.test(text)).toBe(false);
  });

  test("names no other host", () => {
    const named = globSync("**/*.{html,css}", { cwd: DIST }).flatMap((path) =>
      [...readFileSync(join(DIST, path), "utf8").matchAll(/https?:\/\/[\w.-]+/gu)].map(([host]) => host),
    );
    expect(named.filter((host) => host !== "http://www.w3.org")).toEqual([]);
  });
});

/** Files and all that they import at once; what is imported when it is needed is left out. */
function reachable(paths: readonly string[], seen: Set<string> = new Set()): ReadonlySet<string> {
  for (const path of paths) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (!path.endsWith(".js")) continue;
    const script = readFileSync(join(DIST, path), "utf8");
    const imports = [...script.matchAll(/\b(?:from|import)\s*"\.\/([^"]+\.js)"/gu)].map(([, name]) => `assets/${name}`);
    reachable(imports, seen);
  }
  return seen;
}
