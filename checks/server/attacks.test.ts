import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ListeningServer, OWN, posted, startServer, TOKEN } from "./start-server.ts";

const HOSTILE = [
  `<script>alert(1)</script> قصفت طائرات روسية بلدة خان شيخون <img src=x onerror=alert(2)> يوم الخميس. \u202Eevil\u202C`,
  `قال "]]><svg onload=alert(3)> وزير الخارجية الروسي سيرغي لافروف إن روسيا لن ترسل جنودا إلى سوريا.`,
];

let server: ListeningServer;
beforeAll(async () => {
  server = await startServer(HOSTILE);
});
afterAll(() => server.close());

const own = { authorization: `Bearer ${TOKEN}` };

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: object }>>>>;
}

/** Every route that the server describes, with something for each part of its path. */
async function allRoutes(): Promise<readonly (readonly [method: string, path: string])[]> {
  const { paths } = (await server.ask("/api")).told as Described;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => [method.toUpperCase(), path.replaceAll(/\{\w+\}/gu, "1")] as const),
  );
}

describe("whoever is nobody", () => {
  test("gets nothing from any route but the two that let in and out", async () => {
    const routes = await allRoutes();
    expect(routes.length).toBeGreaterThan(25);
    const open: string[] = [];
    for (const [method, path] of routes) if ((await server.ask(path, { method })).status !== 401) open.push(`${method} ${path}`);
    expect(open.toSorted()).toEqual(["DELETE /api/session", "POST /api/session"]);
  });

  test.each([{ token: "wrong" }, { token: "" }, { user: "nadia", password: "x" }, {}, null, [], "x", { token: TOKEN, user: "x" }])(
    "signs in with %j no more than with nothing",
    async (told) => {
      const { status, headers } = await server.ask("/api/session", { ...posted(told), headers: { "content-type": "application/json" } });
      expect([400, 401]).toContain(status);
      expect(headers["set-cookie"]).toBeUndefined();
    },
  );

  test.each(["Bearer x", "Bearer ", "Basic eDp4", `bearer ${TOKEN}`])("does not get in by the header %s", async (authorization) => {
    expect((await server.ask("/api/reports", { headers: { authorization } })).status).toBe(401);
  });

  test("cannot make up a session", async () => {
    for (const secret of ["1", "__proto__", "a".repeat(43), "%00"]) {
      const { status } = await server.ask("/api/session", { headers: { cookie: `isnad-${server.port}=${secret}` } });
      expect(status).toBe(401);
    }
  });
});

describe("a session", () => {
  const signIn = () => server.ask("/api/session", { ...posted({ token: TOKEN }), headers: { "content-type": "application/json" } });
  const cookieOf = (header: unknown) => String((header as readonly string[])[0]);

  test("is kept in a cookie that no script reads and no other site sends", async () => {
    const { status, headers } = await signIn();
    expect(status).toBe(200);
    const cookie = cookieOf(headers["set-cookie"]);
    expect(cookie).toMatch(new RegExp(`^isnad-${server.port}=[\\w-]{43}; Path=/api; HttpOnly; SameSite=Strict$`, "u"));
  });

  test("lasts until it is ended", async () => {
    const [cookie = ""] = cookieOf((await signIn()).headers["set-cookie"]).split(";");
    expect((await server.ask("/api/session", { headers: { cookie } })).told).toMatchObject({
      user: "nadia",
      role: "administrator",
      signedIn: false,
    });
    expect((await server.ask("/api/session", { method: "DELETE", headers: { cookie } })).status).toBe(204);
    expect((await server.ask("/api/session", { headers: { cookie } })).status).toBe(401);
  });
});

