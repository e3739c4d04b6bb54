import type { Medium } from "../../reading/vocabulary.ts";
import type { Mention } from "../4-names/names.ts";
import { isMark, type Scene } from "./scene.ts";

/** Whether any mention of an entity names it as a news medium, or the names stage has made it one. */
export function isMedium(scene: Scene, entity: number): boolean {
  const known = scene.names.entities[entity];
  if (!known || (known.kind !== "organization" && known.kind !== "group")) return false;
  const { kind, sector, mentions } = known;
  if (sector === "JRN" && kind === "organization") return true;
  return mentions.slice(0, MOST_MENTIONS).some((index) => mediumOf(scene, scene.names.mentions[index] as Mention) !== null);
}

/** A paper named like a place (`«الشرق الأوسط»`): a medium's whole name in quotation marks. */
export function isQuotedMedium(scene: Scene, mention: Mention): boolean {
  const marks = isMark(scene, mention.from - 1) && isMark(scene, mention.to);
  return marks && mention.reference === "name" && mediumOf(scene, mention) !== null;
}

/** The kind of news medium a mention names, by its first word or its whole name; `null` for anybody else. */
function mediumOf(scene: Scene, mention: Mention): Medium | null {
  const { mediumHeads, mediumNames } = scene.knowledge;
  const keys: string[] = [];
  for (let token = mention.from; token < mention.to && keys.length < LONGEST_NAME; token++) {
    const key = scene.tokens[token]?.key ?? "";
    if (scene.knowledge.nouns.get(key)?.medium === "social_media") return null;
    if (!isMark(scene, token)) keys.push(key);
  }
  return mediumHeads.get(keys[0] ?? "") ?? mediumNames.get(keys.join(" ")) ?? null;
}

const LONGEST_NAME = 6;
const MOST_MENTIONS = 8;
