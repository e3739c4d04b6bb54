import { dependentsWith } from "../3-syntax/dependents-with.ts";
import type { Mention } from "../4-names/names.ts";
import { type Argument, argumentsOf } from "./arguments.ts";
import { causeArguments } from "./cause-arguments.ts";
import { controlArguments } from "./control-arguments.ts";
import { eventObjectArguments } from "./event-object-arguments.ts";
import type { Predicate } from "./find-predicates.ts";
import { lenderArguments, lenderOf } from "./light-arguments.ts";
import { nounArguments } from "./noun-arguments.ts";
import { ownMentions, phraseMentions } from "./phrase-mentions.ts";
import { prepositionArguments } from "./preposition-arguments.ts";
import { headOf, isVerb, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import { subjectOf } from "./subject-of.ts";
import { verbArguments } from "./verb-arguments.ts";

/** Everybody that the grammar around a predicate offers, the surest rules first. `end` is where the next event's words begin. */
export function collectArguments(scene: Scene, predicate: Predicate, end: number): readonly Argument[] {
  const { at, frame } = predicate;
  const last = predicate.phrase.at(-1) as number;
  const prepositions = prepositionArguments(scene, at, last + 1, end, frame.roles);
  if (isVerb(scene, at) && frame.wordClass === "verb") {
    const own = verbArguments(scene, at, end, frame.roles);
    return [
      ...own,
      ...genitiveOfPhrase(scene, predicate),
      ...prepositions,
      ...(frame.type === "ASSAULT" ? eventObjectArguments(scene, at) : []),
      ...causeArguments(scene, at, last + 1, frame),
      ...firstPerson(scene, at),
      ...(own.some(({ role }) => role === frame.roles.subject) ? [] : speakersPronoun(scene, at)),
    ];
  }
  if (frame.wordClass === "passive") return [...passiveArguments(scene, predicate), ...prepositions];
  if (frame.wordClass === "active") return [...activeArguments(scene, predicate), ...prepositions];
  const lender = lenderOf(scene, at);
  const lent = lender ? lenderArguments(scene, at, lender, frame.roles) : [];
  const own = [
    ...nounArguments(scene, at, last, frame.roles),
    ...lent,
    ...(lent.some(({ role }) => role === "A") ? prepositions.map(toRecipient) : prepositions),
    ...(lender && lender.at > last ? prepositionArguments(scene, at, lender.at + 1, sentenceOf(scene, at).to, frame.roles) : []),
    ...eventObjectArguments(scene, at),
    ...causeArguments(scene, at, last + 1, frame),
  ];
  return own.some(({ role }) => role === "A" || role === "J") ? own : [...own, ...controlArguments(scene, at, frame.type)];
}

/** `نصب كمينا للقافلة`: where a light verb names the doer, whom a preposition names had it done to them. */
const toRecipient = (argument: Argument): Argument => (argument.role === "A" ? { ...argument, role: "R" } : argument);

/** `أطلق سراح المعتقلين`, `لقي جندي مصرعه`: what stands in the genitive of a set phrase's noun. */
function genitiveOfPhrase(scene: Scene, { at, phrase, frame }: Predicate): readonly Argument[] {
  if (phrase.length < 2) return [];
  const next = (phrase.at(-1) as number) + 1;
  if (next >= sentenceOf(scene, at).to || tokenAt(scene, next)?.pos === "PRON") return [];
  const pos = tokenAt(scene, next)?.pos;
  if (pos !== "NOUN" && pos !== "PROPN" && pos !== "NUM" && pos !== "X") return [];
  return argumentsOf(phraseMentions(scene, next), frame.roles.genitive === "A" ? "R" : frame.roles.genitive, "genitive of set phrase", at);
}

/** `قال إنها وقعت`: a pronoun that nothing else explains, after a verb of saying, is the speaker. */
function speakersPronoun(scene: Scene, at: number): readonly Argument[] {
  const before = tokenAt(scene, at - 1);
  const pronoun = before?.pos === "PRON" || before?.pos === "PART" || before?.pos === "AUX" ? pronounBefore(scene, at) : -1;
  return pronoun >= 0 && ownMentions(scene, pronoun).length === 0 ? speakerOf(scene, at, "pronoun for the speaker") : [];
}

function pronounBefore(scene: Scene, at: number): number {
  for (let token = at - 1; token >= at - 3 && token >= 0; token--) if (tokenAt(scene, token)?.pos === "PRON") return token;
  return -1;
}

/** "We agreed", "we condemn" within somebody's words: the speaker. */
function firstPerson(scene: Scene, at: number): readonly Argument[] {
  if (tokenAt(scene, at)?.features.person !== "1") return [];
  return speakerOf(scene, at, "first person in speech");
}

function speakerOf(scene: Scene, at: number, how: string): readonly Argument[] {
  const statement = scene.speech.statements[scene.speech.scope[at] as number];
  const entity = statement && scene.names.entities[statement.speaker];
  const mentions = (entity?.mentions ?? []).map((index) => scene.names.mentions[index] as Mention);
  const nearest = mentions.findLast(({ from }) => from < at) ?? mentions[0];
  return nearest ? argumentsOf([nearest], "A", how, at) : [];
}

/** `القوات المدعومة من`, `الاتفاق الموقع بين`: what the participle belongs to had it done to it. */
function passiveArguments(scene: Scene, { at, frame }: Predicate): readonly Argument[] {
  return argumentsOf(modified(scene, at), frame.roles.object === "-" ? "-" : frame.roles.object, "noun of passive participle", at);
}

/** `متهمة إيران`, `داعيا إلى`: the subject of the clause it colours, or the noun it belongs to; its object follows. */
function activeArguments(scene: Scene, { at, frame }: Predicate): readonly Argument[] {
  const circumstance = dependentsWith(scene.syntax, at, "obj").find((noun) => noun > at);
  const object = phraseMentions(scene, circumstance ?? at + 1).filter(({ from }) => from > at);
  const doer = clauseSubject(scene, at);
  return [
    ...argumentsOf(doer.mentions, frame.roles.subject, doer.how, at),
    ...argumentsOf(object, frame.roles.object, "object of participle", at),
  ];
}

function modified(scene: Scene, at: number): readonly Mention[] {
  const head = headOf(scene, at);
  if (head >= 0 && head < at && !isVerb(scene, head)) {
    const own = ownMentions(scene, head);
    if (own.length) return phraseMentions(scene, head);
  }
  const before = scene.names.mentions[scene.mentionAt[at - 1] as number];
  return before && before.reference !== "pronoun" ? phraseMentions(scene, before.head) : [];
}

/** The subject of the verb that a word hangs from, or of the nearest verb before it in its sentence. */
function clauseSubject(scene: Scene, at: number): { readonly mentions: readonly Mention[]; readonly how: string } {
  let head = headOf(scene, at);
  for (let step = 0; step < 5 && head >= 0; step++) {
    if (isVerb(scene, head)) {
      const { mentions } = subjectOf(scene, head);
      if (mentions.length) return { mentions: mentions.filter(({ from }) => from !== at), how: "subject of clause" };
    }
    head = headOf(scene, head);
  }
  const { from } = sentenceOf(scene, at);
  for (let verb = at - 1; verb >= from; verb--) {
    if (!isVerb(scene, verb)) continue;
    const { mentions } = subjectOf(scene, verb);
    if (mentions.length) return { mentions, how: "subject of nearest verb before" };
  }
  return { mentions: [], how: "" };
}
