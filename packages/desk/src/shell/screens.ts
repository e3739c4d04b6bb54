import { type ComponentType, lazy } from "react";
import type { IconName } from "../parts/icon.tsx";

/** A screen: its address, what shows it, and its place on the rail and on the keyboard (`G`, then this key). */
export interface ScreenEntry {
  readonly path: string;
  readonly Screen: ComponentType;
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
  | "settings";

/** Every screen, in the order of the rail. The first whose path fits is shown. Screens come with their own files: only what is opened is loaded. */
export const SCREENS: readonly ScreenEntry[] = [
  {
    path: "/",
    name: "inbox",
    icon: "inbox",
    key: "KeyI",
    Screen: lazy(async () => ({ default: (await import("../screens/inbox/inbox.tsx")).Inbox })),
  },
  {
    path: "/reports",
    name: "reports",
    icon: "reports",
    key: "KeyR",
    Screen: lazy(async () => ({ default: (await import("../screens/reports/reports.tsx")).Reports })),
  },
  {
    path: "/reports/:id",
    name: "report",
    Screen: lazy(async () => ({ default: (await import("../screens/report/report.tsx")).Report })),
  },
  {
    path: "/review",
    name: "review",
    icon: "review",
    key: "KeyV",
    Screen: lazy(async () => ({ default: (await import("../screens/review/review.tsx")).Review })),
  },
  {
    path: "/stories",
    name: "stories",
    icon: "stories",
    key: "KeyS",
    Screen: lazy(async () => ({ default: (await import("../screens/story/stories.tsx")).Stories })),
  },
  {
    path: "/stories/:id",
    name: "story",
    Screen: lazy(async () => ({ default: (await import("../screens/story/story.tsx")).Story })),
  },
  {
    path: "/timeline",
    name: "timeline",
    icon: "timeline",
    key: "KeyT",
    Screen: lazy(async () => ({ default: (await import("../screens/timeline/timeline.tsx")).Timeline })),
  },
  {
    path: "/network",
    name: "network",
    icon: "network",
    key: "KeyN",
    Screen: lazy(async () => ({ default: (await import("../screens/network/network.tsx")).Network })),
  },
  {
    path: "/map",
    name: "map",
    icon: "map",
    key: "KeyM",
    Screen: lazy(async () => ({ default: (await import("../screens/map/map.tsx")).PlacesMap })),
  },
  {
    path: "/actors",
    name: "actors",
    icon: "actors",
    key: "KeyA",
    Screen: lazy(async () => ({ default: (await import("../screens/actor/actors.tsx")).Actors })),
  },
  {
    path: "/actors/:id",
    name: "actor",
    Screen: lazy(async () => ({ default: (await import("../screens/actor/actor.tsx")).Actor })),
  },
  {
    path: "/search",
    name: "search",
    icon: "search",
    Screen: lazy(async () => ({ default: (await import("../screens/search/search.tsx")).Search })),
  },
  {
    path: "/export",
    name: "export",
    icon: "export",
    key: "KeyE",
    Screen: lazy(async () => ({ default: (await import("../screens/export/export.tsx")).Export })),
  },
  {
    path: "/settings",
    name: "settings",
    icon: "settings",
    key: "KeyP",
    Screen: lazy(async () => ({ default: (await import("../screens/settings/settings.tsx")).Settings })),
  },
];

/** The first of the rail, by name. */
export const onRail = (entry: ScreenEntry): entry is ScreenEntry & { readonly icon: IconName } => entry.icon !== undefined;
