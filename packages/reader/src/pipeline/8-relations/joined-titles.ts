import type { Mention } from "../4-names/names.ts";
import { originState } from "./origin-states.ts";
import type { RelationDraft } from "./relation-draft.ts";
import { kindOf, type Scene, tokenAt } from "./scene.ts";

/**
 * A title shared by several holders, each with the adjective of his state before his name: `وزيري الدفاع التركي … والقطري …`,
 * `وزير الخارجية السعودي … والروسي …`, and the counterpart `نظيره الروسي …`.
 */
export function joinedTitles(scene: Scene): readonly RelationDraft[] {
  const drafts: RelationDraft[] = [];
  let last: { readonly end: number; readonly title: Title } | null = null;
  for (const mention of scene.names.mentions) {
    if (mention.reference !== "name" || kindOf(scene, mention.entity) !== "person") continue;
    const title = titleBefore(scene, mention, last);
    if (!title) continue;
    last = { end: mention.to, title };
    const state = originState(scene, mention.from - 1);
    if (state !== null && !title.isSingle) drafts.push(draft(mention, state, title));
  }
  return drafts;
}

interface Title {
  readonly from: number;
  readonly text: string;
  /** A title of one holder, which the others read: it only leads on to those joined to him. */
  readonly isSingle: boolean;
}

const draft = (mention: Mention, state: number, { text }: Title): RelationDraft => ({
  type: "holds_office",
  from: mention.from - 1,
  to: mention.from,
  subject: mention.entity,
  object: state,
  office: text,
  why: "title shared by joined names",
});

/** How many tokens a title may stand before the adjective of state. */
const REACH = 4;

function titleBefore(scene: Scene, mention: Mention, last: { readonly end: number; readonly title: Title } | null): Title | null {
  const adjective = mention.from - 1;
  if (last && last.end === adjective - 1 && isJoiner(scene, last.end)) return { ...last.title, isSingle: false };
  for (let at = adjective - 1; at >= Math.max(0, adjective - REACH); at--) {
    const token = tokenAt(scene, at);
    if (!token || token.pos === "VERB" || token.pos === "PUNCT") return null;
    const text = titleText(scene, at, adjective);
    if (scene.knowledge.jointTitles.has(token.key)) return { from: at, text, isSingle: false };
    if (scene.knowledge.titles.has(token.key)) return { from: at, text, isSingle: true };
  }
  return null;
}

const isJoiner = (scene: Scene, at: number): boolean => scene.knowledge.joiners.has(tokenAt(scene, at)?.key ?? "");

const titleText = (scene: Scene, from: number, to: number): string =>
  scene.words.tokens
    .slice(from, to)
    .map((token) => token.form)
    .join(" ");
