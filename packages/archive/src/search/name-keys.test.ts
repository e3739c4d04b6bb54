import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import { nameKeys } from "./name-keys.ts";

const spelling = loadArabic().text;
const keys = (name: string) => nameKeys(name, spelling);

describe("names of one spelling and another", () => {
  test.each([
    ["أردوغان", "اردوغان"],
    ["عبد الله", "عبدالله"],
    ["عبد الفتاح السيسي", "عبدالفتاح سيسي"],
    ["إسماعيل هنية", "اسماعيل هنيه"],
    ["Gaddafi", "Qadhafi"],
    ["Gaddafi", "al-Qaddafi"],
    ["Khalifa Haftar", "Khalifah Hifter"],
    ["Erdogan", "Erdoğan"],
    ["al-Sisi", "Sisi"],
    ["Fayez al-Sarraj", "Faiez Serraj"],
    ["Bashar al-Assad", "Bashar Al-Asad"],
    ["Mas'ud", "Masoud"],
    ["Ismail Haniyeh", "Ismaʿil Haniya"],
  ])("%s and %s are found alike", (one, other) => expect(keys(one)).toEqual(keys(other)));

  test.each([
    ["حفتر", "حفيظ"],
    ["Haftar", "Hafez"],
    ["عبد الله", "عبد الرحمن"],
    ["علي", "عليا"],
    ["Mali", "Mosul"],
  ])("%s and %s are not", (one, other) => expect(keys(one)).not.toEqual(keys(other)));
});

test("a name of nothing has no keys", () => expect(keys("  ،  ")).toEqual([]));
