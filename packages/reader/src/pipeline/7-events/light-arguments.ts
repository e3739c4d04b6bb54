import { type Argument, argumentsOf } from "./arguments.ts";
import type { LightVerb, RolePattern } from "./events-knowledge.ts";
import { phraseMentions } from "./phrase-mentions.ts";
import { headOf, isVerb, lookUp, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import { antecedentOf, hasObjectPronoun, subjectOf } from "./subject-of.ts";

/** A word that lends its subject to a happening, and how. */
export interface Lender {
  readonly at: number;
  readonly entry: LightVerb;
}

const CLIMB = 3;
const BACK = 9;

/** The light verb, or its masdar, over an event's noun: by the tree, before it in the clause, or in its relative clause. */
export function lenderOf(scene: Scene, noun: number): Lender | undefined {
  const over = lenderAbove(scene, noun) ?? lenderBefore(scene, noun);
  if (over && over.entry.subject !== "event") return over;
  return lenderInClause(scene, noun) ?? over;
}

function lenderAbove(scene: Scene, noun: number): Lender | undefined {
  let head = headOf(scene, noun);
  for (let step = 0; step < CLIMB && head >= 0; step++) {
    const entry = entryAt(scene, head, noun);
    if (entry && Math.abs(head - noun) < 25) return { at: head, entry };
    if (isVerb(scene, head)) return undefined;
    head = headOf(scene, head);
  }
  return undefined;
}

function lenderBefore(scene: Scene, noun: number): Lender | undefined {
  const { from } = sentenceOf(scene, noun);
  for (let at = noun - 1; at >= from && noun - at <= BACK; at--) {
    const entry = entryAt(scene, at, noun);
    if (entry) return { at, entry };
    if (isVerb(scene, at) || tokenAt(scene, at)?.pos === "SCONJ") return undefined;
  }
  return undefined;
}

/** A verb of `الهجوم الذي شنه حفتر` stands this near behind its noun. */
const CLAUSE = 12;

function lenderInClause(scene: Scene, noun: number): Lender | undefined {
  const { to } = sentenceOf(scene, noun);
  for (let at = noun + 1; at < Math.min(to, noun + CLAUSE); at++) {
    if (!isVerb(scene, at) && !hasObjectPronoun(scene, at)) continue;
    const entry = lookUp(scene, at, scene.knowledge.lightVerbs)?.[0];
    if (entry && describes(scene, at, noun)) return { at, entry };
    if (!isVerb(scene, at)) continue;
    return entry && antecedentOf(scene, at) === noun ? { at, entry } : undefined;
  }
  return undefined;
}

/** `هجوم انتحاري نفذه التنظيم`: a verb with a pronoun for the noun, right behind it and its adjectives. */
function describes(scene: Scene, verb: number, noun: number): boolean {
  if (!hasObjectPronoun(scene, verb)) return false;
  if (verb - noun > 5) return false;
  for (let at = noun + 1; at < verb; at++) if (!PHRASE.has(tokenAt(scene, at)?.pos ?? "")) return false;
  return true;
}

const PHRASE = new Set(["ADJ", "NOUN", "PROPN", "NUM"]);

function entryAt(scene: Scene, at: number, noun: number): LightVerb | undefined {
  const entries = lookUp(scene, at, scene.knowledge.lightVerbs);
  if (!entries) return undefined;
  const before = tokenAt(scene, noun - 1);
  return entries.find((entry) => (entry.at === "obj" || entry.at === "subj" ? before?.pos !== "ADP" : before?.key === entry.at));
}

/** What a lender's subject is to the event. */
export function lenderArguments(scene: Scene, noun: number, { at, entry }: Lender, pattern: RolePattern): readonly Argument[] {
  if (entry.subject === "event" || entry.subject === "-") return [];
  const how = (rule: string): string => `light verb, ${rule}`;
  const role = entry.subject === "A" ? (pattern.subject === "-" ? "A" : pattern.subject) : entry.subject;
  if (isVerb(scene, at) || hasObjectPronoun(scene, at)) {
    const subject = subjectOf(scene, at);
    const mentions = subject.mentions.filter((mention) => mention.head !== noun && !(mention.from <= noun && noun < mention.to));
    return argumentsOf(mentions, role, how(subject.how), noun);
  }
  return at + 1 < noun ? argumentsOf(phraseMentions(scene, at + 1), role, how("genitive"), noun) : [];
}
