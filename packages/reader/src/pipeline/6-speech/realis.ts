import type { Status } from "../../reading/vocabulary.ts";
import type { Token } from "../2-words/words.ts";
import { nounRealis } from "./noun-realis.ts";
import type { Scene } from "./scene.ts";
import type { Realis } from "./speech.ts";
import { isVerbToken, verbRealis } from "./verb-realis.ts";

/** How real the happening is whose trigger is `token`: by its tense and particles, or by what governs it. */
export function realisOf(scene: Scene, token: number): Realis {
  if (!scene.tokens[token]) return certain("occurred", "no word");
  return isVerbToken(scene.tokens[token] as Token) ? verbRealis(scene, token) : nounRealis(scene, token, 0);
}

function certain(status: Status, why: string): Realis {
  return { status, negated: false, why: [why] };
}
