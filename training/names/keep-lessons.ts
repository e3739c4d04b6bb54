import type { Language } from "../../packages/reader/src/index.ts";
import { findWords, normalise, parse, type Token } from "../../packages/reader/src/index.ts";
import type { Candidate } from "../../packages/reader/src/pipeline/4-names/candidate.ts";
import { chainMembers } from "../../packages/reader/src/pipeline/4-names/chain-members.ts";
import { joinedNames } from "../../packages/reader/src/pipeline/4-names/joined-names.ts";
import { mentionRange } from "../../packages/reader/src/pipeline/4-names/mention-range.ts";
import type { GoldReport } from "../gold-report.ts";

/** A chain's features, and whether the gold has it: each of the gold's entities takes one chain, the one that shares most names with it. */
export function keepLessonsOf(
  gold: GoldReport,
  language: Pick<Language, "text" | "words" | "syntax" | "names">,
): { features: Int32Array; label: number }[] {
  const text = normalise(gold.text, language.text);
  const words = findWords(text, language.words);
  const joined = joinedNames(text, words, parse(words, language.syntax), language.names);
  const chains = chainMembers(joined.context, joined.candidates, joined.chains);
  const keys = chains.map(
    ({ members }) =>
      new Set(
        members.map((i) => {
          const { from, to } = mentionRange(joined.context, joined.candidates[i] as Candidate);
          return key(gold.text.slice((words.tokens[from] as Token).start, (words.tokens[to - 1] as Token).end), language);
        }),
      ),
  );
  const taken = matched(gold, keys, language);
  const aliases = new Set(gold.entities.flatMap((one) => one.aliases ?? []).map((name) => key(name, language)));
  return chains.flatMap(({ features }, i) => {
    if (taken.has(i)) return [{ features, label: 1 }];
    return [...(keys[i] as Set<string>)].every((one) => aliases.has(one)) ? [] : [{ features, label: 0 }];
  });
}

function matched(gold: GoldReport, keys: readonly Set<string>[], language: Pick<Language, "text">): Set<number> {
  const taken = new Set<number>();
  for (const { kind, names } of gold.entities) {
    const wanted = names.map((name) => key(name, language));
    let best = -1;
    let most = 0;
    keys.forEach((own, i) => {
      if (taken.has(i)) return;
      let shared = wanted.filter((one) => own.has(one)).length;
      if (!shared && kind.endsWith("group") && wanted.some((a) => [...own].some((b) => looselySame(a, b)))) shared = 0.25;
      if (shared > most) {
        most = shared;
        best = i;
      }
    });
    if (best >= 0) taken.add(best);
  }
  return taken;
}

function looselySame(a: string, b: string): boolean {
  const p = a.split(" ").filter((word) => !COUNT.test(word));
  const q = b.split(" ").filter((word) => !COUNT.test(word));
  return p.length > 0 && q.length > 0 && p[0] === q[0] && (p.every((word) => q.includes(word)) || q.every((word) => p.includes(word)));
}

const COUNT =
  /^(?:\d+|نحو|قرابه|حوالي|اكثر|اقل|عشرات|ميات|الاف|عدد|بعض|من|ثلاث|ثلاثه|اربع|اربعه|خمس|خمسه|ست|سته|سبع|سبعه|ثماني|ثمانيه|تسع|تسعه|عشر|عشره|عشرين|عشرون|ماءه|مايه|الف|اثنين|احد)$/u;

/** A name's words folded, without marks, clitics' article and the conjunction before. */
function key(name: string, { text }: Pick<Language, "text">): string {
  const { normal } = normalise(name, text);
  const folded = [...normal].map((letter) => text.folded.get(letter) ?? letter).join("");
  return (folded.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => word.replace(/^(?:لل|ال|ل(?=ال))(?=.{2})/u, "").replace(/^ال(?=.{3})/u, ""))
    .join(" ");
}
