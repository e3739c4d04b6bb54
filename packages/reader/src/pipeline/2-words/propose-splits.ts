import type { Split } from "./split-features.ts";
import type { WordsKnowledge } from "./words-knowledge.ts";

type Clitics = Pick<WordsKnowledge, "proclitics" | "enclitics" | "fused" | "article" | "hidesArticle" | "fold">;

/** Every way to split a written word that the clitics allow; the word as a whole comes first. */
export function proposeSplits(word: string, knowledge: Clitics): Split[] {
  const splits: Split[] = [];
  const fused = knowledge.fused.get(word);
  if (fused) splits.push(withoutStemArticle(fused.forms, fused.lengths, fused.forms.length - 1, knowledge));
  for (const before of proclitics(word, 0, -1, [], knowledge)) addEnclitics(word, before, knowledge, splits);
  return splits;
}

/** Chains of proclitics that leave at least one letter; their order classes rise. */
function proclitics(word: string, at: number, order: number, chain: readonly string[], knowledge: Clitics): string[][] {
  const chains = [[...chain]];
  for (const { form, order: next } of knowledge.proclitics) {
    if (next <= order || at + form.length >= word.length || !word.startsWith(form, at)) continue;
    chains.push(...proclitics(word, at + form.length, next, [...chain, form], knowledge));
  }
  return chains;
}

function addEnclitics(word: string, before: readonly string[], knowledge: Clitics, splits: Split[]): void {
  const from = before.reduce((sum, form) => sum + form.length, 0);
  addSplit(word.slice(from), before, "", knowledge, splits);
  for (const enclitic of knowledge.enclitics) {
    if (word.length - from - enclitic.length < 1 || !word.endsWith(enclitic)) continue;
    addSplit(word.slice(from, word.length - enclitic.length), before, enclitic, knowledge, splits);
  }
}

function addSplit(stem: string, before: readonly string[], enclitic: string, knowledge: Clitics, splits: Split[]): void {
  const lengths = [...before.map((form) => form.length), stem.length, ...(enclitic ? [enclitic.length] : [])];
  const split = (shown: string) => [...before, shown, ...(enclitic ? [enclitic] : [])];
  for (const shown of stemForms(stem, before.at(-1), knowledge))
    splits.push(withoutStemArticle(split(shown), lengths, before.length, knowledge));
}

/** After the clitic that hides the article, `لسلطة` is also `السلطة`, and `لجنة` also `اللجنة`: three lams are written as two. */
function stemForms(stem: string, before: string | undefined, { article, hidesArticle }: Clitics): string[] {
  const hidden = article.slice(1);
  if (before !== hidesArticle || !stem.startsWith(hidden) || stem.length < 2) return [stem];
  return [stem, article.slice(0, -hidden.length) + stem, article + stem];
}

function withoutStemArticle(forms: readonly string[], lengths: readonly number[], stem: number, knowledge: Clitics): Split {
  const keys = forms.map(knowledge.fold);
  const stemKey = keys[stem] as string;
  const article = stemKey.length > knowledge.article.length + 1 && stemKey.startsWith(knowledge.article);
  const enclitic = stem < forms.length - 1;
  const siblings = enclitic ? knowledge.enclitics.slice(0, COMMONEST).map((form) => stemKey + form) : [];
  return { lengths, forms, keys, stem, article, siblings, bareStem: article ? stemKey.slice(knowledge.article.length) : stemKey };
}

/** The table of enclitics begins with the commonest. */
const COMMONEST = 4;
