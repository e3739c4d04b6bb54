import type { Mention } from "../4-names/names.ts";
import { containing, mentionsBefore } from "./antecedent.ts";
import { phraseMentions } from "./phrase-mentions.ts";
import { nounAfter, prepositionAfter } from "./prepositions.ts";
import { pronounMentions } from "./pronoun-mentions.ts";
import type { Slot } from "./relations-knowledge.ts";
import { keyAt, kindOf, longest, mentionsHeadedBy, type Scene, tokenAt } from "./scene.ts";
import { sharedSubject } from "./tree-subject.ts";
import { verbObject, verbSubject } from "./verb-mentions.ts";
import type { Asked } from "./word-matches.ts";

/** The mentions that fill one slot of a relation word; none where the slot is empty. */
export function slotMentions(scene: Scene, match: Asked, slot: Slot): readonly Mention[] {
  switch (slot.at) {
    case "subject":
      return verbSubject(scene, match);
    case "object":
      return verbObject(scene, match);
    case "owner":
      return ownerOf(scene, match);
    case "doer":
      return doerOf(scene, match);
    case "head":
      return match.word.wordClass === "adjective" ? modified(scene, match) : predicated(scene, match);
    case "self":
      return selfMentions(scene, match);
    case "name":
      return nameAfter(scene, match);
    case "after":
      return afterPreposition(scene, match, slot.preposition);
    case "first":
      return afterPreposition(scene, match, slot.preposition).slice(0, 1);
    case "second":
      return afterPreposition(scene, match, slot.preposition).slice(1);
  }
}

/** The mention that the word heads, or the shortest that it stands in after its head: `أربعة من قادة الحركة`. */
function selfMentions(scene: Scene, match: Asked): readonly Mention[] {
  for (let at = match.from; at < match.to; at++) {
    if (mentionsHeadedBy(scene, at).length) return phraseMentions(scene, at).slice(0, 1);
  }
  if (!match.word.rest.length) return [];
  const around = (scene.covering[match.from] ?? []).filter((mention) => mention.head < match.from);
  return around.slice(-1);
}

function afterPreposition(scene: Scene, match: Asked, preposition: string): readonly Mention[] {
  const at = prepositionAfter(scene, match, preposition);
  if (at < 0) return [];
  const noun = nounAfter(scene, at);
  if (tokenAt(scene, noun)?.pos === "PRON") return pronounMentions(scene, noun, match);
  return phraseMentions(scene, noun);
}

/** The genitive that follows a noun, or whom its possessive pronoun means. */
function ownerOf(scene: Scene, match: Asked): readonly Mention[] {
  const next = tokenAt(scene, match.to);
  if (!next || next.pos === "ADP" || next.pos === "VERB" || next.pos === "PUNCT") return [];
  if (next.pos === "PRON") return pronounMentions(scene, match.to, match);
  return phraseMentions(scene, match.to);
}

/** How many words up a masdar's verb may stand (`تمكنت … من السيطرة`). */
const CLIMB = 3;
const REAL = new Set(["occurred", "ongoing"]);

/** The subject of the verb above a masdar; none where the masdar is only wished, planned or denied. */
function doerOf(scene: Scene, match: Asked): readonly Mention[] {
  const { status, negated } = scene.speech.realis(match.from);
  if (negated || !REAL.has(status) || isPurpose(scene, match)) return [];
  const near = mentionsBefore(scene, isFulfilled(scene, match.from - 1) ? match.from - 1 : match.from, 0);
  if (near.length) return near;
  let at = match.from;
  for (let step = 0; step < CLIMB; step++) {
    at = scene.syntax.heads[at] as number;
    if (at < 0) return [];
    if (tokenAt(scene, at)?.pos === "VERB") return verbSubject(scene, { ...match, from: at, to: at + 1 });
  }
  return [];
}

const isFulfilled = (scene: Scene, at: number): boolean => scene.knowledge.fulfilled.has(keyAt(scene, at));

/**
 * A masdar after a preposition is a purpose, unless the preposition belongs to a verb of managing; so is taking a place
 * after another noun (`محاولة السيطرة`).
 */
