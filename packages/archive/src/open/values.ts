/** How values come out of either database: dates as ISO days, instants as ISO in UTC, 64-bit integers as numbers; arrays of 32-bit integers at once. */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1007: (text) => (text === "{}" ? [] : text.slice(1, -1).split(",").map(Number)),
  1082: (text) => text,
  1184: (text) => text.replace(" ", "T").replace(/\+00(?::00)?$/u, "Z"),
};
