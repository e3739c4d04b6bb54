import type { NormalText } from "../1-text/normal-text.ts";
import type { Sentence, TokenRange, Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Names } from "../4-names/names.ts";
import type { Times } from "../5-times/times.ts";
import { isSpeech } from "./complements.ts";
import { trimContents } from "./contents.ts";
import { type Draft, isSource } from "./drafts.ts";
import { findDrafts } from "./find-drafts.ts";
import { isMedium } from "./media.ts";
import { Memory } from "./memory.ts";
import { realisOf } from "./realis.ts";
import { hasRole, type Scene, setScene } from "./scene.ts";
import type { Realis, Speech, Statement } from "./speech.ts";
import type { SpeechKnowledge } from "./speech-knowledge.ts";

/** Who says what: every act of saying with its speaker, its link nearer to the reader and its words; and how real a happening is. */
export function findSpeech(text: NormalText, words: Words, syntax: Syntax, names: Names, times: Times, knowledge: SpeechKnowledge): Speech {
  const scene = setScene(text, words, syntax, names, times, knowledge);
  const memory = new Memory();
  const statements: Statement[] = [];
  const contents: { range: TokenRange; statement: number }[] = [];
  let unmarked: number | null = null;
  words.sentences.forEach((sentence, number) => {
    const drafts = withSourceVia(scene, trimContents(scene, findDrafts(scene, sentence, number, memory), sentence));
    if (drafts.length || !hasWe(scene, sentence)) unmarked = null;
    else if (unmarked !== null) contents.push({ range: sentence, statement: unmarked });
    drafts.forEach((draft, i) => {
      if (isUnmarked(draft)) unmarked = statements.length;
      if (draft.content && draft.claims) contents.push({ range: draft.content, statement: statements.length });
      const quoted =
        (drafts.length === 1 || !isSource(draft)) && !passesOn(draft, drafts.slice(i, i + MOST_LINKS)) && isQuoted(scene, draft);
      statements.push(...statementsOf(scene, sentence, draft, statements.length, quoted));
    });
  });
  const scope = scopeOf(words.tokens.length, contents);
  return { statements, scope, realis: (token) => deniedRealis(realisOf(scene, token), statements[scope[token] ?? -1]) };
}

/** Speech after a colon without quotation marks may go on in the sentences after, as long as they say "we". */
function isUnmarked({ complement }: Draft): boolean {
  return complement?.kind === "quote" && !complement.quotation;
}

function hasWe(scene: Scene, { from, to }: Sentence): boolean {
  for (let token = from; token < to; token++) {
    if (hasRole(scene, token, "we") || scene.tokens[token]?.features.person === "1") return true;
  }
  return false;
}

/** What somebody denies did not happen on their word. */
function deniedRealis(realis: Realis, statement: Statement | undefined): Realis {
  if (statement?.act !== "deny" || realis.negated) return realis;
  return { ...realis, negated: true, why: ["denied", ...realis.why] };
}

/** "According to the agency, the minister said": the agency is the link nearer to the reader. */
function withSourceVia(scene: Scene, drafts: readonly Draft[]): readonly Draft[] {
  const sources = drafts.filter((draft) => isSource(draft) && draft.speakers.some((speaker) => isMedium(scene, speaker)));
  if (!sources.length) return drafts;
  return drafts.map((draft) => {
    if (draft.via !== null || draft.embedded || isSource(draft)) return draft;
    const source = sources.slice(0, MOST_SOURCES).find(({ content }) => content && content.from <= draft.token && draft.token < content.to);
    const via = source?.speakers[0];
    return source === undefined || source === draft || via === undefined || draft.speakers.includes(via) ? draft : { ...draft, via };
  });
}

function statementsOf(scene: Scene, sentence: Sentence, draft: Draft, first: number, quoted: boolean): Statement[] {
  const { tokens } = scene;
  const trigger = tokens[draft.token] as { start: number; end: number };
  const end = Math.max(sentence.end, tokens[(draft.content?.to ?? 1) - 1]?.end ?? 0);
  const evidence = { start: tokens[sentence.from]?.start ?? sentence.start, end: draft.content ? end : sentence.end };
  return draft.speakers.map((speaker, i) => ({
    index: first + i,
    trigger: { start: trigger.start, end: trigger.end },
    triggerToken: draft.token,
    speaker,
    act: draft.act,
    quoted,
    stance: draft.candidate.form?.verb.stance ?? "neutral",
    via: draft.via,
    addressee: draft.addressee,
    medium: draft.medium,
    time: timeOf(scene, draft),
    evidence,
    content: contentSpan(scene, draft),
    why: draft.why,
  }));
}

/** Whether the quoted words are those of another, whom a draft passes on. */
function passesOn(draft: Draft, drafts: readonly Draft[]): boolean {
  return !draft.passedOn && drafts.some(({ passedOn, via }) => passedOn && via !== null && draft.speakers.includes(via));
}

/** Whether what is said stands in quotation marks, in whole or in part; a name in quotation marks is no quotation. */
function isQuoted(scene: Scene, draft: Draft): boolean {
  const { content } = draft;
  if (!content) return false;
  for (let token = content.from; token < content.to; token++) {
    if (scene.strayMarks.has(token) && token > content.from + 2) return true;
    const quotation = scene.quotations[scene.quotationAt[token] as number];
    if (quotation && quotation.from === token && isSpeech(scene, quotation)) return true;
  }
  return false;
}

function contentSpan(scene: Scene, { content }: Draft): { start: number; end: number } | null {
  if (!content || content.to <= content.from) return null;
  const first = scene.tokens[content.from];
  const last = scene.tokens[content.to - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The expression of time between the verb and what is said. */
function timeOf(scene: Scene, { candidate, complement }: Draft): number | null {
  for (let token = candidate.to; token < (complement?.at ?? 0); token++) {
    if (scene.timeAt[token] !== -1) return scene.timeAt[token] as number;
  }
  return null;
}

/** For each token the statement of the shortest content that covers it: the innermost. */
function scopeOf(size: number, contents: readonly { range: TokenRange; statement: number }[]): Int32Array {
  const scope = new Int32Array(size).fill(-1);
  const length = ({ from, to }: TokenRange) => to - from;
  const ordered = [...contents].sort((a, b) => length(b.range) - length(a.range) || a.statement - b.statement);
  for (const { range, statement } of ordered) scope.fill(statement, range.from, range.to);
  return scope;
}

const MOST_SOURCES = 12;
const MOST_LINKS = 4;
