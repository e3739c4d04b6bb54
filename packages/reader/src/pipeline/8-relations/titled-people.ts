import type { Token } from "../2-words/words.ts";
import type { Mention } from "../4-names/names.ts";
import { bodyMeant, countryOf } from "./office-body.ts";
import type { RelationDraft } from "./relation-draft.ts";
import { isWord, kindOf, longest, PLACES, type Scene, sentenceOf, tokenAt } from "./scene.ts";
import { wordMatches } from "./word-matches.ts";

/**
 * Offices that the names stage joined to nobody: a title, the body it is of and a name in a row (`الأمين العام للأمم المتحدة بان كي مون`,
 * `قائد الجيش العماد …`), or the name before it (`بان كي مون الأمين العام للأمم المتحدة`).
 */
export function titledPeople(scene: Scene, known: readonly RelationDraft[]): readonly RelationDraft[] {
  const drafts: RelationDraft[] = [];
  const taken = new Set(known.map(({ from }) => from));
  for (const token of scene.words.tokens) {
    if (taken.has(token.index) || token.pos === "VERB" || !scene.knowledge.titles.has(token.key)) continue;
    if (wordMatches(scene, token.index).some(({ word }) => word.type === "member_of")) continue;
    const draft = readTitle(scene, token);
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** How many tokens a title, its body and its holder's name may reach over. */
const REACH = 14;

interface Row {
  body: number | null;
  /** The body's state, told by an adjective of origin. */
  origin: number | null;
  holder: number | null;
  former: boolean;
  /** The token after the title's own words and its body's. */
  end: number;
}

function readTitle(scene: Scene, { index }: Token): RelationDraft | null {
  const row = readRow(scene, index);
  const holder = row.holder ?? nameBefore(scene, index, row.end);
  const body = holder === null ? null : bodyOf(scene, row, index, holder);
  if (holder === null || body === null || holder === body.entity) return null;
  const { former, end } = row;
  return {
    type: "holds_office",
    from: index,
    to: end,
    subject: holder,
    object: body.entity,
    office: titleText(scene, index, end),
    former,
    why: body.why,
  };
}

function bodyOf(scene: Scene, row: Row, title: number, holder: number): { readonly entity: number; readonly why: string } | null {
  const isMinister = isWord(tokenAt(scene, title), scene.knowledge.ministers);
  const entity = isMinister ? row.origin : (row.body ?? row.origin ?? bodyMeant(scene, title, row.end));
  if (entity === null) return row.end > title + 1 ? countryOf(scene, title, holder) : null;
  return { entity, why: "title, body and name in a row" };
}

function readRow(scene: Scene, from: number): Row {
  const row: Row = { body: null, origin: null, holder: null, former: false, end: from + 1 };
  const { to } = sentenceOf(scene, from);
  let at = from + 1;
  while (at < Math.min(to, from + REACH)) {
    const mention = mentionAt(scene, at);
    if (mention && row.body !== null && !isPerson(scene, mention) && tokenAt(scene, at - 1)?.pos !== "ADP") break;
    if (mention && isPerson(scene, mention)) return { ...row, holder: mention.entity };
    if (mention) at = row.body === null ? takeBody(scene, row, mention) : mention.to;
    else if (goesOn(scene, row, at)) at += 1;
    else break;
  }
  return row;
}

function mentionAt(scene: Scene, at: number): Mention | undefined {
  const begins = (scene.covering[at] ?? []).filter(
    (one) => one.from === at && one.reference !== "pronoun" && one.reference !== "adjective",
  );
  return longest(begins.filter((one) => isPerson(scene, one) || BODIES.has(kindOf(scene, one.entity))))[0];
}

const BODIES = new Set(["organization", "armed_group", "state", "place"]);
const isPerson = (scene: Scene, mention: Mention): boolean => mention.reference === "name" && kindOf(scene, mention.entity) === "person";

function takeBody(scene: Scene, row: Row, mention: Mention): number {
  row.body = mention.entity;
  row.end = mention.to;
  const inner = (scene.covering[mention.to - 1] ?? []).find((one) => one.reference === "adjective");
  if (inner) row.origin ??= inner.entity;
  return mention.to;
}

/** Takes a word of the title, a joint to its body, a rank or a comma before the name; `false` ends the row. */
function goesOn(scene: Scene, row: Row, at: number): boolean {
  const token = tokenAt(scene, at) as Token;
  const { titleWords, titleJoints, ranks, addresses, formers } = scene.knowledge;
  const origin = (scene.covering[at] ?? []).find((one) => one.reference === "adjective");
  if (origin) row.origin ??= origin.entity;
  if (formers.has(token.key)) row.former = true;
  if (origin || formers.has(token.key) || titleWords.has(token.key)) return tell(row, at);
  if (isWord(token, ranks) || isWord(token, addresses) || /^[،,]$/u.test(token.form)) return true;
  if (titleJoints.has(token.key) && token.pos === "ADP") return row.body === null;
  if (token.pos === "ADP" && row.body !== null) return isPlace(scene, mentionAt(scene, at + 1));
  return row.body === null && (token.pos === "NOUN" || token.pos === "ADJ") ? tell(row, at) : false;
}

function tell(row: Row, at: number): boolean {
  row.end = at + 1;
  return true;
}

/** `في العراق` after the body says where the office is held. */
const isPlace = (scene: Scene, mention: Mention | undefined): boolean => mention !== undefined && PLACES.has(kindOf(scene, mention.entity));

/** A name right before a title that goes on with its body. */
function nameBefore(scene: Scene, at: number, end: number): number | null {
  if (end <= at + 1) return null;
  const before = /^[،,]$/u.test(tokenAt(scene, at - 1)?.form ?? "") ? at - 1 : at;
  const ending = (scene.covering[before - 1] ?? []).filter((one) => one.to === before && isPerson(scene, one));
  return longest(ending)[0]?.entity ?? null;
}

function titleText(scene: Scene, from: number, to: number): string {
  return scene.words.tokens
    .slice(from, to)
    .map((token) => token.form)
    .join(" ");
}
