import type { Office } from "../4-names/names.ts";
import { officeBody } from "./office-body.ts";
import { officeHolder } from "./office-holder.ts";
import type { RelationDraft } from "./relation-draft.ts";
import { isWord, type Scene, tokenAt } from "./scene.ts";
import { wordMatches } from "./word-matches.ts";

/** Who holds which office, where a title and a name stand together. */
export function officeRelations(scene: Scene): readonly RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const office of scene.names.offices) {
    const draft = draftOf(scene, office);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function draftOf(scene: Scene, office: Office): RelationDraft | null {
  if (!tokenAt(scene, office.from) || isRankOrMember(scene, office)) return null;
  const body = officeBody(scene, office);
  const holder = body && officeHolder(scene, office, body.end);
  if (!body || holder === null || holder === body.entity) return null;
  const { from, to, title, former } = office;
  return {
    type: "holds_office",
    from,
    to,
    subject: holder,
    object: body.entity,
    office: title,
    former,
    why: body.why,
  };
}

/** A military rank is no office, and a member of a body is told as one. */
function isRankOrMember(scene: Scene, { from }: Office): boolean {
  if (isWord(tokenAt(scene, from), scene.knowledge.ranks)) return true;
  return wordMatches(scene, from).some(({ word }) => word.type === "member_of");
}