function isPurpose(scene: Scene, { from, word }: Asked): boolean {
  const before = tokenAt(scene, from - 1);
  if (!before || scene.covering[from - 1]?.length || isFulfilled(scene, from - 1)) return false;
  return before.pos === "ADP" || (before.pos === "NOUN" && word.type === "controls");
}

/** What an adjective is said of: the noun it modifies, or the subject it is predicated of. */
function modified(scene: Scene, match: Asked): readonly Mention[] {
  const head = scene.syntax.heads[match.from] as number;
  const headed = head >= 0 && head < match.from ? longest(mentionsHeadedBy(scene, head)) : [];
  if (headed.length) return wholeBodies(scene, headed);
  const around = containing(scene, match.from);
  if (around.length) return around;
  const before = mentionsBefore(scene, match.from);
  if (before.length) return before;
  const subject = subjectOfPredicate(scene, match.from);
  return subject.length ? subject : sharedSubject(scene, match.from);
}

function subjectOfPredicate(scene: Scene, at: number): readonly Mention[] {
  const subject = (scene.syntax.dependents[at] ?? []).find((dependent) => scene.syntax.relations[dependent]?.startsWith("nsubj"));
  return subject === undefined ? [] : phraseMentions(scene, subject);
}

/** Where a name ends a body's name (`حركة الشباب`), the body. */
function wholeBodies(scene: Scene, mentions: readonly Mention[]): readonly Mention[] {
  const [first] = mentions;
  const around = first ? (scene.covering[first.from] ?? []) : [];
  const whole = around.filter(
    (one) => one.to === first?.to && one.from < first.from && one.reference === "name" && BODIES.has(kindOf(scene, one.entity)),
  );
  return whole.length ? longest(whole) : mentions;
}

const BODIES = new Set(["organization", "armed_group"]);

/** What a noun is said of by apposition or as a predicate: the name before it, with at most a bridge between, or its subject. */
function predicated(scene: Scene, match: Asked): readonly Mention[] {
  const subject = subjectOfPredicate(scene, match.from);
  return subject.length ? subject : mentionsBefore(scene, skipBridges(scene, match.from), 1);
}

function skipBridges(scene: Scene, at: number): number {
  const { bridges, joiners, relatives } = scene.knowledge;
  let first = at;
  while (at - first < 4) {
    const key = keyAt(scene, first - 1);
    if (!bridges.has(key) && !joiners.has(key) && !relatives.has(key)) break;
    first -= 1;
  }
  return first;
}

/** The name that follows a noun and its genitive or pronoun in apposition: `حليفه الجيش`, `معقلهم صعدة`. */
function nameAfter(scene: Scene, match: Asked): readonly Mention[] {
  let at = match.to;
  while (tokenAt(scene, at)?.pos === "ADJ" && !scene.covering[at]?.length) at += 1;
  const token = tokenAt(scene, at);
  if (token?.pos === "PRON") at += 1;
  else if (token?.pos === "ADP") at = longest(scene.covering[at + 1] ?? [])[0]?.to ?? at;
  else at = longest(scene.covering[at] ?? [])[0]?.to ?? at;
  if (tokenAt(scene, at)?.form === "(") at = afterBrackets(scene, at);
  for (let skipped = 0; skipped < TITLES && saysNoName(scene, at); skipped++) at += 1;
  const begins = (scene.covering[at] ?? []).filter((mention) => mention.from === at);
  const named = longest(begins.filter((mention) => mention.reference === "name"));
  return named.length || token?.pos !== "PRON" ? named : longest(begins.filter((mention) => mention.reference === "adjective"));
}

/** How many words of title or marks may stand before the name. */
const TITLES = 3;
const TITLE_POS = new Set(["ADJ", "NOUN", "X"]);

function saysNoName(scene: Scene, at: number): boolean {
  const token = tokenAt(scene, at);
  if (!token || scene.covering[at]?.some((mention) => mention.from === at && mention.reference !== "adjective")) return false;
  return TITLE_POS.has(token.pos) || /^[،,\-–"«“]$/u.test(token.form);
}

/** How long a remark in brackets may be. */
const REMARK = 8;

function afterBrackets(scene: Scene, open: number): number {
  for (let at = open + 1; at <= open + REMARK; at++) if (tokenAt(scene, at)?.form === ")") return at + 1;
  return open;
}
