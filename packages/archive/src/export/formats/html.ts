import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReportRecord } from "../../record/record.ts";
import type { Format } from "../format.ts";
import { label } from "../html/labels.ts";
import { reportSection, titleOf } from "../html/report-section.ts";
import { storySection, type Telling, tellingsOf } from "../html/story-section.ts";

/**
 * One page that opens without a server: reports with their evidence painted, claims, stories, chains and hashes, in Arabic and English. It has no
 * script, and its own policy allows none; what reports and people have written stands in it as text only.
 */
export const html: Format = async function* (reports, loss, { gradesOf }) {
  yield HEAD;
  const stories = new Map<string, Telling[]>();
  const titles: string[] = [];
  for await (const report of reports) {
    const number = titles.push(titleOf(report));
    yield reportSection(report, number);
    countLost(report, loss);
    for (const telling of tellingsOf(report, number)) stories.set(telling.story, [...(stories.get(telling.story) ?? []), telling]);
  }
  const told = [...stories].filter(([, { length }]) => length > 1);
  const grades = await gradesOf(told.map(([id]) => id));
  yield `<h2 id="stories">${label("stories")} <span class="number">${told.length}</span></h2>\n`;
  for (const [at, [id, tellings]] of told.entries()) yield storySection(tellings, grades.get(id), at + 1);
  yield `<nav><details${titles.length > MOST_OPEN ? "" : " open"}><summary>${label("contents")}</summary><ol>${titles.map((title, at) => `<li><a href="#r${at + 1}">${title}</a></li>`).join("")}
<li><a href="#stories">${label("stories")}</a></li></ol></details></nav></main><footer>${label("made-by")}</footer></body></html>\n`;
};

/** More than so many reports are listed when asked for. */
const MOST_OPEN = 30;

function countLost({ claims, reading }: ReportRecord, loss: Parameters<Format>[1]): void {
  for (const _ of claims) loss.written();
  for (const _ of reading.issues) loss.dropped("issues of the reading");
}

const STYLE = readFileSync(join(import.meta.dirname, "../html/page.css"), "utf8");
const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

const LEGEND = ["actor", "trigger", "recipient", "place", "time", "speaker", "item"]
  .map((role) => `<li><mark class="${role}">${label(`role.${role}`)}</mark></li>`)
  .join("");

const HEAD = `<!doctype html>
<html lang="ar" dir="rtl"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>إسناد · Isnad</title><style>${STYLE}</style></head>
<body><header><h1>${label("title")}</h1><p>${label("note")}</p>
<fieldset class="languages" aria-label="اللغة · Language"><label><input type="radio" name="language" id="show-ar" checked> العربية</label>
<label lang="en"><input type="radio" name="language" id="show-en"> English</label></fieldset>
<ul class="legend" aria-label="ألوان الأدوار · What the colours mean">${LEGEND}</ul></header><main>
`;
