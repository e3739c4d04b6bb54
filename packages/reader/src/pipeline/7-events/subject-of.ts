import { dependentsWith } from "../3-syntax/dependents-with.ts";
import type { Mention } from "../4-names/names.ts";
import { ownMentions, phraseMentions } from "./phrase-mentions.ts";
import { headOf, isPunct, isVerb, relationOf, type Scene, sentenceOf, tokenAt } from "./scene.ts";

/** Whom a verb is said of, and by which rule. */
export interface Subject {
  readonly mentions: readonly Mention[];
  readonly how: string;
  /** The noun in the subject's place, where one is known to stand there, mention or not. */
  readonly noun: number;
}

const NOBODY: Subject = { mentions: [], how: "", noun: -1 };

/** Verbs may hand their subject on this many times: `أعلن أنه قرر أن يزور`. */
const DEEP = 4;

/** The subject of a verb: its own, its relative clause's antecedent, the noun before it, or that of the verb it is joined or subordinated to. */
export function subjectOf(scene: Scene, verb: number, depth = 0): Subject {
  if (depth > DEEP) return NOBODY;
  if (hasObjectPronoun(scene, verb)) {
    const after = nounAfter(scene, verb + 1);
    if (after.length) return { mentions: after, how: "noun after verb and pronoun", noun: after[0]?.head ?? -1 };
  }
  if (isSubjectGap(scene, verb)) {
    const described = antecedentOf(scene, verb);
    const mentions = described >= 0 ? antecedentMentions(scene, described) : [];
    if (mentions.length) return { mentions, how: "antecedent of relative clause", noun: described };
  }
  const own = ownSubjects(scene, verb);
  const known = own.find(({ mentions }) => mentions.length > 0);
  if (known) return known;
  const antecedent = antecedentOf(scene, verb);
  if (antecedent >= 0) return { mentions: antecedentMentions(scene, antecedent), how: "antecedent of relative clause", noun: antecedent };
  if (own[0] && own[0].noun > verb) return own[0];
  const before = nounBefore(scene, verb);
  if (before.length) return { mentions: before, how: "noun before verb", noun: before[0]?.head ?? -1 };
  const after = nounAfter(scene, verb);
  if (after.length) return { mentions: after, how: "noun after verb", noun: after[0]?.head ?? -1 };
  return sharedSubject(scene, verb, depth);
}

/** `تتهمها السلطات`: the verb carries its object as a pronoun. */
export function hasObjectPronoun(scene: Scene, verb: number): boolean {
  const next = tokenAt(scene, verb + 1);
  return next?.pos === "PRON" && next.word === tokenAt(scene, verb)?.word;
}

/** A pronoun that the names stage left open: `إنها وقعت`. */
const isUnknownPronoun = (scene: Scene, at: number): boolean => tokenAt(scene, at)?.pos === "PRON" && ownMentions(scene, at).length === 0;

/** `التحالف الذي يقاتل الحوثيين`: right behind a relative pronoun, and no pronoun takes the noun up again, on the verb or on a preposition. */
function isSubjectGap(scene: Scene, verb: number): boolean {
  if (!isRelative(scene, verb - 1) || hasObjectPronoun(scene, verb)) return false;
  const { to } = sentenceOf(scene, verb);
  for (let at = verb + 1; at < Math.min(to, verb + TAKEN_UP); at++) {
    if (isVerb(scene, at)) return true;
    if (tokenAt(scene, at)?.pos === "PRON" && tokenAt(scene, at - 1)?.pos === "ADP") return false;
  }
  return true;
}

const TAKEN_UP = 7;

/** What the tree calls its subjects, the nearest first. */
function ownSubjects(scene: Scene, verb: number): readonly Subject[] {
  return dependentsWith(scene.syntax, verb, "nsubj")
    .filter((noun) => Math.abs(noun - verb) < 25 && !isUnknownPronoun(scene, noun))
    .sort((a, b) => Math.abs(a - verb) - Math.abs(b - verb))
    .map((noun) => ownSubject(scene, verb, noun));
}

function ownSubject(scene: Scene, verb: number, noun: number): Subject {
  if (isRelative(scene, noun)) {
    const antecedent = antecedentOf(scene, verb);
    return antecedent >= 0
      ? { mentions: antecedentMentions(scene, antecedent), how: "antecedent of relative clause", noun: antecedent }
      : NOBODY;
  }
  return { mentions: phraseMentions(scene, noun), how: "subject of verb", noun };
}

const isRelative = (scene: Scene, at: number): boolean => scene.knowledge.relatives.has(tokenAt(scene, at)?.key ?? "");

/** A relative pronoun stands this near before its verb. */
const OPENING = 3;

