/**
 * `node bench/pages.ts [--write]`: pages a second through extraction on one core. The pages are those of `corpus/pages`, grown to the size of real ones by
 * what real ones carry: scripts, styles, menus, teasers. Also as a ratio to the CPU time of a reference loop over the same letters, beside the stored one in
 * `pages.json`; ends with status 1 where it is slower than `TOLERANCE` times that. CPU time is told, not the wall's: other work does not count.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pageReport } from "@isnad/intake";
import { type SavedPage, savedPages } from "../packages/intake/src/pages/saved-pages.ts";

const STORED = join(import.meta.dirname, "pages.json");
const TOLERANCE = 0.6;
const ROUNDS = 12;
const WARM = 4;

const MENU = Array.from(
  { length: 90 },
  (_, at) => `<li class="menu-item menu-item-${at}"><a href="/section/${at}">section ${at}</a></li>`,
).join("\n");
const TEASERS = Array.from(
  { length: 30 },
  (_, at) =>
    `<div class="card related-card"><a href="/story/${at}"><img src="/thumb/${at}.jpg" alt="thumb" loading="lazy"><h4>headline of another story ${at}</h4></a><span class="date">${at % 28}/01/2023</span></div>`,
).join("\n");
const SCRIPT = `<script>${'window.__q=window.__q||[];window.__q.push(["event",{"a":1,"b":"x"}]);'.repeat(400)}</script>`;
const STYLE = `<style>${".a-b__c{margin:0 auto;padding:0;color:#333}@media(max-width:600px){.a-b__c{display:none}}".repeat(200)}</style>`;

/** A page with what real ones carry around their article, in its own charset: what is added is ASCII. */
function grown({ name, bytes }: SavedPage): Uint8Array {
  if (name.startsWith("utf16")) return bytes;
  const html = Buffer.from(bytes).toString("latin1");
  const opened = html.replace(/<\/head>/iu, `${STYLE}${SCRIPT}</head>`);
  const added = `<div class="site-menu"><ul class="menu">${MENU}</ul></div><div class="related">${TEASERS}</div>${SCRIPT}`;
  return Buffer.from(opened.replace(/<\/body>/iu, `${added}</body>`), "latin1");
}

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

const pages = [...savedPages("seen"), ...savedPages("held-out")].map((page) => ({ where: `${page.name}.html`, bytes: grown(page) }));
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
