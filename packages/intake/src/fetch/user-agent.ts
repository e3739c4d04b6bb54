import { VERSION } from "@isnad/reader";

/** How Isnad names itself to servers. */
export const USER_AGENT = `Isnad/${VERSION} (reads reports for its user)`;