/** The noun that a relative clause with the given verb belongs to, or -1. */
export function antecedentOf(scene: Scene, verb: number): number {
  const { from } = sentenceOf(scene, verb);
  for (let at = verb - 1; at >= from && verb - at <= OPENING; at--) {
    if (isRelative(scene, at)) return nounEndingAt(scene, at - 1);
    if (isVerb(scene, at) || isPunct(scene, at)) break;
  }
  const head = headOf(scene, verb);
  if (head < 0 || head >= verb || relationOf(scene, verb) !== "acl" || isVerb(scene, head)) return -1;
  return describedBefore(scene, verb) ?? head;
}

/** `بعد أيام على هجوم انتحاري نفذه`: the bare noun right before a clause without a relative pronoun, over its adjectives. */
function describedBefore(scene: Scene, verb: number): number | undefined {
  let at = verb - 1;
  while (tokenAt(scene, at)?.pos === "ADJ" && verb - at < 4) at--;
  const token = tokenAt(scene, at);
  return token?.pos === "NOUN" && token.sentence === tokenAt(scene, verb)?.sentence && (scene.mentionAt[at] as number) < 0 ? at : undefined;
}

/** The head of the noun phrase that ends at a token: of the mention there, or up the tree to the noun. */
function nounEndingAt(scene: Scene, last: number): number {
  let at = last;
  while (isPunct(scene, at) && last - at < 2) at--;
  const mention = scene.names.mentions[scene.mentionAt[at] as number];
  if (mention && mention.reference !== "adjective") return mention.head;
  for (let step = 0; step < 3 && tokenAt(scene, at)?.pos === "ADJ"; step++)
    at = headOf(scene, at) >= 0 && headOf(scene, at) < at ? headOf(scene, at) : at - 1;
  return at >= 0 ? at : -1;
}

function antecedentMentions(scene: Scene, noun: number): readonly Mention[] {
  return ownMentions(scene, noun).length ? phraseMentions(scene, noun) : [];
}

/** Tokens that may stand between a subject and its verb after it: marks, adverbs, times, particles. */
const GAP = 4;
const PASSABLE = new Set(["PUNCT", "ADV", "PART", "AUX", "ADJ"]);

/** `القوات السورية، أمس، قصفت`: a mention right before the verb, not in a preposition's reach. */
function nounBefore(scene: Scene, verb: number): readonly Mention[] {
  const { from } = sentenceOf(scene, verb);
  for (let at = verb - 1; at >= from && verb - at <= GAP; at--) {
    const mention = scene.names.mentions[scene.mentionAt[at] as number];
    if (mention && mention.reference !== "pronoun") return afterPreposition(scene, mention.from) ? [] : phraseMentions(scene, mention.head);
    if (mention) return ownMentions(scene, at);
    if ((scene.timeAt[at] as number) < 0 && !PASSABLE.has(tokenAt(scene, at)?.pos ?? "")) return [];
  }
  return [];
}

const afterPreposition = (scene: Scene, at: number): boolean =>
  tokenAt(scene, at - 1)?.pos === "ADP" && !scene.knowledge.openers.has(tokenAt(scene, at - 1)?.key ?? "");

/** `قصفت أمس القوات السورية`: the first mention after the verb, with at most times and adverbs between. */
function nounAfter(scene: Scene, verb: number): readonly Mention[] {
  const { to } = sentenceOf(scene, verb);
  for (let at = verb + 1; at < to && at - verb <= GAP; at++) {
    const begins = scene.mentionFrom[at] as number;
    if (begins >= 0) {
      const mention = scene.names.mentions[begins] as Mention;
      return mention.reference === "pronoun" ? [] : phraseMentions(scene, mention.head);
    }
    if ((scene.timeAt[at] as number) < 0 && !["ADV", "PUNCT"].includes(tokenAt(scene, at)?.pos ?? "")) return [];
  }
  return [];
}

const HANDED_ON = new Set(["conj", "xcomp", "ccomp", "advcl", "parataxis", "aux"]);

/** The subject of the verb above, where a verb is joined to it, complements it or tells its circumstance, and agrees with it. */
function sharedSubject(scene: Scene, verb: number, depth: number): Subject {
  let head = headOf(scene, verb);
  if (head < 0 || !HANDED_ON.has(relationOf(scene, verb))) return NOBODY;
  for (let step = 0; step < 3 && head >= 0 && !isVerb(scene, head); step++) head = headOf(scene, head);
  if (head < 0 || !isVerb(scene, head)) return NOBODY;
  const above = subjectOf(scene, head, depth + 1);
  if (!above.mentions.length) return NOBODY;
  return agrees(scene, verb, head) ? { ...above, how: "subject of verb above" } : NOBODY;
}

function agrees(scene: Scene, verb: number, head: number): boolean {
  const gender = tokenAt(scene, verb)?.features.gender;
  const above = tokenAt(scene, head)?.features.gender;
  return gender === undefined || above === undefined || gender === above || tokenAt(scene, verb)?.features.number === "Plur";
}
