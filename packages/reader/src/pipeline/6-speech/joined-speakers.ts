import type { Mention } from "../4-names/names.ts";
import { hasRole, isMark, type Scene } from "./scene.ts";
import { speakerMention } from "./speaker-mentions.ts";
import { holderOf } from "./title-holders.ts";

/** Those who speak together: indices into `Names.mentions`, and the token after their words. */
export interface JoinedSpeakers {
  readonly mentions: readonly number[];
  readonly end: number;
}

/** A first speaker, and those joined to it by "and". All mentions over the same letters are speakers (a plural). */
export function joinedSpeakers(scene: Scene, index: number, limit: number): JoinedSpeakers {
  const first = holderOf(scene, index, limit);
  const mentions = sameLetters(scene, first);
  let end = beforeThat(scene, scene.names.mentions[first] as Mention);
  for (let next = nextJoined(scene, end, limit); next !== null && mentions.length < MOST_JOINED; next = nextJoined(scene, end, limit)) {
    mentions.push(...sameLetters(scene, next));
    end = (scene.names.mentions[next] as Mention).to;
  }
  return { mentions, end };
}

/** A mention's end, before a "that" which was taken into it. */
function beforeThat(scene: Scene, { from, to }: Mention): number {
  for (let at = from + 1; at < to; at++) if (hasRole(scene, at, "that")) return at;
  return to;
}

function nextJoined(scene: Scene, end: number, limit: number): number | null {
  let at = scene.tokens[end]?.pos === "ADP" && scene.tokens[end + 1]?.pos === "NOUN" ? end + 2 : end;
  while (at < limit && isMark(scene, at) && scene.tokens[at]?.form !== ":") at++;
  if (at >= limit || !hasRole(scene, at, "and")) return null;
  while (at + 1 < limit && hasRole(scene, at + 1, "before name")) at++;
  return speakerMention(scene, at + 1);
}

export function sameLetters(scene: Scene, index: number): number[] {
  const mention = scene.names.mentions[index] as Mention;
  return (scene.mentionsFrom[mention.from] ?? []).filter((other) => scene.names.mentions[other]?.to === mention.to);
}

const MOST_JOINED = 16;
