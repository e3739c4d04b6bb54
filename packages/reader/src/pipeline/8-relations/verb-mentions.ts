import type { Token } from "../2-words/words.ts";
import type { Mention } from "../4-names/names.ts";
import { containing, mentionsBefore, relativeHead, relativePronoun } from "./antecedent.ts";
import { phraseMentions } from "./phrase-mentions.ts";
import { pronounMentions } from "./pronoun-mentions.ts";
import { longest, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import { dependentMentions, sharedSubject } from "./tree-subject.ts";
import type { Asked } from "./word-matches.ts";

/** Whom a verb's doing belongs to; for a passive verb, the doer after "by". */
export function verbSubject(scene: Scene, match: Asked): readonly Mention[] {
  if (isPassive(scene, match.from)) return agentOf(scene, match);
  return grammaticalSubject(scene, match);
}

/** Whom a verb's doing is done to: its object or object pronoun; the subject of a passive verb. */
export function verbObject(scene: Scene, match: Asked): readonly Mention[] {
  if (isPassive(scene, match.from)) return grammaticalSubject(scene, match);
  const suffix = tokenAt(scene, match.to);
  if (suffix?.pos === "PRON" && suffix.word === tokenAt(scene, match.to - 1)?.word) return pronounMentions(scene, match.to, match);
  const ruled = dependentMentions(scene, match.from, ["obj"]);
  if (ruled.length) return ruled;
  return objectInOrder(scene, match, grammaticalSubject(scene, match));
}

function isPassive(scene: Scene, verb: number): boolean {
  const dependents = scene.syntax.dependents[verb] ?? [];
  return (tokenAt(scene, verb) as Token).features.voice === "Pass" || dependents.some((at) => scene.syntax.relations[at] === "nsubj:pass");
}

function agentOf(scene: Scene, match: Asked): readonly Mention[] {
  const end = Math.min(match.to + AGENT_REACH, sentenceOf(scene, match.from).to);
  for (let at = match.to; at < end; at++) {
    for (const agent of scene.knowledge.agents) {
      if (agent.every((key, i) => tokenAt(scene, at + i)?.key === key)) return phraseMentions(scene, at + agent.length);
    }
  }
  return [];
}

const AGENT_REACH = 12;

function grammaticalSubject(scene: Scene, match: Asked): readonly Mention[] {
  const ruled = dependentMentions(scene, match.from, ["nsubj", "nsubj:pass", "csubj"]);
  if (ruled.length) return ruled;
  const after = subjectAfter(scene, match);
  if (after.length) return after;
  const head = relativeHead(scene, match.from);
  if (head.length) return head;
  const shared = sharedSubject(scene, match.from);
  if (shared.length) return shared;
  const before = mentionsBefore(scene, match.from, 2);
  if (before.length) return before;
  const around = containing(scene, match.from);
  return around.length ? around : subjectBehind(scene, match);
}

/** `تسيطر على المدينة جماعة`: the mention right after a phrase that follows the verb. */
function subjectBehind(scene: Scene, match: Asked): readonly Mention[] {
  if (tokenAt(scene, match.to)?.pos !== "ADP") return [];
  const phrase = longest(scene.covering[match.to + 1] ?? [])[0];
  const begins = phrase ? (scene.covering[phrase.to] ?? []).filter((mention) => mention.from === phrase.to) : [];
  return longest(begins).filter((mention) => match.kinds.has(scene.names.entities[mention.entity]?.kind ?? "place"));
}

/** The verb comes first in Arabic: a mention right after it, its suffix or its prepositional pronoun (`تسيطر عليها جماعة`) is its subject. */
function subjectAfter(scene: Scene, match: Asked): readonly Mention[] {
  if (relativePronoun(scene, match.from) >= 0 && !hasResumptive(scene, match.to)) return [];
  let at = match.to;
  if (tokenAt(scene, at)?.pos === "PRON") at += 1;
  if (tokenAt(scene, at)?.pos === "ADP" && tokenAt(scene, at + 1)?.pos === "PRON") at += 2;
  if (tokenAt(scene, at)?.pos === "ADP") return [];
  const begins = (scene.covering[at] ?? []).filter((mention) => mention.from === at);
  return begins.length ? phraseMentions(scene, longest(begins)[0]?.head ?? at) : [];
}

function hasResumptive(scene: Scene, at: number): boolean {
  if (tokenAt(scene, at)?.pos === "PRON") return true;
  return tokenAt(scene, at)?.pos === "ADP" && tokenAt(scene, at + 1)?.pos === "PRON";
}

/** The mention after the verb, or after its subject where that stands between. */
function objectInOrder(scene: Scene, match: Asked, subject: readonly Mention[]): readonly Mention[] {
  const from = Math.max(match.to, ...subject.map((mention) => mention.to));
  const end = Math.min(from + OBJECT_REACH, sentenceOf(scene, match.from).to);
  for (let at = from; at < end; at++) {
    const token = tokenAt(scene, at) as Token;
    if (token.pos === "ADP" || token.pos === "VERB" || token.pos === "PUNCT" || token.pos === "SCONJ") return [];
    const begins = (scene.covering[at] ?? []).filter((mention) => mention.from === at);
    if (begins.length) return phraseMentions(scene, (begins[0] as Mention).head);
  }
  return [];
}

const OBJECT_REACH = 4;
