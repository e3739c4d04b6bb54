import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { ServerError } from "@isnad/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ARCHIVES_UNDER_TEST } from "../../packages/archive/src/open/archives-under-test.ts";
import { type ListeningServer, OWN, posted, startServer } from "./start-server.ts";

const TEXTS = [
  "زار وزير الخارجية الروسي سيرغي لافروف أنقرة يوم الثلاثاء. وقال لافروف إن روسيا لن ترسل جنودا إلى سوريا.",
  "قصف الجيش السوري مدينة دوما يوم الأحد، بحسب ناشطين، ما أدى إلى مقتل 12 مدنيا. وأدانت تركيا القصف.",
  "قال ناشطون إن الجيش السوري قصف مدينة دوما يوم الأحد وقتل خمسة مدنيين.",
];

interface Rows {
  readonly rows: readonly {
    readonly claim: string;
    readonly id: string;
    readonly entity: string;
    readonly name: { readonly en: string };
  }[];
  readonly total: number;
}

const query = (asked: Readonly<Record<string, string>>): string => new URLSearchParams(asked).toString();

describe.each(ARCHIVES_UNDER_TEST)("a person, with $name,", (under) => {
  let server: ListeningServer;
  beforeAll(async () => {
    server = await startServer(TEXTS, {}, under);
  });
  afterAll(() => server.close());

  /** What a GET is answered with, which must be well. */
  async function told<Body>(path: string): Promise<Body> {
    const { status, told: body } = await server.ask(`/api${path}`, OWN);
    expect([path, status]).toEqual([path, 200]);
    return body as Body;
  }

  test("pastes a text, sees what it says, finds it, corrects it and takes that back", async () => {
    const text = "اتهم الرئيس الفرنسي إيمانويل ماكرون تركيا بإرسال مقاتلين إلى ليبيا يوم الاثنين.";
    const pasted = { text, source: "صحيفة", published: "2020-06-30" };
    const read = await server.ask("/api/read", posted(pasted));
    expect(read.told).toMatchObject({ report: { text }, issues: [] });
    expect(await told<Rows>("/reports")).toMatchObject({ total: 3 });
    const [added] = (await server.ask("/api/reports", posted(pasted))).told as readonly [{ readonly report: string }];
    expect(added).toMatchObject({ name: null, outcome: "new", copyOf: null, problem: null });
    expect((await server.ask("/api/reports", posted(pasted))).told).toMatchObject([{ outcome: "known", report: added.report }]);
    const view = await told<{ readonly claims: readonly { readonly claim: string; readonly type: string }[] }>(`/reports/${added.report}`);
    const accusal = view.claims.find(({ type }) => type === "ACCUSE")?.claim ?? "";
    expect(accusal).not.toBe("");
    const actors = await told<Rows>(`/actors?${query({ name: "Macron" })}`);
    const found = await told<Rows>(`/claims?${query({ actor: actors.rows[0]?.entity ?? "", type: "ACCUSE" })}`);
    expect(found.rows.map(({ claim }) => claim)).toContain(accusal);
    const before = await told<Rows>("/queue");
    const correction = { type: "REJECT", happened_from: "2020-06-29", happened_to: "2020-06-29" };
    const made = await server.ask("/api/reviews", posted({ claims: [accusal], action: "correct", correction, reason: "so it stands" }));
    expect(made.status).toBe(200);
    expect(await told<Rows>("/queue")).toMatchObject({ total: before.total - 1 });
    expect(await told<Rows>(`/claims?${query({ type: "REJECT", words: "ماكرون" })}`)).toMatchObject({
      rows: [{ claim: accusal, verdict: "corrected" }],
    });
    expect(await told<Rows>(`/reviews?${query({ subject: accusal })}`)).toMatchObject({
      total: 1,
      rows: [{ by: "nadia", reason: "so it stands" }],
    });
    const { reviews } = made.told as { readonly reviews: readonly number[] };
    expect((await server.ask(`/api/reviews/${reviews[0]}`, posted(undefined, "DELETE"))).status).toBe(200);
    expect((await server.ask(`/api/reviews/${reviews[0]}`, posted(undefined, "DELETE"))).told).toMatchObject({
      id: "review-no-such-review",
    });
    expect(await told<Rows>("/queue")).toMatchObject({ total: before.total });
  });

  test("drops a file of many reports, which come in their order", async () => {
    const form = new FormData();
    const texts = Array.from({ length: 70 }, (_, at) => `زار الرئيس التركي رجب طيب أردوغان قطر في زيارته رقم ${at}.`);
    for (const [at, text] of texts.entries()) form.append("file", new File([text], `${at}.txt`));
    form.append("file", new File([texts[0] ?? ""], "0.txt"));
    const sent = new Response(form);
    const headers = { ...OWN.headers, "content-type": sent.headers.get("content-type") ?? "" };
    const { told: added } = await server.ask("/api/reports", { method: "POST", headers, body: await sent.bytes() });
    const outcomes = added as readonly { readonly name: string; readonly outcome: string; readonly report: string }[];
    expect(outcomes.map(({ name }) => name)).toEqual([...texts.keys(), 0].map((at) => `${at}.txt`));
    expect([outcomes[0]?.outcome, outcomes[70]?.outcome]).toEqual(["new", "known"]);
    expect(outcomes[70]?.report).toBe(outcomes[0]?.report);
  });

  test("compares what two outlets tell, and parts them", async () => {
    const [story] = await told<readonly { readonly id: string; readonly reports: number }[]>("/stories?reports=2&contradicted=true");
    expect(story).toMatchObject({ type: "ASSAULT", reports: 2, origins: 2 });
    const whole = await told<{ readonly claims: readonly { readonly id: string }[] }>(`/stories/${story?.id}`);
    expect(whole).toMatchObject({ slots: expect.arrayContaining([expect.objectContaining({ name: "killed", verdict: "contradict" })]) });
    const split = await server.ask(`/api/stories/${story?.id}/split`, posted({ claims: [whole.claims[0]?.id], reason: "another day" }));
    expect(split.status).toBe(200);
    expect(await told("/stories?reports=2")).toEqual([]);
    const { reviews } = split.told as { readonly reviews: readonly number[] };
    await server.ask(`/api/reviews/${reviews[0]}`, posted(undefined, "DELETE"));
    expect(await told("/stories?reports=2")).toMatchObject([{ reports: 2 }]);
  });

  test("sees a merge in every view at once, though answers are kept", async () => {
    const { rows } = await told<Rows>("/actors?limit=200");
    const [one, other] = ["Russia", "Turkey"].map((name) => rows.find((row) => row.name.en === name)?.entity ?? "");
    expect(await told<Rows>("/actors?limit=200")).toEqual({ rows, total: rows.length });
    const merged = await server.ask("/api/entities/merge", posted({ entity: other, into: one }));
    expect((await told<Rows>("/actors?limit=200")).rows.map(({ entity }) => entity)).not.toContain(other);
    const { reviews } = merged.told as { readonly reviews: readonly number[] };
    await server.ask(`/api/reviews/${reviews[0]}`, posted(undefined, "DELETE"));
    expect(await told<Rows>("/actors?limit=200")).toEqual({ rows, total: rows.length });
    const split = await server.ask("/api/entities/split", posted({ entity: one, reports: ["none"] }));
    expect([split.status, split.told]).toMatchObject([404, { id: "review-not-there" }]);
  });

  test("sees days, ties, places, counts and what was announced", async () => {
    expect(await told("/timeline")).toMatchObject({ events: expect.arrayContaining([expect.objectContaining({ type: "ASSAULT" })]) });
    expect(await told("/network")).toMatchObject({ edges: expect.arrayContaining([expect.objectContaining({ type: "ASSAULT" })]) });
    expect(await told("/map")).toMatchObject({
      places: expect.arrayContaining([expect.objectContaining({ name: { ar: "دوما", en: "Douma" } })]),
    });
    expect(await told("/count?by=type,place")).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ names: ["ASSAULT", "Douma"] })]),
    );
    expect(Array.isArray(await told("/commitments"))).toBe(true);
    expect(Array.isArray(await told("/entities/candidates"))).toBe(true);
    expect(await told("/actors/Russia")).toMatchObject({ name: { en: "Russia" } });
    expect((await server.ask("/api/actors/Napoleon", OWN)).told).toMatchObject({ id: "no-such-actor" });
  });

  test("takes the record along in every format, and hears what that leaves out", async () => {
    const { formats } = await told<{ readonly formats: readonly string[] }>("/session");
    expect(formats).toContain("html");
    for (const format of formats) {
      const { status, text, headers } = await server.ask(`/api/export?format=${format}`, OWN);
      expect([format, status, text.length > 100]).toEqual([format, 200, true]);
      expect(headers["content-disposition"]).toContain(format);
      const preview = await told<{ readonly text: string; readonly name: string }>(`/export/preview?format=${format}`);
      if (format !== "html") expect([format, text.startsWith(preview.text.slice(0, 200))]).toEqual([format, true]);
    }
    const some = await server.ask(`/api/export?${query({ format: "csv", place: "دوما" })}`, OWN);
    expect(some.text).toContain("ASSAULT");
    expect(some.text).not.toContain("CONSULT");
    expect(await told("/export/loss?format=acled")).toMatchObject({ format: "acled", left_out: expect.any(Object) });
    const hidden = await server.ask("/api/export?format=csv&redact=people", OWN);
    expect(hidden.text).not.toContain("لافروف");
  });

  test("sees the archive's state, and that it is as it was stored", async () => {
    expect(await told("/archive")).toMatchObject({
      kind: under.name === "PGlite" ? "pglite" : "postgres",
      reports: 74,
      outdatedReadings: 0,
      backedUpAt: null,
    });
    expect((await server.ask("/api/verify", posted(undefined))).told).toMatchObject({ reports: 74, faults: [] });
  });
});

