import type { RelationType } from "../../reading/vocabulary.ts";
import type { Mention } from "../4-names/names.ts";
import { readPlaceLink } from "./place-link.ts";
import type { RelationDraft } from "./relation-draft.ts";
import { isWord, keyAt, kindOf, longest, type Scene, tokenAt } from "./scene.ts";

/** What follows a body, group or person with a bare preposition: the whole it is part of, the body it belongs to, the place it has its seat in. */
export function bodyRelations(scene: Scene): readonly RelationDraft[] {
  const drafts: RelationDraft[] = [];
  for (const mention of scene.names.mentions) {
    if (mention.reference === "pronoun" || mention.reference === "adjective") continue;
    const draft = insideBody(scene, mention) ?? seatOf(scene, mention);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function insideBody(scene: Scene, mention: Mention): RelationDraft | null {
  for (const preposition of [mention.to, ...innerPrepositions(scene, mention)]) {
    const [whole] = longest((scene.covering[preposition + 1] ?? []).filter((one) => one.from === preposition + 1));
    if (!whole || !sameSentence(scene, mention.from, preposition) || whole.entity === mention.entity) continue;
    const type = insideType(scene, mention, keyAt(scene, preposition));
    if (type && BODIES.has(kindOf(scene, whole.entity))) return draft(type, mention, whole.entity, preposition, "body inside a body");
  }
  return null;
}

/** Where a mention runs on over the body: `مصدر في الحركة`. */
function innerPrepositions(scene: Scene, mention: Mention): readonly number[] {
  const found: number[] = [];
  for (let at = mention.head + 1; at < Math.min(mention.head + 3, mention.to - 1); at++)
    if (tokenAt(scene, at)?.pos === "ADP") found.push(at);
  return found;
}

const BODIES = new Set(["organization", "armed_group"]);
const PEOPLE = new Set(["group", "person"]);

/** People without a name are members (`خمسة من الحركة`); a body in a body is a part. */
function insideType(scene: Scene, mention: Mention, preposition: string): RelationType | null {
  const kind = kindOf(scene, mention.entity);
  const { inside, partitive } = scene.knowledge;
  if (BODIES.has(kind)) return inside.has(preposition) ? "part_of" : null;
  const unnamed = mention.reference !== "name" || kind === "group";
  return unnamed && PEOPLE.has(kind) && (inside.has(preposition) || partitive.has(preposition)) ? "member_of" : null;
}

function seatOf(scene: Scene, mention: Mention): RelationDraft | null {
  if (kindOf(scene, mention.entity) !== "organization" || !isWord(tokenAt(scene, mention.head), scene.knowledge.seats)) return null;
  const link = tokenAt(scene, mention.to) ? readPlaceLink(scene, mention.to) : null;
  if (!link || typeof link.by === "string" || link.how !== "in") return null;
  return draft("based_in", mention, link.by.entity, link.from, "body in a place");
}

const draft = (type: RelationType, mention: Mention, object: number, at: number, why: string): RelationDraft => ({
  type,
  from: at,
  to: at + 1,
  subject: mention.entity,
  object,
  why,
});

const sameSentence = (scene: Scene, a: number, b: number): boolean => tokenAt(scene, a)?.sentence === tokenAt(scene, b)?.sentence;
