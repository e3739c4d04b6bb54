import { dependentsWith } from "../3-syntax/dependents-with.ts";
import { type Argument, argumentsOf } from "./arguments.ts";
import { deedArguments } from "./deed-arguments.ts";
import type { RoleCode, RolePattern } from "./events-knowledge.ts";
import { ownMentions, phraseMentions, phraseOwners } from "./phrase-mentions.ts";
import { entityOf, isVerb, lookUp, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import { antecedentOf, hasObjectPronoun, type Subject, subjectOf } from "./subject-of.ts";

/** What a verb's subject and object are to it. A passive verb, marked or with no object left, has its object in the subject's place. */
export function verbArguments(scene: Scene, verb: number, end: number, pattern: RolePattern): readonly Argument[] {
  const { subject, object } = inOrder(scene, verb, subjectFor(scene, verb, pattern), end);
  const passive = isPassive(scene, verb, pattern, object.noun, subject);
  const role: RoleCode = passive ? pattern.object : pattern.subject;
  return [
    ...argumentsOf(subject.mentions, role, passive ? `${subject.how}, passive` : subject.how, verb),
    ...(pattern.object === "E"
      ? deedArguments(scene, object.noun < 0 ? verb + 1 : object.noun, object.how || "object of verb", verb)
      : argumentsOf(object.mentions, pattern.object, object.how, verb)),
  ];
}

/** A verb in the first person has its subject in itself: the noun behind it is its object. */
function subjectFor(scene: Scene, verb: number, pattern: RolePattern): Subject {
  const subject = subjectOf(scene, verb);
  const first = tokenAt(scene, verb)?.features.person === "1" && subject.noun > verb && pattern.object !== "-";
  return first ? { mentions: [], noun: -1, how: "" } : subject;
}

/** Of two bare nouns behind a verb the first is its subject, whatever the tree says. */
function inOrder(scene: Scene, verb: number, subject: Subject, end: number): { readonly subject: Subject; readonly object: Place } {
  const object = objectOf(scene, verb, subject, end);
  const first = object.mentions[0];
  const turned = object.how === "object of verb" && object.noun > verb && object.noun < subject.noun && subject.how === "subject of verb";
  if (!turned || !first || first.reference === "pronoun") return { subject, object };
  return {
    subject: { mentions: object.mentions, noun: object.noun, how: "first noun after verb" },
    object: { mentions: subject.mentions, noun: subject.noun, how: "second noun after verb" },
  };
}

interface Place {
  readonly mentions: readonly Argument["mention"][];
  readonly noun: number;
  readonly how: string;
}

/** The object: by the tree, a pronoun on the verb, or the second bare noun phrase after it. */
function objectOf(scene: Scene, verb: number, subject: Subject, end: number): Place {
  if (hasObjectPronoun(scene, verb)) return pronounObject(scene, verb);
  const own = dependentsWith(scene.syntax, verb, "obj", "iobj").find((noun) => noun !== subject.noun && noun > verb);
  if (own !== undefined) {
    const { mentions, deep } = phraseOwners(scene, own);
    if (!mentions.some(({ entity }) => subject.mentions.some((other) => other.entity === entity)))
      return { mentions, noun: own, how: deep ? "owner of object" : "object of verb" };
  }
  return bareNounAfter(scene, verb, subject, end);
}

function pronounObject(scene: Scene, verb: number): Place {
  const known = ownMentions(scene, verb + 1);
  if (known.length) return { mentions: known, noun: verb + 1, how: "pronoun on verb" };
  const antecedent = antecedentOf(scene, verb);
  const mentions = antecedent >= 0 && ownMentions(scene, antecedent).length ? phraseMentions(scene, antecedent) : [];
  return { mentions, noun: verb + 1, how: "antecedent taken up by pronoun" };
}

const OBJECT_REACH = 12;
const BEHIND_SUBJECT = 8;

/** Behind the subject, a noun phrase that no preposition, "and" or other noun leads in. */
function bareNounAfter(scene: Scene, verb: number, subject: Subject, end: number): Place {
  const after = subject.noun > verb ? endOfPhrase(subject) : verb + 1;
  const limit = Math.min(end, sentenceOf(scene, verb).to, after + (subject.noun > verb ? BEHIND_SUBJECT : OBJECT_REACH));
  for (let at = after; at < limit; at++) {
    const token = tokenAt(scene, at);
    if (token?.pos === "ADP" && subject.noun > verb) {
      at = endOfAdjunct(scene, at) - 1;
      continue;
    }
    if (!token || isVerb(scene, at) || token.pos === "ADP" || token.pos === "SCONJ" || token.pos === "CCONJ") break;
    if ((scene.timeAt[at] as number) >= 0 || token.pos === "ADV" || token.pos === "PUNCT" || token.pos === "ADJ") continue;
    const around = scene.names.mentions[scene.mentionAt[at] as number];
    if (around && subject.mentions.some(({ entity }) => entity === around.entity)) continue;
    if (token.pos === "NOUN" || token.pos === "PROPN" || token.pos === "NUM" || token.pos === "X") {
      const { mentions, deep } = phraseOwners(scene, at);
      return { mentions, noun: at, how: deep ? "owner of second noun after verb" : "second noun after verb" };
    }
  }
  return { mentions: [], noun: -1, how: "" };
}

/** Past a preposition and its noun, with the noun's pronoun and adjectives: `في قصره`, `أمس في القدس المحتلة`. */
function endOfAdjunct(scene: Scene, preposition: number): number {
  const mention = scene.names.mentions[scene.mentionFrom[preposition + 1] as number];
  let at = mention ? mention.to : preposition + 2;
  while (AFTER_NOUN.has(tokenAt(scene, at)?.pos ?? "") || (scene.timeAt[at] ?? -1) >= 0) at++;
  return at;
}

const AFTER_NOUN = new Set(["ADJ", "PRON"]);

function endOfPhrase(subject: Subject): number {
  return Math.max(subject.noun + 1, ...subject.mentions.filter(({ reference }) => reference !== "pronoun").map(({ to }) => to));
}

/** Arabic newspapers leave the passive's vowels out: a verb that needs an object and has none is read as passive. */
function isPassive(scene: Scene, verb: number, pattern: RolePattern, object: number, subject: Subject): boolean {
  const { voice } = tokenAt(scene, verb)?.features ?? {};
  if (pattern.object === "-" || pattern.object === "I" || pattern.object === "E") return false;
  if (voice === "Pass" && object < 0) return true;
  return object < 0 && OFTEN_PASSIVE.has(pattern.name) && subject.noun >= 0 && !isArmed(scene, subject);
}

/** An army or its arms are rather the doers of what is told. */
function isArmed(scene: Scene, { mentions, noun }: Subject): boolean {
  if (lookUp(scene, noun, scene.knowledge.transparent) === "arm") return true;
  return mentions.some(({ entity, head }) => {
    const { kind, sector } = entityOf(scene, entity);
    const plural = tokenAt(scene, head)?.features.number !== "Sing";
    return (
      kind === "armed_group" || (kind === "organization" && sector === "MIL") || (kind === "group" && plural && ARMED.has(sector ?? ""))
    );
  });
}

const ARMED = new Set(["MIL", "REB", "COP", "SPY"]);

/** Patterns of verbs that newspapers write in the passive more than without an object. */
const OFTEN_PASSIVE = new Set(["kill", "wound", "hold", "release", "strike", "oust"]);
