import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultModel, Model } from "@alephdata/followthemoney";
import { read } from "@isnad/reader";
import { check as checkGeoJson } from "@placemarkio/check-geojson";
import { parse as parseCsv } from "csv-parse/sync";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { loadArabic } from "isnad";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { EVERYTHING } from "../find/claim-query.ts";
import type { Archive } from "../open/archive.ts";
import { ARCHIVES_UNDER_TEST } from "../open/archives-under-test.ts";
import { addReadings } from "../store/add-readings.ts";
import { archiveRedaction } from "./archive-redaction.ts";
import { type ExportOptions, exportArchive } from "./export-archive.ts";
import { FORMATS } from "./formats.ts";
import { redaction } from "./redact.ts";
import { selectClaims } from "./selection.ts";

const EXAMPLES = join(import.meta.dirname, "../../../../examples");
const AT = "2020-11-01T12:00:00Z";
const PLAIN: ExportOptions = { raw: false, all: false, redaction: null };

describe.each(ARCHIVES_UNDER_TEST)("exports from $name", ({ open }) => {
  let archive: Archive;
  const texts = new Map<string, string>();

  beforeAll(async () => {
    const language = loadArabic();
    archive = await open(language.text);
    const lines = readdirSync(EXAMPLES).flatMap((file) => readFileSync(join(EXAMPLES, file), "utf8").trim().split("\n"));
    const captures = lines.map((line) => {
      const report = { title: null, published: null, source: null, url: null, ...JSON.parse(line) };
      texts.set(report.id, report.text);
      return { reading: read(report, language), bytes: Buffer.from(line), obtainedFrom: "examples", obtainedAt: AT };
    });
    await addReadings(archive, captures, { by: "tester", at: AT });
  });
  afterAll(() => archive.close());

  const exported = async (format: string, options: Partial<ExportOptions> = {}) => {
    const { text, loss } = exportArchive(archive.db, format, { ...PLAIN, ...options });
    const whole = (await Array.fromAsync(text)).join("");
    return { whole, lines: whole.trimEnd().split("\n"), loss: loss() };
  };

  test("csv has a row for every claim, and every row its words", async () => {
    const { whole, loss } = await exported("csv");
    const rows: Record<string, string>[] = parseCsv(whole, { columns: true });
    const { count } = await archive.db
      .selectFrom("claims")
      .select(({ fn }) => fn.countAll<number>().as("count"))
      .executeTakeFirstOrThrow();
    expect(rows).toHaveLength(count);
    expect(loss.written).toBe(count);
    for (const { trigger, evidence } of rows) expect(evidence).toContain(trigger);
  });

  test("html holds every report and claim, leads nowhere, and has no script", async () => {
    const { whole, loss } = await exported("html");
    expect(whole.match(/<section class="report"/gu)).toHaveLength(texts.size);
    expect(whole.match(/<article class="claim/gu)).toHaveLength(loss.written);
    expect(whole).not.toMatch(/<(script|img|link|iframe|object)|\son\w+=|javascript:/iu);
    const ids = [...whole.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of whole.matchAll(/href="#([^"]+)"/gu)) expect(ids).toContain(target);
  });

  test("a selection has the claims that were asked for and no others", async () => {
    const selection = await selectClaims(archive, { ...EVERYTHING, type: "ASSAULT" });
    expect(selection.claims.size).toBeGreaterThan(1);
    const rows: Record<string, string>[] = parseCsv((await exported("csv", { selection })).whole, { columns: true });
    expect(new Set(rows.map(({ claim_id }) => claim_id))).toEqual(selection.claims);
    expect(new Set(rows.map(({ type }) => type))).toEqual(new Set(["ASSAULT"]));
  });

  test("acled has ACLED's columns first and only realised events", async () => {
    const { whole, loss } = await exported("acled");
    const rows: Record<string, string>[] = parseCsv(whole, { columns: true });
    expect(Object.keys(rows[0] ?? {}).slice(0, 6)).toEqual([
      "event_id_cnty",
      "event_date",
      "year",
      "time_precision",
      "disorder_type",
      "event_type",
    ]);
    expect(rows.length).toBe(loss.written);
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) {
      expect(row.event_id_cnty).toMatch(/^ISN-/u);
      expect(row.event_date).toMatch(/^\d{4}-\d{2}-\d{2}$/u);
      expect(["1", "2", "3"]).toContain(row.time_precision);
    }
    expect(loss.left_out).toHaveProperty("event: planned");
  });

  test("polecat has forty columns, none empty", async () => {
    const { lines, loss } = await exported("polecat");
    expect(lines).toHaveLength(loss.written + 1);
    for (const line of lines) {
      expect(line.split("\t")).toHaveLength(40);
      expect(line.split("\t")).not.toContain("");
    }
  });

  test("gdelt has sixty-one columns and a CAMEO root that fits its class", async () => {
    const { lines, loss } = await exported("gdelt");
    expect(lines).toHaveLength(loss.written);
    for (const cells of lines.map((line) => line.split("\t"))) {
      expect(cells).toHaveLength(61);
      expect(cells[26]?.startsWith(cells[28] ?? "?")).toBe(true);
      expect(cells[1]).toMatch(/^\d{8}$/u);
    }
  });

  test("ftm's entities have schemas and properties that FollowTheMoney knows", async () => {
    const { lines } = await exported("ftm");
    const model = new Model(defaultModel as ConstructorParameters<typeof Model>[0]);
    const things = lines.map((line) => JSON.parse(line));
    const ids = new Set(things.map(({ id }) => id));
    expect(ids.size).toBe(things.length);
    for (const { schema, properties } of things) {
      const known = model.getSchema(schema);
      expect(Object.keys(properties).filter((name) => !known.getProperties().has(name))).toEqual([]);
      expect(known.required.filter((name) => !(name in properties))).toEqual([]);
      const pointers = Object.entries<string[]>(properties).filter(([name]) => known.getProperty(name).type.name === "entity");
      for (const [, targets] of pointers) for (const target of targets) expect(ids).toContain(target);
    }
  });

  test("web annotations find their words in code points", async () => {
    const { lines } = await exported("web-annotation");
    for (const { target } of lines.map((line) => JSON.parse(line))) {
      const [quote, position] = target.selector;
      const text = [...texts.values()].find((candidate) => [...candidate].slice(position.start, position.end).join("") === quote.exact);
      expect(text, quote.exact).toBeDefined();
    }
  });

  test("geojson is GeoJSON, and what has no place has no pin", async () => {
    const { whole } = await exported("geojson");
    const { features } = checkGeoJson(whole) as unknown as { features: { geometry: unknown; properties: { place: string | null } }[] };
    expect(features.length).toBeGreaterThan(20);
    for (const { geometry, properties } of features) if (properties.place === null) expect(geometry).toBeNull();
  });

  test("gexf opens as a graph of actors", async () => {
    const { whole } = await exported("gexf");
    const graph = parseGexf(MultiDirectedGraph, whole);
    expect(graph.order).toBeGreaterThan(20);
    expect(graph.size).toBeGreaterThan(20);
    expect(graph.someNode((_, { label }) => label === "Iran")).toBe(true);
  });

  test("prov leads every claim to a capture", async () => {
    const { whole } = await exported("prov");
    const nodes: { readonly "@id": string; readonly "prov:wasDerivedFrom"?: { readonly "@id": string } }[] = JSON.parse(whole)["@graph"];
    const ids = new Set(nodes.map((node) => node["@id"]));
    const captures = nodes.flatMap((node) => node["prov:wasDerivedFrom"]?.["@id"] ?? []);
    expect(captures.length).toBeGreaterThan(50);
    for (const capture of captures) expect(ids).toContain(capture);
  });

  test("a redacted export names no person in any format", async () => {
    const people = await archive.db.selectFrom("appearances").select(["name_ar", "name_en"]).where("kind", "=", "person").execute();
    const named = people.flatMap(({ name_ar, name_en }) => [name_ar, name_en]).filter((name) => name.includes(" "));
    expect(named.length).toBeGreaterThan(20);
    for (const format of Object.keys(FORMATS)) {
      const { whole } = await exported(format, { redaction: await archiveRedaction(archive.db, "people") });
      expect(
        named.filter((name) => whole.includes(name)),
        format,
      ).toEqual([]);
    }
  });

  test("pseudonyms are the same under one key, others under another", async () => {
    const redacted = async (key: string) => (await exported("csv", { redaction: redaction("people", key, []) })).whole;
    expect(await redacted("a")).toBe(await redacted("a"));
    expect(await redacted("a")).not.toBe(await redacted("b"));
  });
});
