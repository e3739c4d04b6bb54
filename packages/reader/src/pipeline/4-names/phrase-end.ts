import type { Token } from "../2-words/words.ts";
import { hasArticle, isSuffix, labelOf, type NameContext, tokenBeside } from "./name-context.ts";
import { personNameEnd } from "./person-name.ts";

/** Where a noun phrase ends (half-open), and what was seen on the way. */
export interface PhraseEnd {
  readonly to: number;
  /** Tokens of the genitive chain after the head, in order. */
  readonly genitives: readonly number[];
  /** Adjectives at the phrase's end. */
  readonly adjectives: readonly number[];
}

/** How far a phrase may reach. */
export interface PhraseLimits {
  /** A person's name is no part of the phrase (after a title), or is (قوات صالح). */
  readonly names: "stop" | "take";
  /** A noun joined by و is part of it (وزارة الصحة والسكان). */
  readonly joined: boolean;
  /** A name in quotation marks is part of it (شركة «جسور»). */
  readonly quoted: boolean;
}

/**
 * The noun phrase that begins at token `head`: nouns in the genitive as long as the one before has neither article nor suffix, then adjectives
 * that agree in definiteness. Read from the words themselves: trees are wrong too often just here.
 */
export function phraseEnd(context: NameContext, head: number, limits: PhraseLimits): PhraseEnd {
  const genitives: number[] = [];
  const adjectives: number[] = [];
  let construct = !hasArticle(context, head);
  let definite = !construct;
  let to = head + 1;
  for (let steps = 0; steps < LONGEST_PHRASE; steps++) {
    const token = tokenBeside(context, to, head);
    if (!token || context.knowledge.phraseStops.has(token.key)) break;
    if (isSuffix(context, to)) {
      construct = false;
      definite = true;
      to++;
      continue;
    }
    if (limits.names === "stop" && labelOf(context, to) === "B-PER") break;
    if (
      isAdjective(context, token) &&
      hasArticle(context, to) === (definite || (construct && genitives.length === 0 && hasArticle(context, to)))
    ) {
      if (governs(context, token)) break;
      adjectives.push(to);
      if (hasArticle(context, to)) definite = true;
      construct = false;
      to++;
      continue;
    }
    if (construct && adjectives.length === 0 && isNominal(context, token)) {
      const end = (limits.names === "take" ? titledEnd(context, to) : null) ?? nameEnd(context, to);
      genitives.push(to);
      construct = end === to + 1 && !hasArticle(context, to) && token.pos === "NOUN" && labelOf(context, to) === "O";
      definite = !construct || hasArticle(context, to);
      to = end;
      continue;
    }
    const quoted = limits.quoted ? quotedEnd(context, to, head) : null;
    if (quoted !== null) {
      genitives.push(to + 1);
      construct = false;
      definite = true;
      to = quoted;
      continue;
    }
    const joined = limits.joined && genitives.length > 0 ? joinedEnd(context, to, head) : null;
    if (joined === null) break;
    to = joined;
    definite = true;
  }
  return { to, genitives, adjectives };
}

const LONGEST_PHRASE = 10;
const LONGEST_QUOTATION = 6;

/** `القوات الموالية لـ …`: a participle with a complement says something of the phrase and is no part of its name. */
function governs(context: NameContext, { index, lemmaKey }: Token): boolean {
  return context.knowledge.governing.has(lemmaKey) && tokenBeside(context, index + 1, index)?.pos === "ADP";
}

function isAdjective({ knowledge, names }: NameContext, { pos, key, index, word }: Token): boolean {
  if (names.mains[word] !== index) return false;
  return pos === "ADJ" || (knowledge.origins.has(key) && pos !== "VERB");
}

function isNominal(context: NameContext, { pos, key, index, word }: Token): boolean {
  if (beginsLongName(context, word, index)) return true;
  if (pos === "VERB") return labelOf(context, index)[0] === "B" && context.words.tokens[index - 1]?.word !== word;
  if (pos === "PUNCT" || pos === "ADP" || pos === "CCONJ" || pos === "SCONJ" || pos === "PART" || pos === "AUX") return false;
  if (context.names.mains[word] !== index || context.words.tokens[index - 1]?.word === word) return false;
  return pos === "NOUN" || pos === "PROPN" || pos === "X" || pos === "NUM" || (pos === "ADJ" && key.startsWith(context.knowledge.article));
}

/** `ميليشيات علي عبد الله صالح`: a known name of several words, whatever its first is taken for alone. */
function beginsLongName({ names }: NameContext, word: number, index: number): boolean {
  const hit = names.known[word];
  return hit != null && hit.from === word && hit.firstToken === index && hit.to - hit.from > 1 && hit.name.things[0]?.kind === "person";
}

/** `حكومة الرئيس السابق علي صالح`, `مطار الملك خالد`: a title in the genitive takes its holder's name with it. */
export function titledEnd(context: NameContext, at: number): number | null {
  const { nouns, titleWords, origins } = context.knowledge;
  if (!nouns.get(context.words.tokens[at]?.key ?? "")?.title || !hasArticle(context, at)) return null;
  let next = at + 1;
  for (let token = tokenBeside(context, next, at); token; token = tokenBeside(context, next, at)) {
    if (!titleWords.has(token.key) && !origins.has(token.key)) break;
    next++;
  }
  return tokenBeside(context, next, at) ? personNameEnd(context, next, true) : null;
}

/** A name goes on to its own end: the known name's or the tagger's. */
export function nameEnd(context: NameContext, at: number): number {
  const { words, names, labels } = context;
  const word = words.tokens[at]?.word ?? 0;
  let last = word;
  const hit = names.known[word];
  if (hit && hit.from === word && hit.firstToken <= at) last = Math.max(last, hit.to - 1);
  const label = labels[word] ?? "O";
  if (label[0] === "B") {
    while (labels[last + 1] === `I${label.slice(1)}`) last++;
  }
  return last === word ? at + 1 : (words.words[last]?.to ?? at + 1);
}

/** After an opening quotation mark: the token after the closing one, if it is near. */
function quotedEnd(context: NameContext, at: number, head: number): number | null {
  if (!QUOTES.has(tokenBeside(context, at, head)?.form ?? "")) return null;
  for (let end = at + 1; end <= at + LONGEST_QUOTATION; end++) {
    const token = tokenBeside(context, end, head);
    if (!token) return null;
    if (QUOTES.has(token.form)) return end > at + 1 ? end + 1 : null;
    if (token.pos === "PUNCT") return null;
  }
  return null;
}

const QUOTES: ReadonlySet<string> = new Set(["«", "»", '"', "“", "”", "‘", "’", "'", "``", "''"]);

/** `و` and a definite noun that heads nothing of its own. */
function joinedEnd(context: NameContext, at: number, head: number): number | null {
  const joint = tokenBeside(context, at, head);
  const noun = tokenBeside(context, at + 1, head);
  if (joint?.pos !== "CCONJ" || !noun || joint.word !== noun.word) return null;
  if (noun.pos !== "NOUN" && noun.pos !== "ADJ") return null;
  const senses = context.knowledge.nouns.get(noun.key);
  const own = context.knowledge.nouns.get(context.words.tokens[head]?.key ?? "");
  if (!hasArticle(context, at + 1) || (senses?.human && !own?.body) || senses?.title || context.names.known[noun.word]) return null;
  return at + 2;
}
