import { actor as actorAr } from "./ar/actor.ts";
import { exportTexts as exportTextsAr } from "./ar/export.ts";
import { inbox as inboxAr } from "./ar/inbox.ts";
import { map as mapAr } from "./ar/map.ts";
import { network as networkAr } from "./ar/network.ts";
import { parts as partsAr } from "./ar/parts.ts";
import { queue as queueAr } from "./ar/queue.ts";
import { report as reportAr } from "./ar/report.ts";
import { reports as reportsAr } from "./ar/reports.ts";
import { review as reviewAr } from "./ar/review.ts";
import { search as searchAr } from "./ar/search.ts";
import { settings as settingsAr } from "./ar/settings.ts";
import { shell as shellAr } from "./ar/shell.ts";
import { story as storyAr } from "./ar/story.ts";
import { timeline as timelineAr } from "./ar/timeline.ts";
import { actor } from "./en/actor.ts";
import { exportTexts } from "./en/export.ts";
import { inbox } from "./en/inbox.ts";
import { map } from "./en/map.ts";
import { network } from "./en/network.ts";
import { parts } from "./en/parts.ts";
import { queue } from "./en/queue.ts";
import { report } from "./en/report.ts";
import { reports } from "./en/reports.ts";
import { review } from "./en/review.ts";
import { search } from "./en/search.ts";
import { settings } from "./en/settings.ts";
import { shell } from "./en/shell.ts";
import { story } from "./en/story.ts";
import { timeline } from "./en/timeline.ts";

/** One file of texts a screen and language. A screen's texts are its namespace: `useTranslation("inbox")`. */
const en = {
  inbox,
  parts,
  report,
  reports,
  review,
  settings,
  shell,
  story,
  timeline,
  network,
  map,
  actor,
  search,
  queue,
  export: exportTexts,
};

/** The same namespaces; that each has the same texts is held by `ArabicOf` in its file. */
const ar: { readonly [Namespace in keyof typeof en]: object } = {
  export: exportTextsAr,
  queue: queueAr,
  search: searchAr,
  actor: actorAr,
  map: mapAr,
  network: networkAr,
  timeline: timelineAr,
  story: storyAr,
  inbox: inboxAr,
  parts: partsAr,
  report: reportAr,
  reports: reportsAr,
  review: reviewAr,
  settings: settingsAr,
  shell: shellAr,
};

export const resources = { ar, en };

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "parts";
    resources: typeof en;
  }
}
