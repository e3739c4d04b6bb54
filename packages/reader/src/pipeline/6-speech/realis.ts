import type { Status } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import { nounRealis } from "./noun-realis.ts";
import { hasRole, type Scene } from "./scene.ts";
import type { Realis } from "./speech.ts";
import { isVerbToken, verbRealis } from "./verb-realis.ts";

/** How real the happening is whose trigger is `token`: by its tense and particles, or by what governs it. */
export function realisOf(scene: Scene, token: number): Realis {
  if (!scene.tokens[token]) return certain("occurred", "no word");
  return isVerbToken(scene.tokens[token] as Token) || isUntaggedVerb(scene, token) ? verbRealis(scene, token) : nounRealis(scene, token, 0);
}

/** After "that", "not" or the future's particle a word with a present's letters is a verb, whatever the tagger says. */
function isUntaggedVerb(scene: Scene, token: number): boolean {
  const { key, lemmaKey } = scene.tokens[token] as Token;
  const leads = hasRole(scene, token - 1, "bare that") || hasRole(scene, token - 1, "future") || hasRole(scene, token - 1, "not past");
  return leads && scene.knowledge.isPresentShape(key, lemmaKey);
}

function certain(status: Status, why: string): Realis {
  return { status, negated: false, why: [why] };
}
