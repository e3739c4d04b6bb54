import type { Names } from "../../packages/reader/src/pipeline/4-names/names.ts";
import type { GoldReport } from "../gold-report.ts";

/** For each found entity, the gold entity it stands for: by a name that is a mention of it, best first, as the gold's scorer does. */
export function matchEntities(gold: GoldReport, names: Names): ReadonlyMap<number, string> {
  const goldKeys = gold.entities.map(({ id, kind, names }) => ({ id, kind, keys: new Set(names.map(nameKey)) }));
  const pairs: [number, string, number][] = [];
  for (const { index, mentions, kind } of names.entities) {
    const keys = new Set(mentions.map((mention) => nameKey(surface(gold.text, names.mentions[mention] as Names["mentions"][number]))));
    for (const one of goldKeys) {
      let shared = [...one.keys].filter((key) => keys.has(key)).length;
      if (!shared && LOOSE.has(one.kind)) shared = sameGroup(one.keys, keys) ? 0.25 : 0;
      if (shared) pairs.push([shared + (kind === one.kind ? 0.5 : 0), one.id, index]);
    }
  }
  pairs.sort((a, b) => b[0] - a[0]);
  const taken = new Set<string>();
  const owner = new Map<number, string>();
  for (const [, id, index] of pairs) {
    if (taken.has(id) || owner.has(index)) continue;
    owner.set(index, id);
    taken.add(id);
  }
  for (const [, id, index] of pairs) if (!owner.has(index)) owner.set(index, id);
  return owner;
}

const LOOSE = new Set(["group", "armed_group"]);

function surface(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text[start] === "ل" && text[start - 1] === "ل" ? `ال${text.slice(start + 1, end)}` : text.slice(start, end);
}

const words = (text: string): string[] =>
  text
    .normalize("NFKC")
    .replace(/[\u064B-\u065F\u0670\u0640\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "")
    .replace(/[\u0622\u0623\u0625\u0671]/gu, "ا")
    .replace(/ى/gu, "ي")
    .replace(/ة/gu, "ه")
    .replace(/[«»"“”'‘’()[\]،,؛;:.!؟?]/gu, " ")
    .split(/\s+/u)
    .filter(Boolean);

/** A word without the clitics that a name may carry in running text. */
function bareWord(word: string): string {
  if (/^[وف]?لل.{2}/u.test(word)) return word.replace(/^[وف]?لل/u, "");
  if (word.length <= 4) return word;
  return word.replace(/^(?:[وف])?(?:[بلك])?(?=ال|.{3})/u, "").replace(/^ال(?=.{3})/u, "");
}

const nameKey = (text: string): string => words(text).map(bareWord).join(" ");

const COUNT = /^(?:\d+|نحو|قرابة|حوالي|اكثر|اقل|عشرات|مئات|الاف|عدد|بعض|من)$/u;

function sameGroup(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const core = (key: string): string[] => key.split(" ").filter((word) => word && !COUNT.test(word));
  for (const x of a) {
    for (const y of b) {
      const [p, q] = [core(x), core(y)];
      if (!p.length || !q.length || p[0] !== q[0]) continue;
      if (p.every((word) => q.includes(word)) || q.every((word) => p.includes(word))) return true;
    }
  }
  return false;
}
