import type { AlertEntry } from "./alert-entries.ts";
import { alertText } from "./alert-text.ts";
import type { Watch } from "./watch.ts";

/** A watch's alerts as a feed has them. Texts are plain and may hold anything; instants are ISO. */
export interface AlertFeed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly entries: readonly {
    readonly id: string;
    readonly title: string;
    readonly updated: string;
    readonly content: string;
    readonly link: string | null;
  }[];
}

/** `alerts`: the latest first. */
export const alertFeed = ({ id, name, addedAt }: Watch, alerts: readonly AlertEntry[]): AlertFeed => ({
  id: `urn:isnad:watch:${id}`,
  title: `Isnad: ${name}`,
  updated: alerts[0]?.at ?? addedAt,
  entries: alerts.map((alert) => {
    const { title, words, url } = alertText(alert);
    return { id: `urn:isnad:watch:${id}:${alert.number}`, title, updated: alert.at, content: words || title, link: url };
  }),
});
