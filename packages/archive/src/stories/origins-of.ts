import { joined } from "../copies/copy-families.ts";
import type { StoryClaim } from "./story-claim.ts";

/**
 * The claims of a story by independent origin. Claims are of one origin where their reports are copies of one text or of one outlet, or where
 * they rest on the same speaker or on the word of the same agency, told in the text or credited at its head or foot.
 */
export function originsOf(claims: readonly StoryClaim[]): readonly (readonly StoryClaim[])[] {
  const links = claims.flatMap((claim) => originKeys(claim).map((key) => [claim.id, key] as const));
  const originOf = joined(links);
  return [...Map.groupBy(claims, ({ id }) => originOf(id)).values()];
}

function originKeys({ origin, source, tellers, credits }: StoryClaim): readonly string[] {
  return [
    `report ${origin}`,
    ...(source === null ? [] : [`outlet ${source}`]),
    ...tellers.map(({ entity }) => `teller ${entity}`),
    ...credits.map((known) => `teller known:organization:${known}`),
  ];
}
