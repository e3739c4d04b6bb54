import type { Token } from "../2-words/words.ts";
import { hasArticle, labelOf, type NameContext, tokenBeside } from "./name-context.ts";
import type { TitleNoun } from "./names-knowledge.ts";
import { personNameEnd } from "./person-name.ts";
import { nameEnd, phraseEnd } from "./phrase-end.ts";

/** A title in the text and the name that stands with it. */
export interface Title {
  readonly head: number;
  readonly noun: TitleNoun;
  /** The title's own tokens, half-open; the name is outside. */
  readonly from: number;
  readonly to: number;
  /** What the title is of: the tokens after its noun. */
  readonly complement: { readonly from: number; readonly to: number } | null;
  readonly name: { readonly from: number; readonly to: number } | null;
  readonly former: boolean;
  readonly definite: boolean;
}

/** Every singular title, with the name after it (`وزير الدفاع خلوصي آكار`) or before it (`نبيل أبو ردينة الناطق باسم الرئاسة`). */
export function findTitles(context: NameContext): Title[] {
  const titles: Title[] = [];
  let covered = 0;
  let named = 0;
  for (const token of context.words.tokens) {
    const noun = context.knowledge.nouns.get(token.key)?.title;
    if (!noun || !mayBeTitle(context, token)) continue;
    if (noun.number === "Sing") {
      const own = readTitle(context, token, noun);
      const title = token.index < named ? { ...own, name: null } : own;
      titles.push(title);
      if (title.name) named = Math.max(named, title.to);
      covered = Math.max(covered, title.to);
    } else if (noun.class === "office" && token.index >= covered) titles.push(...joinedTitles(context, token, noun));
  }
  return titles;
}

/** `وزيري الدفاع التركي خلوصي آكار والقطري خالد العطية`: one noun for two offices, each with its holder's name. */
function joinedTitles(context: NameContext, token: Token, noun: TitleNoun): Title[] {
  const first = readTitle(context, token, noun);
  if (!first.name || first.name.from < first.from) return [];
  const joint = tokenBeside(context, first.name.to, token.index);
  const origin = tokenBeside(context, first.name.to + 1, token.index);
  if (joint?.pos !== "CCONJ" || !origin || joint.word !== origin.word || !context.knowledge.origins.has(origin.key)) return [first];
  const end = personNameEnd(context, origin.index + 1, true);
  if (end === null) return [first];
  const complement = { from: origin.index, to: origin.index + 1 };
  const name = { from: origin.index + 1, to: end };
  return [first, { head: origin.index, noun, ...complement, complement, name, former: false, definite: true }];
}

function mayBeTitle(context: NameContext, { pos, index, word }: Token): boolean {
  if (context.names.mains[word] !== index || pos === "VERB") return false;
  if (labelOf(context, index) === "I-PER") return false;
  return pos === "NOUN" || pos === "PROPN" || pos === "X" || (pos === "ADJ" && !followsNoun(context, index));
}

function followsNoun({ words }: NameContext, index: number): boolean {
  const before = words.tokens[index - 1];
  return before !== undefined && (before.pos === "NOUN" || before.pos === "ADJ");
}

function readTitle(context: NameContext, { index }: Token, noun: TitleNoun): Title {
  const to = titleEnd(context, index, noun);
  const former = someWord(context, index + 1, to, "former");
  const complement = to > index + 1 ? { from: index + 1, to } : null;
  const definite = noun.definite || definiteWithin(context, index, to);
  const name = nameAfter(context, to, noun) ?? nameBefore(context, index, noun, definite);
  return { head: index, noun, from: index, to, complement, name, former, definite };
}

function titleEnd(context: NameContext, head: number, noun: TitleNoun): number {
  if (noun.complement === "none") return goesOn(context, head, head + 1);
  const { to } = phraseEnd(context, head, { names: "stop", joined: true, quoted: false });
  return goesOn(context, head, joinedBody(context, head, goesOn(context, head, to), noun));
}

/** Words that go on with a title or say that it is over. */
function goesOn(context: NameContext, head: number, from: number): number {
  let to = from;
  for (let token = tokenBeside(context, to, head); token; token = tokenBeside(context, to, head)) {
    const role = context.knowledge.titleWords.get(token.key);
    if (role !== "goes on" && role !== "former") break;
    to++;
  }
  return to;
}

/** `باسم الجيش`, `للأمم المتحدة`: the body that a title is for, behind its joint. */
function joinedBody(context: NameContext, head: number, at: number, noun: TitleNoun): number {
  const start = bodyStart(context, head, at, noun);
  const body = start === null ? undefined : tokenBeside(context, start, head);
  if (start === null || !body || body.pos === "VERB" || body.pos === "PUNCT") return at;
  const end = nameEnd(context, start);
  return end > start + 1 ? end : phraseEnd(context, start, { names: "stop", joined: false, quoted: true }).to;
}

/** The token after `باسم` or, for titles that take it, after `ل`. */
function bodyStart(context: NameContext, head: number, at: number, noun: TitleNoun): number | null {
  const joint = tokenBeside(context, at, head);
  if (!joint) return null;
  const { names, words, knowledge } = context;
  if (knowledge.titleWords.get(names.keys[joint.word] as string) === "for") return words.words[joint.word]?.to ?? null;
  return noun.complement === "for" && isLam(context, at) && !knowledge.placeWords.has(joint.key) ? at + 1 : null;
}

/** A preposition written on to its noun, other than the one of place. */
function isLam({ words }: NameContext, at: number): boolean {
  const token = words.tokens[at];
  return token !== undefined && token.pos === "ADP" && token.key.length === 1 && words.tokens[at + 1]?.word === token.word;
}

function someWord({ words, knowledge }: NameContext, from: number, to: number, role: "former"): boolean {
  for (let at = from; at < to; at++) if (knowledge.titleWords.get(words.tokens[at]?.key ?? "") === role) return true;
  return false;
}

function definiteWithin(context: NameContext, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (hasArticle(context, at) || context.names.known[context.words.tokens[at]?.word ?? -1]) return true;
  return false;
}

/** The name right after the title, a comma or an opening mark between them allowed where the tagger sees a name. */
function nameAfter(context: NameContext, at: number, noun: TitleNoun): Title["name"] {
  const direct = tokenBeside(context, at, at - 1) && personNameEnd(context, at, noun.class !== "calling");
  if (direct) return { from: at, to: direct };
  const mark = tokenBeside(context, at, at - 1);
  if (mark?.pos !== "PUNCT" || labelOf(context, at + 1) !== "B-PER") return null;
  const end = personNameEnd(context, at + 1, false);
  return end ? { from: at + 1, to: end } : null;
}

/** A definite office in apposition to the name before it, a comma between them or not. */
function nameBefore(context: NameContext, head: number, noun: TitleNoun, definite: boolean): Title["name"] {
  if (noun.class !== "office" || !definite) return null;
  const { words, labels, names } = context;
  const own = words.tokens[head] as Token;
  if (words.words[own.word]?.from !== head) return null;
  let last = own.word - 1;
  const mark = words.tokens[words.words[last]?.from ?? -1];
  if (mark?.pos === "PUNCT" && mark.sentence === own.sentence) last--;
  if (!labels[last]?.endsWith("PER")) return null;
  let first = last;
  while (labels[first] === "I-PER") first--;
  const from = names.mains[first] as number;
  if (words.tokens[from]?.sentence !== own.sentence) return null;
  return { from, to: (names.mains[last] as number) + 1 };
}
