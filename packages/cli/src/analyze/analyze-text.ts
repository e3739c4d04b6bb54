import {
  findNames,
  findWords,
  findWordsInSentence,
  type Language,
  type Names,
  nameTags,
  normalise,
  parse,
  parseGivenWords,
  type Syntax,
  type Token,
  type TokenRange,
  type Words,
  type WrittenWord,
  wordsOfForms,
} from "@isnad/reader";
import { givenForms } from "./given-forms.ts";

/** One text's sentences in CoNLL-U. Offsets in `MISC` count from the text's beginning. */
export function analyzeText(text: string, language: Language): string {
  const normal = normalise(text, language.text);
  return analyze(text, findWords(normal, language.words), language);
}

/** A line that is one sentence, whatever marks stand in it. */
export function analyzeSentence(text: string, language: Language): string {
  const normal = normalise(text, language.text);
  return analyze(text, findWordsInSentence(normal, language.words), language);
}

/** A sentence of CoNLL-U whose `FORM`s are taken as given, ranges as written words; what else it says is not looked at. */
export function analyzeForms(block: string, language: Language): string {
  const given = givenForms(block);
  const { text, words } = wordsOfForms(given.forms, language.text, language.words);
  return analyze(text, words, language, parseGivenWords(words, language.syntax), given.text ?? text);
}

function analyze(text: string, words: Words, language: Language, syntax = parse(words, language.syntax), shown?: string): string {
  const names = findNames(normalise(text, language.text), words, syntax, language.names);
  const tags = nameTags(words, names);
  return words.sentences.map((sentence) => printSentence(text, sentence, { words, syntax, names, tags }, shown)).join("");
}

interface Analysed {
  readonly words: Words;
  readonly syntax: Syntax;
  readonly names: Names;
  readonly tags: readonly string[];
}

function printSentence(text: string, sentence: TokenRange & { start: number; end: number }, analysed: Analysed, shown?: string): string {
  const lines = [`# text = ${shown ?? text.slice(sentence.start, sentence.end).replace(/\s+/g, " ").trim()}`];
  const { tokens, words } = analysed.words;
  for (let w = tokens[sentence.from]?.word ?? words.length; w < words.length; w++) {
    const word = words[w] as WrittenWord;
    if (word.from >= sentence.to) break;
    const last = words[w + 1];
    const place = `Start=${word.start}|End=${word.end}`;
    const spacing = last && last.from < sentence.to && last.start === word.end ? "|SpaceAfter=No" : "";
    if (word.to - word.from === 1) {
      lines.push(tokenLine(word.from, sentence.from, analysed, `${place}|NE=${analysed.tags[word.from]}${spacing}`));
      continue;
    }
    const range = `${word.from - sentence.from + 1}-${word.to - sentence.from}`;
    lines.push([range, text.slice(word.start, word.end), "_", "_", "_", "_", "_", "_", "_", `${place}${spacing}`].join("\t"));
    for (let i = word.from; i < word.to; i++) lines.push(tokenLine(i, sentence.from, analysed, `NE=${analysed.tags[i]}`));
  }
  return `${lines.join("\n")}\n\n`;
}

function tokenLine(index: number, first: number, { words, syntax }: Analysed, misc: string): string {
  const { form, lemma, pos, features } = words.tokens[index] as Token;
  const head = syntax.heads[index] as number;
  const relation = syntax.relations[index] ?? "dep";
  return [index - first + 1, form, lemma, pos, "_", featureCell(features), head < 0 ? 0 : head - first + 1, relation, "_", misc].join("\t");
}

/** Features in Universal Dependencies' order: by name, capitalised. */
function featureCell(features: Token["features"]): string {
  const pairs = Object.entries(features).map(([name, value]) => `${(name[0] as string).toUpperCase()}${name.slice(1)}=${value}`);
  return pairs.sort().join("|") || "_";
}
