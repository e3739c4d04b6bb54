import { VERSION } from "@isnad/reader";

/** How a version of Isnad names itself to servers. */
export const userAgent = (version = VERSION): string => `Isnad/${version} (reads reports for its user)`;

/** What goes out with every question for a page. */
export const requestHeaders = (version = VERSION) => ({
  "user-agent": userAgent(version),
  accept: "text/html,application/xhtml+xml,application/xml,application/feed+json;q=0.9,*/*;q=0.8",
  "accept-encoding": "gzip, deflate, br",
});
