import { declaredCharset, decode } from "../formats/decode.ts";
import type { SavedPage } from "./saved-pages.ts";

const times = (count: number, piece: (at: number) => string): string => Array.from({ length: count }, (_, at) => piece(at)).join("\n");

const HEADLINES = [
  "رئيس البرلمان يستقبل وفدا من رجال الأعمال لبحث قانون الاستثمار الجديد",
  "ارتفاع درجات الحرارة في معظم المناطق وتحذير من العواصف الرملية",
  "المنتخب الوطني يفوز على ضيفه بهدفين في تصفيات كأس القارة",
];
const EXCERPT =
  "وقالت مصادر مطلعة إن اللجنة ستعقد اجتماعها المقبل مطلع الأسبوع، وإنها ستنظر في المقترحات التي قدمتها الأحزاب والنقابات خلال الشهر الماضي.";
const headline = (at: number): string => HEADLINES[at % HEADLINES.length] as string;

/** Teasers of other articles as sites lay them out: cards in a list, boxes without names, links in a list. */
export const OTHERS = {
  cards: `<div class="latest-news">${times(
    12,
    (at) => `<article class="card"><h3><a href="/${at}">${headline(at)}</a></h3><div class="excerpt">${EXCERPT}</div></article>`,
  )}</div>`,
  boxes: times(12, (at) => `<div><a href="/${at}"><h4>${headline(at)}</h4></a><p>${EXCERPT}</p><span>${at + 1} ساعات</span></div>`),
  links: `<section><h2>آخر الأخبار</h2><ul>${times(20, (at) => `<li><a href="/${at}">${headline(at)}</a></li>`)}</ul></section>`,
};

const MENU = times(90, (at) => `<li class="menu-item menu-item-${at}"><a href="/section/${at}">section ${at}</a></li>`);
const TEASERS = times(
  30,
  (at) =>
    `<div class="card related-card"><a href="/story/${at}"><img src="/thumb/${at}.jpg" alt="thumb" loading="lazy"><h4>headline of another story ${at}</h4></a><span class="date">${at % 28}/01/2023</span></div>`,
);
const SCRIPT = `<script>${'window.__q=window.__q||[];window.__q.push(["event",{"a":1,"b":"x"}]);'.repeat(400)}</script>`;
const STYLE = `<style>${".a-b__c{margin:0 auto;padding:0;color:#333}@media(max-width:600px){.a-b__c{display:none}}".repeat(200)}</style>`;

/** A saved page with what real ones carry, in UTF-8: scripts, styles, a menu, teasers under it; `over` goes before all of it, `under` after it. */
export function grownPage({ bytes }: SavedPage, { over = "", under = "" } = {}): Uint8Array {
  const { text } = decode(bytes, "", declaredCharset(null, bytes));
  const added = `<div class="site-menu"><ul class="menu">${MENU}</ul></div><div class="related">${TEASERS}</div>${SCRIPT}${under}`;
  const grown = text
    .replace(/(charset\s*=\s*["']?)[\w-]+/iu, "$1utf-8")
    .replace(/<\/head>/iu, () => `${STYLE}${SCRIPT}</head>`)
    .replace(/<body[^>]*>/iu, (body) => body + over)
    .replace(/<\/body>/iu, () => `${added}</body>`);
  return Buffer.from(grown);
}
