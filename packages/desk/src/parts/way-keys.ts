/** Where a key leads from one thing to the next, as one sees them: the same in either direction of writing. */
export type Way = "left" | "right" | "up" | "down" | "first" | "last";

export const WAY_KEYS: Readonly<Record<string, Way>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};
