import type { EntityKind } from "../../reading/vocabulary.ts";
import type { RelationDraft } from "./relation-draft.ts";
import type { RelationWord, Slot } from "./relations-knowledge.ts";
import { isWord, kindOf, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import { slotMentions } from "./slot-mentions.ts";
import { type WordMatch, wordMatches } from "./word-matches.ts";

/** Relations told by a word of the tables: verbs, masdars, participles, appositions, set phrases. */
export function wordRelations(scene: Scene): readonly RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (let at = 0; at < scene.words.tokens.length; at++) drafts.push(...firstOfEachType(scene, at));
  return drafts;
}

/** Of several readings for one relation at one word, the first that finds both ends. */
function firstOfEachType(scene: Scene, at: number): readonly RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const match of wordMatches(scene, at)) {
    if (!drafts.some((draft) => draft.type === match.word.type)) drafts.push(...draftsOf(scene, match));
  }
  return drafts;
}

function draftsOf(scene: Scene, match: WordMatch): readonly RelationDraft[] {
  const { word, from, to } = match;
  if ((word.beside && !hasBeside(scene, match, word.beside)) || isInsideName(scene, match)) return [];
  const subjects = end(scene, match, word.subject, "subject");
  if (!subjects.length) return [];
  const objects = end(scene, match, word.object, "object");
  return subjects.flatMap((subject) =>
    objects.filter((object) => object !== subject).map((object) => ({ type: word.type, from, to, subject, object, why: word.why })),
  );
}

/** A noun inside a body's own name tells nothing: `جهاز مكافحة الإرهاب`. */
function isInsideName(scene: Scene, { word, from, to }: WordMatch): boolean {
  if (word.wordClass !== "noun") return false;
  const around = scene.covering[from] ?? [];
  return around.some((mention) => mention.head < from && mention.to >= to && kindOf(scene, mention.entity) === "organization");
}

/** How far on a word that a row asks for may stand. */
const BESIDE = 10;

function hasBeside(scene: Scene, { to }: WordMatch, words: ReadonlySet<string>): boolean {
  const last = Math.min(to + BESIDE, sentenceOf(scene, to - 1).to);
  for (let at = to; at < last; at++) if (isWord(tokenAt(scene, at), words)) return true;
  return false;
}

/** The entities at one end: of the first slot that holds any of a fitting kind. */
function end(scene: Scene, match: WordMatch, slots: readonly Slot[], side: "subject" | "object"): readonly number[] {
  const asked = { ...match, kinds: kindsAt(scene, match.word, side) };
  for (const slot of slots) {
    const mentions = slotMentions(scene, asked, slot).filter((mention) => side === "subject" || mention.reference !== "adjective");
    const entities = alike(
      scene,
      mentions.map((mention) => mention.entity).filter((entity) => asked.kinds.has(kindOf(scene, entity))),
    );
    if (entities.length) return [...new Set(entities)];
  }
  return [];
}

/** People listed after a body are no part of the list: `أعضاء في الحكومة ومسؤولون`. */
function alike(scene: Scene, entities: readonly number[]): readonly number[] {
  const [first] = entities;
  if (first === undefined || kindOf(scene, first) === "group") return entities;
  return entities.filter((entity) => kindOf(scene, entity) !== "group");
}

const NONE: ReadonlySet<EntityKind> = new Set();

/** The kinds a row asks for, or else those of its relation. */
function kindsAt(scene: Scene, word: RelationWord, side: "subject" | "object"): ReadonlySet<EntityKind> {
  const narrower = side === "subject" ? word.subjectKinds : word.objectKinds;
  return narrower ?? scene.knowledge.ends.get(word.type)?.[side] ?? NONE;
}
