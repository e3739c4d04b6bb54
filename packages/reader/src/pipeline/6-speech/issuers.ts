import type { Mention } from "../4-names/names.ts";
import { isMedium } from "./media.ts";
import { hasRole, type Scene } from "./scene.ts";
import { speakerMention } from "./speaker-mentions.ts";

/** Who issued a statement, report or message: the body named after it; `null` where none is. */
export function issuerOf(scene: Scene, document: number, limit: number): readonly number[] | null {
  const { key } = scene.tokens[document] ?? { key: "" };
  const end = Math.min(limit, document + (scene.knowledge.isDefiniteShape(key) ? NEAR : FARTHEST));
  for (let token = document + 1; token < end && !hasRole(scene, token, "that"); token++) {
    if (scene.tokens[token]?.pos === "ADP" && end - document <= NEAR) return null;
    const index = speakerMention(scene, token);
    const mention = index === null ? undefined : (scene.names.mentions[index] as Mention);
    if (mention && !isMedium(scene, mention.entity)) return [mention.entity];
  }
  return null;
}

const FARTHEST = 10;

/** "The statement of …" goes on at once; else it is the one told of before. */
const NEAR = 3;
