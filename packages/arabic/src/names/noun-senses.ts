import { type BodyNoun, type HumanNoun, type NounSenses, type PlaceNoun, SECTORS, type Sector, type TitleNoun } from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable, type Row } from "../table.ts";
import { type NounForm, nounForms } from "./noun-forms.ts";
import { alternatives, oneOf } from "./word-lists.ts";

/** What each form of the nouns in the four tables may head; with and without the article. An earlier line wins a form. */
export function nounSenses(sources: Sources): ReadonlyMap<string, NounSenses> {
  const senses = new Map<string, NounSenses>();
  addHumans(sources, senses);
  addBodies(sources, senses);
  addPlaces(sources, senses);
  addTitles(sources, senses);
  return senses;
}

type Senses = Map<string, NounSenses>;
type Form = Pick<HumanNoun, "lemma" | "number" | "definite">;

/** Adds a sense under every form, bare and with the article. */
function addForms(
  { key }: Sources,
  senses: Senses,
  singular: string,
  forms: readonly NounForm[],
  name: keyof NounSenses,
  sense: (form: Form) => NounSenses,
): void {
  const lemma = key(singular);
  for (const { form, number } of forms) {
    const bare = key(form);
    for (const definite of [false, true]) {
      const at = definite ? `ال${bare}` : bare;
      const before = senses.get(at);
      if (before?.[name]) continue;
      const made = sense({ lemma, number, definite });
      senses.set(at, before ? { ...before, ...made } : made);
    }
  }
}

function addHumans(sources: Sources, senses: Senses): void {
  for (const row of parseTable(sources.tables, "names/human-nouns.tsv", 6)) {
    const [singular, plurals, regular, sectorCell, group, weightCell] = row.cells as [string, string, string, string, string, string];
    const forms = humanForms(singular, alternatives(plurals), oneOf(regular, ["m", "f", "c", "s", "-"], row.path, row.line));
    const sector = sectorOf(sectorCell, row);
    const groupKind = oneOf(group, ["group", "armed_group"], row.path, row.line);
    const weight: HumanNoun["weight"] = oneOf(
      weightCell,
      ["actor", "source", "kin", "vague", "member", "count", "all", "one"],
      row.path,
      row.line,
    );
    addForms(sources, senses, singular, forms, "human", (form) => ({ human: { ...form, sector, groupKind, weight } }));
  }
}

/** A collective's singular means many. */
function humanForms(singular: string, plurals: readonly string[], regular: "m" | "f" | "c" | "s" | "-"): readonly NounForm[] {
  const forms = nounForms(singular, plurals, regular === "c" || regular === "s" ? "-" : regular);
  if (regular === "s") return forms.filter(({ number }) => number !== "Dual");
  return regular === "c" ? forms.map(({ form, number }) => ({ form, number: number === "Sing" ? "Plur" : number })) : forms;
}

function addBodies(sources: Sources, senses: Senses): void {
  for (const row of parseTable(sources.tables, "names/body-nouns.tsv", 5)) {
    const [singular, plurals, kindCell, sectorCell, mannerCell] = row.cells as [string, string, string, string, string];
    const kind = oneOf(kindCell, ["organization", "armed_group"], row.path, row.line);
    const manner: BodyNoun["manner"] = oneOf(mannerCell, ["alone", "named", "forces", "media", "ministry"], row.path, row.line);
    const sector = sectorOf(sectorCell, row);
    addForms(sources, senses, singular, nounForms(singular, alternatives(plurals), "-"), "body", (form) => ({
      body: { ...form, kind, sector, manner },
    }));
  }
}

function addPlaces(sources: Sources, senses: Senses): void {
  for (const row of parseTable(sources.tables, "names/place-nouns.tsv", 4)) {
    const [singular, plurals, placeClass, mannerCell] = row.cells as [string, string, string, string];
    const manner: PlaceNoun["manner"] = oneOf(mannerCell, ["settled", "site", "area", "named"], row.path, row.line);
    addForms(sources, senses, singular, nounForms(singular, alternatives(plurals), "-"), "place", (form) => ({
      place: { ...form, class: placeClass, manner },
    }));
  }
}

function addTitles(sources: Sources, senses: Senses): void {
  for (const row of parseTable(sources.tables, "names/titles.tsv", 6)) {
    const [masculine, feminine, plurals, classCell, sectorCell, complementCell] = row.cells as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const titleClass: TitleNoun["class"] = oneOf(classCell, ["office", "rank", "honorific", "calling"], row.path, row.line);
    const complement: TitleNoun["complement"] = oneOf(complementCell, ["body", "for", "none"], row.path, row.line);
    const sector = sectorOf(sectorCell, row);
    const forms = nounForms(masculine, alternatives(plurals), "-");
    for (const one of alternatives(feminine)) forms.push({ form: one, number: "Sing" });
    addForms(sources, senses, masculine, forms, "title", (form) => ({ title: { ...form, class: titleClass, sector, complement } }));
  }
}

function sectorOf(cell: string, { path, line }: Row): Sector | null {
  return cell === "-" ? null : oneOf(cell, SECTORS, path, line);
}
