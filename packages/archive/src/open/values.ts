/** How values come out of either database: dates as ISO days, instants as ISO in UTC, 64-bit integers as numbers. */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1082: (text) => text,
  1184: (text) => text.replace(" ", "T").replace(/\+00(?::00)?$/u, "Z"),
};
