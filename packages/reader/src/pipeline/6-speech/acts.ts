import type { Act } from "../../reading/vocabulary.ts";
import type { Candidate } from "./candidates.ts";
import { actNounNear, type Complement } from "./complements.ts";
import { isMedium } from "./media.ts";
import type { Scene } from "./scene.ts";

/** What the act is: the verb's, the news medium's, or that of the noun it brings ("expressed its condemnation"). */
export function actOf(scene: Scene, candidate: Candidate, complement: Complement, speakers: readonly number[]): Act {
  const verb = candidate.form?.verb;
  if (!verb) return "say";
  const at = !verb.lightens ? null : verb.takes.act ? complement.content - 1 : actNounNear(scene, complement.content);
  const noun = at === null ? undefined : scene.knowledge.nouns.get(scene.tokens[at]?.key ?? "");
  if (noun?.act) return noun.act;
  return speakers.some((speaker) => isMedium(scene, speaker)) ? verb.mediumAct : verb.act;
}

/** What one condemns or praises is known to be so; what one says, promises or accuses somebody of rests on one's word. */
export function isClaim(act: Act, complement: Complement): boolean {
  if (complement.kind === "that" || complement.kind === "quote") return true;
  return act !== "condemn" && act !== "praise";
}
