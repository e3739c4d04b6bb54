import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fold, type Names, type Relation } from "@isnad/reader";
import fc from "fast-check";
import { expect, test } from "vitest";
import { link } from "../../../reader/src/pipeline/9-linking/link.ts";
import type { Sources } from "../sources.ts";
import { textKnowledge } from "../text/text-knowledge.ts";
import { linkingKnowledge } from "./linking-knowledge.ts";

const HOME = join(import.meta.dirname, "..");
const tables = new Map(globSync("**/*.tsv", { cwd: HOME }).map((path) => [path, readFileSync(join(HOME, path), "utf8")]));
const text = textKnowledge(tables);
const sources: Sources = { tables, text, model: new Map() as unknown as Sources["model"], key: (word) => fold(word, text) };
const knowledge = linkingKnowledge(sources);

test.each(blocks())("$title", ({ entities, relations, claims }) => {
  const names: Names = { mentions: [], entities, offices: [], byHead: [] };
  const links = link(names, relations, knowledge);
  for (const [name, known, english, location] of claims) {
    const found = links[entities.findIndex((entity) => entity.name === name)];
    const at = found?.location ?? null;
    const shown = at ? `${at.latitude} ${at.longitude} ${at.radiusKm} ${at.bearing ?? "-"}` : "-";
    const claimed = [known, english, location];
    const got = [found?.known ?? "-", found?.english, shown];
    expect(got.map((value, i) => (claimed[i] === "*" ? "*" : value))).toEqual(claimed);
    expect(found?.why.length === 0 && (known !== "-" || (location !== "-" && location !== "*"))).toBe(false);
  }
});

test("names left open say among which", () => {
  const [tripoli] = blocks().flatMap(({ entities }) => entities.filter(({ candidates }) => candidates.length === 2));
  const names: Names = { mentions: [], entities: [{ ...(tripoli as Names["entities"][number]), index: 0 }], offices: [], byHead: [] };
  const [found] = link(names, [], knowledge);
  expect(found).toMatchObject({ known: null, country: null, location: null, open: ["2210247", "266826"], why: ["same name, left open"] });
});

test("never fails on any name, and says the same twice", () => {
  const words = ["شرق", "سرت", "الحدود", "محافظة", "ليبيا", "الليبية", "العاصمة", "ال", "و", "أو", "عبدال", "«", "450", " "];
  const kinds = fc.constantFrom("person", "place", "state", "organization");
  const name = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), { maxLength: 12 })
    .map((parts) => parts.join(" "));
  fc.assert(
    fc.property(fc.array(fc.tuple(kinds, name), { maxLength: 6 }), (given) => {
      const entities = given.map(([kind, text], i) => entity([kind, text], i));
      const names: Names = { mentions: [], entities, offices: [], byHead: [] };
      expect(link(names, [], knowledge)).toEqual(link(names, [], knowledge));
    }),
  );
});

test.each(Object.entries(SPELLINGS()))("spells %s as %s", (name, english) => expect(knowledge.spell(name)).toBe(english));

test("every English name is written in Latin letters", () => {
  for (const { english } of knowledge.known.values()) expect(english).toMatch(/^[\p{Script=Latin}\p{N} .,'’+–()/-]+$/u);
});

function SPELLINGS(): Readonly<Record<string, string>> {
  return {
    "صلاح النمروش": "Salah al-Namroush",
    "محمد بن علي": "Muhammad bin Ali",
    "عبد الرحمن الراشد": "Abd al-Rahman al-Rashid",
    عبدالواحد: "Abd al-Wahid",
    "عبد الله القحطاني": "Abdullah al-Qahtani",
    "نور الدين بوشكوج": "Nur al-Din Bushkuj",
    "حمد الله": "Hamdallah",
    "كاظم الهاشمي": "Kazim al-Hashimi",
    فارس: "Faris",
    مبروك: "Mabruk",
    "جبهة التحرير": "Jabhat al-Tahrir",
    "«أم الزيت»": "Umm al-Zit",
    أورخان: "Urkhan",
    "": "",
  };
}

interface Block {
  readonly title: string;
  readonly entities: readonly Names["entities"][number][];
  readonly relations: readonly Relation[];
  readonly claims: readonly (readonly string[])[];
}

function blocks(): readonly Block[] {
  const parts = readFileSync(join(import.meta.dirname, "linking.examples.txt"), "utf8").split(/\n\s*\n/u);
  return parts.flatMap((part) => {
    const lines = part.split("\n").filter((line) => line && !line.startsWith("#"));
    if (lines.length === 0) return [];
    const claims = lines.filter((line) => line.startsWith("= ")).map((line) => line.slice(2).split("\t"));
    const given = lines.filter((line) => !line.startsWith("= ")).map((line) => line.split("\t"));
    const entities = given.filter(([kind]) => kind !== "located").map(entity);
    const relations = given.filter(([kind]) => kind === "located").map((cells) => located(cells, entities));
    return [{ title: claims.map((claim) => claim.join(" ")).join("; "), entities, relations, claims }];
  });
}

function entity([kind = "", name = "", candidates = "-", country = "-"]: readonly string[], index: number): Names["entities"][number] {
  return {
    index,
    kind: kind as Names["entities"][number]["kind"],
    name,
    country: country === "-" ? null : country,
    sector: null,
    candidates: candidates === "-" ? [] : candidates.split(","),
    mentions: [index],
    of: null,
    faint: false,
    why: [],
  };
}

function located([, subject, object, bearing, km]: readonly string[], entities: Block["entities"]): Relation {
  const at = (name: string | undefined): number => entities.findIndex((one) => one.name === name);
  const nowhere = { start: 0, end: 1 };
  return {
    type: "located",
    trigger: nowhere,
    subject: at(subject),
    object: at(object),
    office: null,
    bearing: bearing === "-" ? null : (bearing as Relation["bearing"]),
    km: km === "-" ? null : Number(km),
    time: null,
    status: "ongoing",
    negated: false,
    statement: null,
    evidence: nowhere,
    why: [],
  };
}
