import { dependentsWith } from "../3-syntax/dependents-with.ts";
import type { Mention } from "../4-names/names.ts";
import { isIn, isPunct, isVerb, kindOf, lookUp, type Scene, sameExtent, sentenceOf, tokenAt } from "./scene.ts";

/** Whom the noun phrase headed by (or beginning at) a token means: its mentions, or those behind a count or a site, and all that are listed with it. */
export function phraseMentions(scene: Scene, at: number): readonly Mention[] {
  const own = ownMentions(scene, at);
  const first = own.length ? own : behind(scene, at, 0);
  return first.length ? withListed(scene, at, first) : first;
}

/** How far the owner of a thing may stand behind it. */
const FAR = 7;

/** Whom a noun phrase means, or, where it is a thing, whose it is: `مواقع أخرى تابعة للتنظيم`, `وحدة بلادنا`. */
export function phraseOwners(scene: Scene, at: number): { readonly mentions: readonly Mention[]; readonly deep: boolean } {
  const mentions = phraseMentions(scene, at);
  if (mentions.length || !isNoun(scene, at)) return { mentions, deep: false };
  const end = Math.min(sentenceOf(scene, at).to, at + FAR);
  for (let next = at + 1; next < end; next++) {
    const begins = scene.names.mentions[scene.mentionFrom[next] as number];
    if (begins && begins.reference !== "adjective") return { mentions: phraseMentions(scene, begins.head), deep: true };
    const token = tokenAt(scene, next);
    if (!token || !(LEADING.has(token.pos) || (token.pos === "ADP" && scene.knowledge.owning.has(token.key)))) break;
  }
  return { mentions, deep: false };
}

const isNoun = (scene: Scene, at: number): boolean => ["NOUN", "NUM", "X", "PROPN", "DET"].includes(tokenAt(scene, at)?.pos ?? "");
const LEADING = new Set(["NOUN", "ADJ", "DET", "NUM", "CCONJ"]);

/** The mentions that a token heads, the longest extent of them; or the one that begins or stands there. */
export function ownMentions(scene: Scene, at: number): readonly Mention[] {
  const headed = scene.names.byHead[at]?.[0];
  if (headed !== undefined) return sameExtent(scene, headed);
  const around = scene.mentionAt[at] as number;
  return around >= 0 ? sameExtent(scene, around) : [];
}

/** How far behind a count or site its owner may begin. */
const BEHIND = 5;
const DEEP = 3;

/** `عدد من الجنود`, `مواقع لتنظيم داعش`: the next mention in the phrase, over prepositions and adjectives. */
function behind(scene: Scene, at: number, depth: number): readonly Mention[] {
  const token = tokenAt(scene, at);
  if (!token || depth > DEEP || (token.pos !== "NUM" && lookUp(scene, at, scene.knowledge.transparent) === undefined)) return [];
  const end = Math.min(sentenceOf(scene, at).to, at + 1 + BEHIND);
  for (let next = at + 1; next < end; next++) {
    if (isVerb(scene, next) || isPunct(scene, next)) return [];
    const found = ownMentions(scene, next);
    if (found.length && !isPlaceOnly(scene, found)) return found;
    if (found.length) return [];
    if (tokenAt(scene, next)?.pos === "NOUN" && isIn(scene, next, scene.knowledge.transparent)) return behind(scene, next, depth + 1);
  }
  return [];
}

const isPlaceOnly = (scene: Scene, mentions: readonly Mention[]): boolean =>
  mentions.every(({ entity }) => kindOf(scene, entity) === "place");

/** Adds what is joined to the phrase by "and" or a comma: by the tree, and by the words that follow. */
function withListed(scene: Scene, at: number, first: readonly Mention[]): readonly Mention[] {
  const found = [...first];
  const heads = [at, ...first.map(({ head }) => head)];
  for (const head of new Set(heads)) {
    for (const conjunct of dependentsWith(scene.syntax, head, "conj")) {
      const own = ownMentions(scene, conjunct);
      for (const mention of own.length ? own : behind(scene, conjunct, 0))
        if (!found.includes(mention) && alike(scene, first, mention)) found.push(mention);
    }
  }
  for (let last = found.at(-1); last; ) {
    const next = listedAfter(scene, last).filter((mention) => !found.includes(mention) && alike(scene, first, mention));
    found.push(...next);
    last = next.at(-1);
  }
  return found;
}

/** The mention that "and" joins right after one: `تركيا وقطر`. */
function listedAfter(scene: Scene, mention: Mention): readonly Mention[] {
  const next = listedState(scene, mention);
  if (next.length) return next;
  let at = mention.to;
  while (isPunct(scene, at) && at < mention.to + 2) at++;
  if (!scene.knowledge.joiners.has(tokenAt(scene, at)?.key ?? "") || tokenAt(scene, at)?.pos === "PUNCT") return [];
  at++;
  if (tokenAt(scene, at)?.pos === "ADP") at++;
  while (/^[«"“(]$/u.test(tokenAt(scene, at)?.form ?? "")) at++;
  if (tokenAt(scene, at)?.sentence !== tokenAt(scene, mention.from)?.sentence) return [];
  const begins = scene.mentionFrom[at] as number | undefined;
  if (begins !== undefined && begins >= 0) return sameExtent(scene, begins);
  return behind(scene, at, 0);
}

/** States are listed with no more than a comma between: `السعودية، الكويت، الإمارات`. */
function listedState(scene: Scene, mention: Mention): readonly Mention[] {
  const begins = scene.mentionFrom[mention.to + 1] as number | undefined;
  if (!scene.knowledge.joiners.has(tokenAt(scene, mention.to)?.key ?? "") || begins === undefined || begins < 0) return [];
  const next = scene.names.mentions[begins] as Mention;
  const states = kindOf(scene, mention.entity) === "state" && kindOf(scene, next.entity) === "state";
  return states && next.reference === "name" && mention.entity !== next.entity ? [next] : [];
}

/** Places are listed with places, people and bodies with people and bodies. */
function alike(scene: Scene, first: readonly Mention[], mention: Mention): boolean {
  if (mention.reference === "pronoun") return false;
  const place = (one: Mention): boolean => kindOf(scene, one.entity) === "place";
  return first[0] !== undefined && place(first[0]) === place(mention);
}
