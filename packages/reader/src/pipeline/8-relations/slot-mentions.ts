import type { Mention } from "../4-names/names.ts";
import { mentionsBefore } from "./antecedent.ts";
import { phraseMentions } from "./phrase-mentions.ts";
import { nounAfter, prepositionAfter } from "./prepositions.ts";
import { pronounMentions } from "./pronoun-mentions.ts";
import type { Slot } from "./relations-knowledge.ts";
import { keyAt, longest, mentionsHeadedBy, type Scene, tokenAt } from "./scene.ts";
import { verbObject, verbSubject } from "./verb-mentions.ts";
import type { WordMatch } from "./word-matches.ts";

/** The mentions that fill one slot of a relation word; none where the slot is empty. */
export function slotMentions(scene: Scene, match: WordMatch, slot: Slot): readonly Mention[] {
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
      return longest(mentionsHeadedBy(scene, match.from));
    case "name":
      return nameAfter(scene, match);
    case "after":
      return afterPreposition(scene, match, slot.preposition);
  }
}

function afterPreposition(scene: Scene, match: WordMatch, preposition: string): readonly Mention[] {
  const at = prepositionAfter(scene, match.from, match.to, preposition);
  if (at < 0) return [];
  const noun = nounAfter(scene, at);
  return tokenAt(scene, noun)?.pos === "PRON" ? pronounMentions(scene, noun, match) : phraseMentions(scene, noun);
}

/** The genitive that follows a noun, or whom its possessive pronoun means. */
function ownerOf(scene: Scene, match: WordMatch): readonly Mention[] {
  const next = tokenAt(scene, match.to);
  if (!next || next.pos === "ADP" || next.pos === "VERB" || next.pos === "PUNCT") return [];
  if (next.pos === "PRON") return pronounMentions(scene, match.to, match);
  return phraseMentions(scene, match.to);
}

/** How many words up a masdar's verb may stand (`تمكنت … من السيطرة`). */
const CLIMB = 3;
const REAL = new Set(["occurred", "ongoing"]);

/** The subject of the verb above a masdar; none where the masdar is only wished, planned or denied. */
function doerOf(scene: Scene, match: WordMatch): readonly Mention[] {
  const { status, negated } = scene.speech.realis(match.from);
  if (negated || !REAL.has(status)) return [];
  let at = match.from;
  for (let step = 0; step < CLIMB; step++) {
    at = scene.syntax.heads[at] as number;
    if (at < 0) return [];
    if (tokenAt(scene, at)?.pos === "VERB") return verbSubject(scene, { word: match.word, from: at, to: at + 1 });
  }
  return [];
}

/** What an adjective is said of: the noun it modifies, or the subject it is predicated of. */
function modified(scene: Scene, match: WordMatch): readonly Mention[] {
  const head = scene.syntax.heads[match.from] as number;
  const headed = head >= 0 && head < match.from ? longest(mentionsHeadedBy(scene, head)) : [];
  if (headed.length) return headed;
  const around = (scene.covering[match.from] ?? []).filter((mention) => mention.head < match.from);
  if (around.length) return longest(around);
  const before = mentionsBefore(scene, match.from);
  return before.length ? before : subjectOfPredicate(scene, match.from);
}

function subjectOfPredicate(scene: Scene, at: number): readonly Mention[] {
  const subject = (scene.syntax.dependents[at] ?? []).find((dependent) => scene.syntax.relations[dependent]?.startsWith("nsubj"));
  return subject === undefined ? [] : phraseMentions(scene, subject);
}

/** What a noun is said of by apposition or as a predicate: the name before it, with at most a copula between, or its subject. */
function predicated(scene: Scene, match: WordMatch): readonly Mention[] {
  const before = mentionsBefore(scene, skipCopulas(scene, match.from), 1);
  return before.length ? before : subjectOfPredicate(scene, match.from);
}

function skipCopulas(scene: Scene, at: number): number {
  const { copulas, joiners, relatives } = scene.knowledge;
  let first = at;
  while (at - first < 4) {
    const key = keyAt(scene, first - 1);
    if (!copulas.has(key) && !joiners.has(key) && !relatives.has(key)) break;
    first -= 1;
  }
  return first;
}

/** The name that follows a noun and its genitive or pronoun in apposition: `حليفه الجيش`, `معقلهم صعدة`. */
function nameAfter(scene: Scene, match: WordMatch): readonly Mention[] {
  let at = match.to;
  if (tokenAt(scene, at)?.pos === "PRON") at += 1;
  const owner = longest(scene.covering[at] ?? [])[0];
  if (owner && at === match.to) at = owner.to;
  while (tokenAt(scene, at)?.pos === "ADJ" && !scene.covering[at]?.length) at += 1;
  return longest((scene.covering[at] ?? []).filter((mention) => mention.from === at && mention.reference === "name"));
}
