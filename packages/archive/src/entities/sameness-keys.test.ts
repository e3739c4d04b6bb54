import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import type { UnresolvedAppearance } from "../claims/appearance-rows.ts";
import { type AppearanceContext, samenessKeys } from "./sameness-keys.ts";

const spelling = loadArabic().text;

type Told = Partial<UnresolvedAppearance> & Partial<AppearanceContext>;

const keysOf = ({ publishedOn = "2017-05-01", offices = [], ...told }: Told) => {
  const appearance: UnresolvedAppearance = {
    report_id: "r",
    local_id: "e1",
    kind: "person",
    name_ar: "",
    name_en: "",
    country: null,
    sector: null,
    known: null,
    latitude: null,
    longitude: null,
    radius_km: null,
    ...told,
  };
  return samenessKeys(appearance, { publishedOn, offices }, spelling);
};

const isSame = (one: Told, other: Told) => {
  const [first, second] = [keysOf(one), keysOf(other)];
  return second.asked.some((key) => first.stored.includes(key));
};

describe("the same", () => {
  test.each([
    ["a person of one full name and country", { name_ar: "خالد العطية", country: "QAT" }, { name_ar: "خالد عطيه", country: "QAT" }],
    [
      "a person of one full name and office",
      { name_ar: "خالد العطية", offices: ["وزير الدفاع"] },
      { name_ar: "خالد العطية", offices: ["وزير الدفاع"], country: "QAT" },
    ],
    [
      "a person in an undated report",
      { name_ar: "خالد العطية", country: "QAT" },
      { name_ar: "خالد العطية", country: "QAT", publishedOn: null },
    ],
    [
      "a body of one name and country",
      { kind: "organization" as const, name_ar: "وزارة الدفاع", country: "QAT" },
      { kind: "organization" as const, name_ar: "وزارة الدفاع", country: "QAT" },
    ],
    [
      "a body of a long name",
      { kind: "armed_group" as const, name_ar: "كتائب أبو الفضل العباس" },
      { kind: "armed_group" as const, name_ar: "كتائب ابو الفضل العباس" },
    ],
  ])("%s", (_, one, other) => expect(isSame(one, other)).toBe(true));
});

describe("not the same", () => {
  test.each([
    ["a name alone", { name_ar: "محمد علي" }, { name_ar: "محمد علي" }],
    ["a name in two countries", { name_ar: "محمد علي", country: "EGY" }, { name_ar: "محمد علي", country: "YEM" }],
    ["a family name with a country", { name_ar: "العطية", country: "QAT" }, { name_ar: "العطية", country: "QAT" }],
    [
      "a name and country fifty years apart",
      { name_ar: "محمد علي", country: "EGY", publishedOn: "1967-06-05" },
      { name_ar: "محمد علي", country: "EGY" },
    ],
    [
      "ministries of two states",
      { kind: "organization" as const, name_ar: "وزارة الدفاع", country: "QAT" },
      { kind: "organization" as const, name_ar: "وزارة الدفاع", country: "TUR" },
    ],
    [
      "a ministry of no state",
      { kind: "organization" as const, name_ar: "وزارة الدفاع" },
      { kind: "organization" as const, name_ar: "وزارة الدفاع" },
    ],
    [
      "witnesses",
      { kind: "group" as const, name_ar: "شهود عيان", country: "SYR" },
      { kind: "group" as const, name_ar: "شهود عيان", country: "SYR" },
    ],
    ["a place without a country", { kind: "place" as const, name_ar: "القرية" }, { kind: "place" as const, name_ar: "القرية" }],
  ])("%s", (_, one, other) => expect(isSame(one, other)).toBe(false));
});
