import { readFileSync } from "node:fs";
import { SECTORS } from "@isnad/reader";
import { describe, expect, it } from "vitest";

describe("tables of names", () => {
  const countries = rows("countries.tsv", 9);
  const codes = new Set(countries.map((row) => row[1]));

  it("lists every state once, with a place on the earth", () => {
    expect(countries.length).toBeGreaterThanOrEqual(195);
    expect(codes.size).toBe(countries.length);
    for (const row of countries) expect(row[1], row[0]).toMatch(/^[A-Z]{3}$/);
    for (const row of countries) expectPosition(row, 6, 7);
  });

  it("lists at least 1,500 places, each with one id, a state, a position and a class", () => {
    const places = rows("places.tsv", 9);
    expect(places.length).toBeGreaterThanOrEqual(1500);
    expectUnique(places, 1);
    for (const row of places) {
      expect(row[1], row[0]).toMatch(/^(\d+|[a-z][a-z0-9-]*)$/);
      expect(row[3] === "-" || codes.has(row[3]), `${row[0]}: ${row[3]}`).toBe(true);
      expectPosition(row, 4, 5);
      expect(row[6], row[0]).toMatch(/^[a-z]+$/);
      expect(row[7], row[0]).toMatch(/^(-|\d+)$/);
      expect(row[8], row[0]).toMatch(/^(-|\d+)$/);
    }
  });

  it("lists at least 400 bodies and armed groups with key, kind and sector", () => {
    const bodies = rows("organizations.tsv", 7);
    expect(bodies.length).toBeGreaterThanOrEqual(400);
    expectUnique(bodies, 1);
    for (const row of bodies) {
      expect(row[1], row[0]).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(["organization", "armed_group"], row[0]).toContain(row[3]);
      expect(row[4] === "-" || codes.has(row[4]), `${row[0]}: ${row[4]}`).toBe(true);
      expect(["-", ...SECTORS], row[0]).toContain(row[5]);
      expect(row[6], row[0]).toMatch(/^(-|short: .+)$/);
    }
  });

  it("lists public figures with key, state and sector", () => {
    const people = rows("people.tsv", 5);
    expect(people.length).toBeGreaterThanOrEqual(150);
    expectUnique(people, 1);
    for (const row of people) {
      expect(row[3] === "-" || codes.has(row[3]), `${row[0]}: ${row[3]}`).toBe(true);
      expect(["-", ...SECTORS], row[0]).toContain(row[4]);
    }
  });

  it("lets palaces stand only for states and bodies that it knows", () => {
    const bodies = new Set(rows("organizations.tsv", 7).map((row) => row[1]));
    for (const row of rows("metonyms.tsv", 3)) expect(codes.has(row[1]) || bodies.has(row[1]), `${row[0]}: ${row[1]}`).toBe(true);
  });

  it.each(["countries.tsv", "places.tsv", "organizations.tsv", "people.tsv", "metonyms.tsv"])(
    "writes the names of %s in normal form, each once in its line",
    (file) => {
      for (const [cell = ""] of rows(file)) {
        const names = cell.split("|");
        expect(new Set(names).size, cell).toBe(names.length);
        for (const name of names) expect(name, cell).toMatch(/^[\p{L}\p{N}+.]+(?:[ -][\p{L}\p{N}+.]+)*$/u);
      }
    },
  );
});

function rows(file: string, cells?: number): string[][] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8").split("\n");
  const found = lines.filter((line) => line.trim() && !line.startsWith("#")).map((line) => line.split("\t"));
  if (cells) for (const row of found) expect(row.length, row.join(" / ")).toBe(cells);
  return found;
}

function expectUnique(table: readonly string[][], column: number): void {
  const seen = new Set<string>();
  for (const row of table) {
    expect(seen.has(row[column] as string), `twice: ${row[column]}`).toBe(false);
    seen.add(row[column] as string);
  }
}

function expectPosition(row: readonly string[], latitude: number, longitude: number): void {
  expect(Math.abs(Number(row[latitude])), row[0]).toBeLessThanOrEqual(90);
  expect(Math.abs(Number(row[longitude])), row[0]).toBeLessThanOrEqual(180);
  expect(row[latitude], row[0]).toMatch(/^-?\d+(\.\d+)?$/);
  expect(row[longitude], row[0]).toMatch(/^-?\d+(\.\d+)?$/);
}
