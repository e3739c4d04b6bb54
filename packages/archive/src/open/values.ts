/** How values come out of either database: dates as ISO days, instants as ISO in UTC, 64-bit integers as numbers; arrays of integers at once. */
export const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  20: Number,
  1007: numbers,
  1016: numbers,
  1082: (text) => text,
  1184: (text) => text.replace(" ", "T").replace(/\+00(?::00)?$/u, "Z"),
};

function numbers(text: string): readonly number[] {
  return text === "{}" ? [] : text.slice(1, -1).split(",").map(Number);
}
