import { senseOf, type TimeSense } from "@isnad/reader";
import { one, rule, type TimeRule } from "./parts.ts";

const inWords = ({ digits }: TimeSense): boolean => digits === 0;
const from =
  (least: number, most: number, step = 1) =>
  (sense: TimeSense): boolean =>
    inWords(sense) && sense.value >= least && sense.value <= most && sense.value % step === 0;

const sum = (kind: string) => (parts: Readonly<Record<string, TimeSense | undefined>>) => {
  const [a, b] = [parts.first as TimeSense, parts.second as TimeSense];
  return senseOf(kind, { value: a.value + b.value, definite: a.definite || b.definite });
};

/** Numbers of several words made one. */
export const numberRules: readonly TimeRule[] = [
  rule("unit and ten", [one("first", "number", from(1, 9)), one("second", "number", from(10, 10))], sum("number")),
  rule("ordinal and ten", [one("first", "ordinal", from(1, 9)), one("second", "number", from(10, 10))], sum("ordinal")),
  rule("units and tens", [one("first", "number", from(1, 9)), one("and", "and"), one("second", "number", from(20, 90, 10))], sum("number")),
  rule(
    "ordinal units and tens",
    [one("first", "ordinal", from(1, 9)), one("and", "and"), one("second", "ordinal", from(20, 90, 10))],
    sum("ordinal"),
  ),
  rule(
    "hundreds and more",
    [one("first", "number", from(100, 900, 100)), one("and", "and"), one("second", "number", from(1, 99))],
    sum("number"),
  ),
  rule(
    "thousands and more",
    [one("first", "number", from(1000, 2000, 1000)), one("and", "and"), one("second", "number", from(1, 999))],
    sum("number"),
  ),
  rule("article before digits", [one("article", "article"), one("number", "number", ({ digits }) => digits > 0)], ({ number }) =>
    number ? { ...number, definite: true } : null,
  ),
];
