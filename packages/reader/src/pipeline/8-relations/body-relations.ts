import type { RelationType } from "../../reading/vocabulary.ts";
import type { Mention } from "../4-names/names.ts";
import { readPlaceLink } from "./place-link.ts";
import type { RelationDraft } from "./relation-draft.ts";
import { isWord, keyAt, kindOf, longest, type Scene, tokenAt } from "./scene.ts";
import { wordMatches } from "./word-matches.ts";

/** What follows a body with a bare preposition: the whole it is part of, the place it has its seat in. */
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
  const preposition = mention.to;
  if (!BODIES.has(kindOf(scene, mention.entity)) || !scene.knowledge.within.has(keyAt(scene, preposition))) return null;
  if (!sameSentence(scene, mention.from, preposition) || wordMatches(scene, preposition).length) return null;
  const [whole] = longest((scene.covering[preposition + 1] ?? []).filter((one) => one.from === preposition + 1));
  if (!whole || !BODIES.has(kindOf(scene, whole.entity)) || whole.entity === mention.entity) return null;
  return draft("part_of", mention, whole.entity, preposition, "body inside a body");
}

const BODIES = new Set(["organization", "armed_group"]);

function seatOf(scene: Scene, mention: Mention): RelationDraft | null {
  if (kindOf(scene, mention.entity) !== "organization") return null;
  const head = tokenAt(scene, mention.head);
  const isSite = isWord(head, scene.knowledge.sites);
  if (!isSite && !isWord(head, scene.knowledge.seats)) return null;
  const link = tokenAt(scene, mention.to) ? readPlaceLink(scene, mention.to) : null;
  if (!link || typeof link.by === "string" || link.how !== "in") return null;
  if (isSite) return draft("located", mention, link.by.entity, link.from, "site in a place");
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
