import { statSync } from "node:fs";
import { findWords, type Language, normalise, parse, read, VERSION } from "@isnad/reader";
import { loadArabic, modelPath } from "../load-arabic.ts";

/** What `isnad bench` prints; CONTRACT-stable names. Words are runs between spaces. */
export interface Measurement {
  readonly version: string;
  readonly reports: number;
  readonly words: number;
  readonly seconds: { readonly analyze: number; readonly read: number };
  readonly words_per_second: { readonly reference: number; readonly analyze: number; readonly read: number };
  readonly ratio: { readonly analyze: number; readonly read: number };
  readonly peak_rss_mb: number;
  readonly model_mb: number;
  readonly load_ms: number;
  /** From nothing to the first report's reading. */
  readonly first_report_ms: number;
}

/** Measures on one thread, after a warm-up. Few texts are read over and over until there is enough to time. */
export function measure(texts: readonly string[]): Measurement {
  const begun = performance.now();
  const language = loadArabic();
  const load = performance.now() - begun;
  read(plainReport(texts[0] ?? ""), language);
  const first = performance.now() - begun;
  const enough = repeated(texts);
  const words = enough.reduce((sum, text) => sum + countWords(text), 0);
  const speed = { reference: 0, analyze: 0, read: 0 };
  const seconds = { analyze: 0, read: 0 };
  for (const [name, work] of Object.entries(WORK) as [keyof typeof WORK, (text: string, language: Language) => unknown][]) {
    const took = time(enough, (text) => work(text, language));
    speed[name] = Math.round(words / took);
    if (name !== "reference") seconds[name] = round(took);
  }
  return {
    version: VERSION,
    reports: texts.length,
    words,
    seconds,
    words_per_second: speed,
    ratio: { analyze: round(speed.analyze / speed.reference, 5), read: round(speed.read / speed.reference, 5) },
    peak_rss_mb: Math.round(process.resourceUsage().maxRSS / 1024),
    model_mb: round(statSync(modelPath("default")).size / 1e6, 2),
    load_ms: Math.round(load),
    first_report_ms: Math.round(first),
  };
}

/** Words per second of reading single reports of growing size, to show that time is linear. */
export function measureGrowth(texts: readonly string[]): Readonly<Record<string, number>> {
  const language = loadArabic();
  const all = texts.join("\n");
  const sizes: readonly (readonly [string, number])[] = [
    ["1kB", 1e3],
    ["100kB", 1e5],
    ["10MB", 1e7],
  ];
  return Object.fromEntries(
    sizes.map(([name, bytes]) => {
      const letters = bytes / BYTES_A_LETTER;
      const text = all.repeat(Math.ceil(letters / all.length)).slice(0, letters);
      const begun = performance.now();
      read(plainReport(text), language);
      return [name, Math.round(countWords(text) / ((performance.now() - begun) / 1000))];
    }),
  );
}

const plainReport = (text: string) => ({ id: "bench", title: null, text, published: "2020-08-18", source: null, url: null });

const WORK = {
  /** The machine's own yardstick: every run of letters counted in a map. */
  reference: (text: string) => {
    for (const [word] of text.matchAll(/\p{L}+/gu)) COUNTS.set(word, (COUNTS.get(word) ?? 0) + 1);
  },
  analyze: (text: string, language: Language) => {
    const normal = normalise(text, language.text);
    return parse(findWords(normal, language.words), language.syntax);
  },
  read: (text: string, language: Language) => read(plainReport(text), language),
};

const COUNTS = new Map<string, number>();

function time(texts: readonly string[], work: (text: string) => unknown): number {
  for (const text of texts.slice(0, WARM_UP)) work(text);
  COUNTS.clear();
  const begun = performance.now();
  for (const text of texts) work(text);
  return (performance.now() - begun) / 1000;
}

function repeated(texts: readonly string[]): string[] {
  const words = texts.reduce((sum, text) => sum + countWords(text), 0);
  return Array.from({ length: Math.max(1, Math.ceil(LEAST_WORDS / (words || 1))) }, () => texts).flat();
}

const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;
const round = (value: number, digits = 3): number => Number(value.toFixed(digits));

const WARM_UP = 200;
const LEAST_WORDS = 60_000;
/** Arabic letters take two bytes in UTF-8, the spaces between them one. */
const BYTES_A_LETTER = 1.8;