let server: ListeningServer;
beforeAll(async () => {
  server = await startServer([]);
});
afterAll(() => server.close());

describe("the interface", () => {
  test("is described: every answer's shape, and problems", async () => {
    const { components, paths } = (await server.ask("/api")).told as {
      readonly components: { readonly schemas: Readonly<Record<string, unknown>> };
      readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>>>;
    };
    expect(Object.keys(components.schemas)).toEqual(
      expect.arrayContaining(["Problem", "Reading", "FoundClaim", "WholeStory", "NetworkView"]),
    );
    const routes = Object.values(paths).flatMap((methods) => Object.values(methods));
    expect(routes.every(({ responses }) => "default" in responses)).toBe(true);
  });

  test("says that the archive is being prepared, and shows the page meanwhile", async () => {
    let open: (error: Error) => void = () => {};
    const preparing = new Promise<never>((_, reject) => {
      open = reject;
    });
    const waiting = await startServer([], { archive: preparing });
    expect((await waiting.ask("/")).status).toBe(200);
    const answer = await waiting.ask("/api/session", OWN);
    expect(answer).toMatchObject({ status: 503, told: { id: "opening" }, headers: { "retry-after": "1" } });
    open(new ServerError("archive-locked", 503, "in use"));
    await preparing.catch(() => {});
    expect((await waiting.ask("/api/session", OWN)).told).toMatchObject({ id: "archive-locked" });
    await waiting.close();
  });
});