describe("another site", () => {
  test.each(["evil.example", "evil.example:4780", "127.0.0.1.evil.example", "127.0.0.1", "localhost:1"])(
    "that is bound to this address as %j gets no page and no answer",
    async (host) => {
      for (const path of ["/", "/api/reports", "/assets/index-AbCd1234.js"]) {
        const { status, told } = await server.ask(path, { headers: { ...own, host } });
        expect([status, told]).toMatchObject([421, { id: "host-unknown" }]);
      }
    },
  );

  test.each(["http://evil.example", "null", "https://127.0.0.1", "http://127.0.0.1:1"])("with the origin %s is refused", async (origin) => {
    const sent = posted({ claims: ["a/b"], action: "accept" });
    const { status, told } = await server.ask("/api/reviews", { ...sent, headers: { ...sent.headers, origin } });
    expect([status, told]).toMatchObject([403, { id: "origin-foreign" }]);
  });

  test.each(["cross-site", "same-site"])("whose page embeds an answer (%s) is refused", async (site) => {
    expect((await server.ask("/api/reports", { headers: { ...own, "sec-fetch-site": site } })).status).toBe(403);
    expect((await server.ask("/", { headers: { "sec-fetch-site": site } })).status).toBe(200);
  });

  test("our own page is not", async () => {
    for (const host of [`127.0.0.1:${server.port}`, `localhost:${server.port}`, `[::1]:${server.port}`]) {
      const { status } = await server.ask("/api/session", {
        headers: { ...own, host, origin: `http://${host}`, "sec-fetch-site": "same-origin" },
      });
      expect(status).toBe(200);
    }
  });
});

