/** Addresses of the desk that links lead to. */
export const actorAddress = (entity: string): string => `/actors/${encodeURIComponent(entity)}`;
export const storyAddress = (story: string): string => `/stories/${encodeURIComponent(story)}`;
/** The report with this claim chosen in it. */
export const claimAddress = (claim: string): string => `/reports/${reportOf(claim)}?claim=${encodeURIComponent(claim)}`;
export const reviewAddress = (claim: string): string => `/review?claim=${encodeURIComponent(claim)}`;
/** The same, to be corrected at once; whoever is done goes back to the report. */
export const correctAddress = (claim: string): string => `${reviewAddress(claim)}&correct=true`;

/** The report that a claim is of: a claim's id begins with it. */
export const reportOf = (claim: string): string => claim.slice(0, claim.lastIndexOf("/"));