describe("the page", () => {
  test.each([
    ["ar", "rtl", {}],
    ["ar", "rtl", { "accept-language": "ar-LY,en;q=0.8" }],
    ["en", "ltr", { "accept-language": "fr, en;q=0.5, ar;q=0.2" }],
    ["ar", "rtl", { "accept-language": "de" }],
    ["en", "ltr", { "accept-language": "ar", cookie: "isnad-language=en" }],
    ["ar", "rtl", { cookie: 'isnad-language="><script>' }],
  ])("is in %s from its first letter (%s, %j)", async (language, direction, headers) => {
    const { text } = await server.ask("/map?type=ASSAULT", { headers });
    expect(text).toContain(`<html lang="${language}" dir="${direction}">`);
    expect(text).toContain("/assets/index-AbCd1234.js");
  });

  test("has files that are packed, and kept for good where their name holds their hash", async () => {
    const path = "/assets/index-AbCd1234.js";
    const plain = await server.ask(path);
    expect(plain.headers).toMatchObject({
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "text/javascript; charset=utf-8",
    });
    const brotli = await server.ask(path, { headers: { "accept-encoding": "gzip, deflate, br" } });
    expect(brotli.headers["content-encoding"]).toBe("br");
    expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
    const gzip = await server.ask(path, { headers: { "accept-encoding": "gzip" } });
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect((await server.ask("/")).headers["cache-control"]).toBe("no-cache");
  });
});