describe("every answer", () => {
  test.each(["/", "/story/x", "/assets/index-AbCd1234.js", "/none.js", "/api", "/api/session", "/api/reports?limit=x", "/api/none"])(
    "to %s says what a browser may do with it",
    async (path) => {
      const { headers } = await server.ask(path, OWN);
      const policy = String(headers["content-security-policy"]);
      for (const part of ["default-src 'self'", "script-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      expect(policy).not.toMatch(/unsafe|\*|https?:/u);
      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "no-referrer",
        "cross-origin-resource-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
      });
      expect(headers["access-control-allow-origin"]).toBeUndefined();
      expect(headers["strict-transport-security"]).toBeUndefined();
      if (path.startsWith("/api")) expect(headers["cache-control"]).toBe("no-store");
    },
  );

  test("to a page has a nonce of its own", async () => {
    const pages = await Promise.all(["/", "/"].map((path) => server.ask(path)));
    const nonces = pages.map(({ text, headers }) => {
      const nonce = /<meta property="csp-nonce" nonce="([^"]+)"/u.exec(text)?.[1] ?? "";
      expect(headers["content-security-policy"]).toContain(`'nonce-${nonce}'`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
    expect(nonces[0]?.length).toBeGreaterThan(20);
  });
});

describe("what a report holds", () => {
  test("is told as JSON that nothing takes for a page", async () => {
    for (const path of ["/api/reports", "/api/claims", "/api/queue", "/api/actors", "/api/timeline"]) {
      const { headers, text } = await server.ask(path, OWN);
      expect(headers["content-type"]).toMatch(/^application\/json/u);
      expect(text.length).toBeGreaterThan(10);
    }
  });

  test("comes as a file to be saved, byte for byte", async () => {
    const { told } = await server.ask("/api/reports", OWN);
    const [{ id }] = (told as { rows: [{ id: string }] }).rows;
    const { headers, text } = await server.ask(`/api/reports/${id}/bytes`, OWN);
    expect(headers).toMatchObject({ "content-type": "text/plain", "x-content-type-options": "nosniff" });
    expect(headers["content-disposition"]).toBe(`attachment; filename="${id}.txt"`);
    expect(HOSTILE).toContain(text);
  });

  test("leaves in an export as a file too", async () => {
    const { headers, text } = await server.ask("/api/export?format=csv", OWN);
    expect(headers["content-type"]).toBe("application/octet-stream");
    expect(headers["content-disposition"]).toMatch(/^attachment; filename="isnad-\d{4}-\d\d-\d\d-csv\.csv"$/u);
    expect(text).toContain("<script>");
  });
});

describe("files", () => {
  test.each([
    "/../start-server.ts",
    "/..%2fstart-server.ts",
    "/%2e%2e/start-server.ts",
    "/assets/../../start-server.ts",
    "/assets/%2e%2e%2f%2e%2e%2fstart-server.ts",
    "/..\\start-server.ts",
    "//etc/passwd",
    "/etc/passwd",
    "/%00",
    "/assets",
    "/assets/",
  ])("outside the desk's folder are not there: %s", async (path) => {
    const { status, text } = await server.ask(path);
    expect([200, 400, 404]).toContain(status);
    expect(text).not.toContain("startServer");
    expect(text).not.toContain("root:");
  });
});

describe("more than there is room for", () => {
  const large = (bytes: number) => "ا".repeat(bytes / 2);

  test("a text of more than 10 MB", async () => {
    const { status, told } = await server.ask("/api/reports", posted({ text: large(10 * 2 ** 20 + 2) }));
    expect([status, told]).toMatchObject([413, { id: "report-too-large" }]);
    expect((await server.ask("/api/read", posted({ text: large(10 * 2 ** 20 + 2) }))).status).toBe(413);
  });

  test("an upload of more than 50 MB, whether it says so or not", async () => {
    const body = Buffer.alloc(50 * 2 ** 20 + 1, 0x20);
    const sent = posted({});
    const { status, told } = await server.ask("/api/reports", { ...sent, body });
    expect([status, told]).toMatchObject([413, { id: "upload-too-large" }]);
    const unsaid = await server.ask("/api/reports", { ...sent, headers: { ...sent.headers, "transfer-encoding": "chunked" }, body });
    expect(unsaid.status).toBe(413);
  });

  test("of anything else more than 1 MB", async () => {
    expect((await server.ask("/api/reviews", posted({ claims: ["a/b"], action: "accept", reason: large(2 ** 21) }))).status).toBe(413);
  });
});

test("a report of thousands of claims in one endless sentence does not tell that sentence with each", { timeout: 240_000 }, async () => {
  const endless = await startServer([]);
  const added = await endless.ask("/api/reports", posted({ text: "قصفت طائرات روسية بلدة خان شيخون ".repeat(3000) }));
  const [{ report }] = added.told as [{ report: string }];
  const claims = (await endless.ask("/api/claims?limit=500", OWN)).told as { rows: { evidence: string; trigger: string }[]; total: number };
  expect(claims.total).toBeGreaterThan(1000);
  for (const { evidence, trigger } of claims.rows) expect([evidence.length < 2100, evidence.includes(trigger)]).toEqual([true, true]);
  for (const path of [`/api/reports/${report}`, "/api/queue", "/api/stories", "/api/timeline", "/api/export?format=csv"]) {
    const { status, body } = await endless.ask(path, OWN);
    expect([path, status, body.length < 20_000_000]).toEqual([path, 200, true]);
  }
  await endless.close();
});

describe("nonsense", () => {
  test.each([
    "/api/claims?limit=-1",
    "/api/claims?limit=1e9",
    "/api/claims?since=yesterday",
    "/api/claims?kind=x",
    "/api/claims?actor=a&actor=b",
    `/api/claims?words=${"x".repeat(501)}`,
    "/api/network?nodes=1000000",
    "/api/export?format=../../etc/passwd",
    "/api/export?format=constructor",
    "/api/export?format=jsonl&redact=people",
    "/api/count?by=password",
  ])("is refused in words: %s", async (path) => {
    const { status, told } = await server.ask(path, OWN);
    expect(status).toBe(400);
    expect(Object.keys(told as object).toSorted()).toEqual(["id", "message"]);
  });

  test.each([
    "/api/claims?actor=%00",
    "/api/claims?words=%00%EF%BF%BE",
    "/api/actors/%00",
    "/api/actors/'%3B%20drop%20table%20reports%3B--",
    "/api/claims?actor='%3B%20drop%20table%20reports%3B--",
    "/api/reports/%00",
    "/api/stories/%00",
    "/api/reviews?subject=%00",
    "/api/claims?since=9999-12-31",
  ])("finds nothing and breaks nothing: %s", async (path) => {
    expect([200, 404]).toContain((await server.ask(path, OWN)).status);
    expect((await server.ask("/api/session", OWN)).told).toMatchObject({ reports: 2 });
  });

  test.each([
    "{",
    '{"claims":',
    "[]",
    '"x"',
    '{"__proto__":{"x":1}}',
    '{"claims":[],"action":"accept"}',
    `{"claims":${"[".repeat(50_000)}`,
  ])("as a body of JSON is refused: %.30s", async (body) => {
    const { status, told } = await server.ask("/api/reviews", { ...posted({}), body });
    expect([status, told]).toMatchObject([400, { id: "request-wrong" }]);
  });

  test("that no column can hold is kept as it can be", async () => {
    const { told } = await server.ask("/api/claims?limit=1", OWN);
    const [{ claim }] = (told as { rows: [{ claim: string }] }).rows;
    const made = await server.ask("/api/reviews", posted({ claims: [claim], action: "annotate", note: "a\0b\ud800", reason: "\0\udfff" }));
    expect(made.status).toBe(200);
    const added = await server.ask("/api/reports", posted({ text: "قصفت\0 طائرات \ud800 بلدة.", title: "\0", source: "\u202Ex\0" }));
    expect(added.told).toMatchObject([{ outcome: "new" }]);
  });

  test("as a file is told of, and the others are stored", async () => {
    const form = new FormData();
    form.append("file", new File(["زار الرئيس التركي رجب طيب أردوغان قطر."], 'a"\r\nb.txt'));
    form.append("file", new File(["a\0b"], "<img src=x>.png"));
    const sent = new Response(form);
    const { status, told } = await server.ask("/api/reports", {
      method: "POST",
      headers: { ...own, "content-type": sent.headers.get("content-type") ?? "" },
      body: await sent.bytes(),
    });
    expect(status).toBe(200);
    expect(told).toMatchObject([{ outcome: "new" }, { outcome: "failed", name: "<img src=x>.png", problem: { id: "input-picture" } }]);
  });

  test.each(["text/plain", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded"])(
    "of the kind %s is no report",
    async (kind) => {
      const { status } = await server.ask("/api/reports", { method: "POST", headers: { ...own, "content-type": kind }, body: "x" });
      expect([400, 415]).toContain(status);
    },
  );
});

describe("the server fetches for nobody", () => {
  test.each([
    "http://127.0.0.1/",
    "http://localhost:4780/api/session",
    "http://2130706433/",
    "http://[::1]/",
    "http://[::ffff:127.0.0.1]/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://user:password@example.org/",
    "https://example.org:22/",
  ])("what lies inside: %s", async (url) => {
    const { status, told } = await server.ask("/api/intake", posted({ url }));
    expect([status, told]).toMatchObject([400, { id: expect.stringMatching(/^fetch-/u) }]);
  });

  test.each(["file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "x", ""])(
    "what is no address of the web: %s",
    async (url) => {
      expect((await server.ask("/api/intake", posted({ url }))).told).toMatchObject({ id: "request-wrong" });
      expect((await server.ask("/api/feeds", posted({ url }))).told).toMatchObject({ id: "request-wrong" });
    },
  );

  test("a feed that is watched and watched no longer", async () => {
    const url = "https://example.org/feed.xml";
    expect((await server.ask("/api/feeds", posted({ url }))).told).toEqual({ added: 1 });
    const { told } = await server.ask("/api/feeds", OWN);
    expect(told).toMatchObject([{ url, state: "watched", everyMinutes: 15, stored: 0 }]);
    const [{ id }] = told as [{ id: string }];
    expect((await server.ask(`/api/feeds/${id}`, posted(undefined, "DELETE"))).status).toBe(204);
    expect((await server.ask(`/api/feeds/${id}`, posted(undefined, "DELETE"))).told).toMatchObject({ id: "no-such-feed" });
  });
});

test("too many requests are slowed down", async () => {
  const busy = await startServer([]);
  const answers = await Promise.all(Array.from({ length: 750 }, () => busy.ask("/api/session")));
  await busy.close();
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(50);
  expect(refused[0]).toMatchObject({ told: { id: "too-many-requests" }, headers: { "retry-after": "1" } });
});
