import type { Entity, Mention, Office } from "../4-names/names.ts";
import type { RelationDraft } from "./relation-draft.ts";
import { isWord, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import { wordMatches } from "./word-matches.ts";

/** Who holds which office: one for each person, body and sentence. */
export function officeRelations(scene: Scene): readonly RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const office of scene.names.offices) {
    const draft = draftOf(scene, office);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function draftOf(scene: Scene, office: Office): RelationDraft | null {
  if (isRankOrMember(scene, office)) return null;
  const body = ministerState(scene, office) ?? office.body ?? homeState(scene, office);
  if (body === null || body === office.person || !isNamedBeside(scene, office)) return null;
  const { from, to, person, title, former } = office;
  return {
    type: "holds_office",
    from,
    to,
    subject: person,
    object: body,
    office: title,
    former,
    why: office.why[0] ?? "title beside name",
  };
}

/** A minister is of the state that the report names his ministry's or his own country by. */
function ministerState(scene: Scene, { from, body, person }: Office): number | null {
  if (!isWord(tokenAt(scene, from), scene.knowledge.ministers)) return null;
  const { kind = "state", country = null } = body === null ? {} : (scene.names.entities[body] as Entity);
  if (kind === "state") return null;
  return scene.states.get(country ?? (scene.names.entities[person] as Entity).country ?? "") ?? null;
}

/** A military rank is no office, and a member of a body is told as one. */
function isRankOrMember(scene: Scene, { from }: Office): boolean {
  if (isWord(tokenAt(scene, from), scene.knowledge.ranks)) return true;
  return wordMatches(scene, from).some(({ word }) => word.type === "member_of");
}

/** How many tokens may stand between a title and its holder's name. */
const APART = 3;

/** Whether the holder, a person, is named in or right beside the title; a title alone tells of no holder. */
function isNamedBeside(scene: Scene, { person, from, to }: Office): boolean {
  const { kind, mentions } = scene.names.entities[person] as Entity;
  if (kind !== "person" || !tokenAt(scene, from)) return false;
  const { from: first, to: end } = sentenceOf(scene, from);
  return mentions.some((index) => {
    const mention = scene.names.mentions[index] as Mention;
    if (mention.from < first || mention.to > end) return false;
    const beside = mention.from <= to + APART && mention.to >= from - APART;
    return beside && (mention.reference === "name" || mention.to > to || mention.from < from);
  });
}

/** A title that names no body ("the president") is of the country the holder is known to be of, where the report names that country. */
function homeState(scene: Scene, office: Office): number | null {
  const { country } = scene.names.entities[office.person] as Entity;
  if (country === null) return null;
  return scene.states.get(country) ?? null;
}
