import type { IconName } from "../parts/icon.tsx";
import { type LaterPart, later } from "../parts/later.tsx";

/** A screen: its address, what shows it, and its place on the rail and on the keyboard (`G`, then this key). */
export interface ScreenEntry {
  readonly path: string;
  readonly Screen: LaterPart;
  /** Its name among the shell's texts, and on the rail where it stands there. */
  readonly name: ScreenName;
  readonly icon?: IconName;
  readonly key?: string;
}

export type ScreenName =
  | "inbox"
  | "reports"
  | "report"
  | "review"
  | "stories"
  | "story"
  | "timeline"
  | "network"
  | "map"
  | "actors"
  | "actor"
  | "search"
  | "export"
  | "queue"
  | "settings";

/** Every screen, in the order of the rail. The first whose path fits is shown. Screens come with their own files: only what is opened is loaded. */
export const SCREENS: readonly ScreenEntry[] = [
  {
    path: "/",
    name: "inbox",
    icon: "inbox",
    key: "KeyI",
    Screen: later(async () => (await import("../screens/inbox/inbox.tsx")).Inbox),
  },
  {
    path: "/reports",
    name: "reports",
    icon: "reports",
    key: "KeyR",
    Screen: later(async () => (await import("../screens/reports/reports.tsx")).Reports),
  },
  {
    path: "/reports/:id",
    name: "report",
    Screen: later(async () => (await import("../screens/report/report.tsx")).Report),
  },
  {
    path: "/review",
    name: "review",
    icon: "review",
    key: "KeyV",
    Screen: later(async () => (await import("../screens/review/review.tsx")).Review),
  },
  {
    path: "/stories",
    name: "stories",
    icon: "stories",
    key: "KeyS",
    Screen: later(async () => (await import("../screens/story/stories.tsx")).Stories),
  },
  {
    path: "/stories/:id",
    name: "story",
    Screen: later(async () => (await import("../screens/story/story.tsx")).Story),
  },
  {
    path: "/timeline",
    name: "timeline",
    icon: "timeline",
    key: "KeyT",
    Screen: later(async () => (await import("../screens/timeline/timeline.tsx")).Timeline),
  },
  {
    path: "/network",
    name: "network",
    icon: "network",
    key: "KeyN",
    Screen: later(async () => (await import("../screens/network/network.tsx")).Network),
  },
  {
    path: "/map",
    name: "map",
    icon: "map",
    key: "KeyM",
    Screen: later(async () => (await import("../screens/map/map.tsx")).PlacesMap),
  },
  {
    path: "/actors",
    name: "actors",
    icon: "actors",
    key: "KeyA",
    Screen: later(async () => (await import("../screens/actor/actors.tsx")).Actors),
  },
  {
    path: "/actors/:id",
    name: "actor",
    Screen: later(async () => (await import("../screens/actor/actor.tsx")).Actor),
  },
  {
    path: "/search",
    name: "search",
    icon: "search",
    Screen: later(async () => (await import("../screens/search/search.tsx")).Search),
  },
  {
    path: "/export",
    name: "export",
    icon: "export",
    key: "KeyE",
    Screen: later(async () => (await import("../screens/export/export.tsx")).Export),
  },
  {
    path: "/queue",
    name: "queue",
    icon: "queue",
    key: "KeyQ",
    Screen: later(async () => (await import("../screens/queue/queue.tsx")).Queue),
  },
  {
    path: "/settings",
    name: "settings",
    icon: "settings",
    key: "KeyP",
    Screen: later(async () => (await import("../screens/settings/settings.tsx")).Settings),
  },
];

/** The first of the rail, by name. */
export const onRail = (entry: ScreenEntry): entry is ScreenEntry & { readonly icon: IconName } => entry.icon !== undefined;

/** Begins to load the screen of an address. */
export const beginScreen = (pathname: string): void => SCREENS.find(({ path }) => fits(path, pathname))?.Screen.begin();

const fits = (path: string, pathname: string): boolean => new RegExp(`^${path.replace(":id", "[^/]+")}$`, "u").test(pathname);
