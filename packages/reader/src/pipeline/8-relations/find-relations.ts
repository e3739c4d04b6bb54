import type { NormalText } from "../1-text/normal-text.ts";
import type { Token, Words } from "../2-words/words.ts";
import type { Syntax } from "../3-syntax/syntax.ts";
import type { Names } from "../4-names/names.ts";
import type { Times } from "../5-times/times.ts";
import type { Realis, Speech } from "../6-speech/speech.ts";
import type { Event } from "../7-events/events.ts";
import { bodyRelations } from "./body-relations.ts";
import { joinedTitles } from "./joined-titles.ts";
import { officeRelations } from "./office-relations.ts";
import { placeRelations } from "./place-relations.ts";
import type { RelationDraft } from "./relation-draft.ts";
import type { Relation } from "./relations.ts";
import type { RelationsKnowledge } from "./relations-knowledge.ts";
import { type Scene, sceneOf, sentenceOf } from "./scene.ts";
import { timesByHead } from "./times-by-head.ts";
import { titledPeople } from "./titled-people.ts";
import { wordRelations } from "./word-relations.ts";

/** What the report says holds between its entities: once a sentence for each type and pair, in text order. */
export function findRelations(
  _text: NormalText,
  words: Words,
  syntax: Syntax,
  names: Names,
  times: Times,
  speech: Speech,
  _events: readonly Event[],
  knowledge: RelationsKnowledge,
): readonly Relation[] {
  const scene = sceneOf(words, syntax, names, speech, knowledge);
  const drafts = [...offices(scene), ...wordRelations(scene), ...placeRelations(scene), ...bodyRelations(scene)];
  const timeOf = timesByHead(syntax, times);
  return onceASentence(scene, drafts)
    .map((draft) => relationOf(scene, draft, timeOf))
    .sort((a, b) => a.trigger.start - b.trigger.start || a.trigger.end - b.trigger.end);
}

/** The offices of the names stage, and those told in a row for whom it has none in the sentence. */
function offices(scene: Scene): readonly RelationDraft[] {
  const known = officeRelations(scene);
  const sentenceAt = (draft: RelationDraft): string => `${(scene.words.tokens[draft.from] as Token).sentence} ${draft.subject}`;
  const told = new Set(known.map(sentenceAt));
  const others = [...joinedTitles(scene), ...titledPeople(scene, known)];
  return [...known, ...others.filter((draft) => !told.has(sentenceAt(draft)))];
}

const EITHER_WAY = new Set(["opposes", "allied_with"]);

function onceASentence(scene: Scene, drafts: readonly RelationDraft[]): readonly RelationDraft[] {
  const seen = new Set<string>();
  return drafts.filter((draft) => {
    const pair = EITHER_WAY.has(draft.type) ? [draft.subject, draft.object].sort((a, b) => a - b) : [draft.subject, draft.object];
    const name = `${(scene.words.tokens[draft.from] as Token).sentence} ${draft.type} ${pair.join(" ")}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function relationOf(scene: Scene, draft: RelationDraft, timeOf: ReadonlyMap<number, number>): Relation {
  const { type, from, to, subject, object, office = null, bearing = null, km = null } = draft;
  const { status, negated } = statusOf(draft, scene.speech.realis(from));
  const statement = scene.speech.scope[from] as number;
  const { start, end } = sentenceOf(scene, from);
  return {
    type,
    trigger: { start: (scene.words.tokens[from] as Token).start, end: (scene.words.tokens[to - 1] as Token).end },
    subject,
    object,
    office,
    bearing,
    km,
    time: TIMELESS.has(type) ? null : (timeOf.get(from) ?? null),
    status,
    negated,
    statement: statement < 0 ? null : statement,
    evidence: { start, end },
    why: [draft.why],
  };
}

const TIMELESS = new Set(["holds_office", "located"]);

/** What holds is ongoing unless its words say it is planned, called for or possible; a former office has been. */
function statusOf(draft: RelationDraft, realis: Realis): { status: Relation["status"]; negated: boolean } {
  if (draft.type === "holds_office") return { status: draft.former ? "occurred" : "ongoing", negated: false };
  if (draft.type === "located") return { status: "ongoing", negated: false };
  return { status: realis.status === "occurred" ? "ongoing" : realis.status, negated: realis.negated };
}
