/**
 * `node bench/pages.ts [--write]`: pages a second through extraction on one core. The pages are those of `corpus/pages`, grown to the size of real ones by
 * what real ones carry: scripts, styles, menus, teasers. Also as a ratio to the CPU time of a reference loop over the same letters, beside the stored one in
 * `pages.json`; ends with status 1 where it is slower than `TOLERANCE` times that. CPU time is told, not the wall's: other work does not count.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pageReport } from "@isnad/intake";
import { grownPage } from "../packages/intake/src/pages/grown-page.ts";
import { savedPages } from "../packages/intake/src/pages/saved-pages.ts";

const STORED = join(import.meta.dirname, "pages.json");
const TOLERANCE = 0.6;
const ROUNDS = 12;
const WARM = 4;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

function spent(work: () => void): number {
  const begun = cpuMs();
  work();
  return cpuMs() - begun;
}

function countWords(source: string): number {
  const counts = new Map<string, number>();
  for (const [word] of source.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

const pages = [...savedPages("seen"), ...savedPages("held-out")].map((page) => ({ where: `${page.name}.html`, bytes: grownPage(page) }));
const letters = pages.map(({ bytes }) => Buffer.from(bytes).toString("latin1"));
let [extraction, reference] = [0, 0];
for (let round = 0; round < ROUNDS + WARM; round++) {
  const read = spent(() => pages.forEach(({ where, bytes }) => void pageReport(bytes, { where })));
  const counted = spent(() => letters.forEach((html) => void countWords(html)));
  if (round < WARM) continue;
  extraction += read;
  reference += counted;
}
const ratio = Number((reference / extraction).toPrecision(3));
if (process.argv.includes("--write")) writeFileSync(STORED, `${JSON.stringify({ ratio })}\n`);
const stored: number = JSON.parse(readFileSync(STORED, "utf8")).ratio;
const kilobytes = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / pages.length / 1000;
console.log(
  JSON.stringify({
    pages: pages.length,
    kilobytes: Math.round(kilobytes),
    perSecond: Math.round((pages.length * ROUNDS * 1000) / extraction),
    ratio,
    stored,
  }),
);
if (ratio < stored * TOLERANCE) process.exitCode = 1;
