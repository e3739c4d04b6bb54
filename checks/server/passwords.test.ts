import { addUser, passwordAccess, removeUser } from "@isnad/server";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Answer, type ListeningServer, type Sent, startServer } from "./start-server.ts";

const SAID = { by: "test", at: "2026-01-01T00:00:00Z", reason: "" };
const TEXTS = ["زار وزير الخارجية الروسي سيرغي لافروف أنقرة يوم الثلاثاء.", "قصف الجيش السوري مدينة دوما يوم الأحد."];
const PASSWORDS = { hala: "hala's long password", omar: "كلمة سر طويلة جدا", nadia: "a third long password" } as const;

let server: ListeningServer;
/** Milliseconds; tests move it on. */
let clock = 0;

beforeAll(async () => {
  server = await startServer(TEXTS, { access: (archive) => passwordAccess(archive, () => clock) });
  await addUser(server.archive, { name: "hala", role: "reader", password: PASSWORDS.hala }, SAID);
  await addUser(server.archive, { name: "omar", role: "reviewer", password: PASSWORDS.omar }, SAID);
  await addUser(server.archive, { name: "nadia", role: "administrator", password: PASSWORDS.nadia }, SAID);
});
afterAll(() => server.close());
beforeEach(() => {
  clock += 3_600_000;
});

const signIn = (user: string, password: string): Promise<Answer> =>
  server.ask("/api/session", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ user, password }) });

async function as(user: keyof typeof PASSWORDS): Promise<(path: string, sent?: Sent) => Promise<Answer>> {
  const { headers } = await signIn(user, PASSWORDS[user]);
  const [cookie = ""] = String((headers["set-cookie"] as readonly string[])[0]).split(";");
  return (path, sent = {}) => server.ask(path, { ...sent, headers: { ...sent.headers, cookie } });
}

const posted = (told: unknown): Sent => ({ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(told) });

describe("a password", () => {
  test("lets in, in whatever form of Unicode its letters come", async () => {
    const { status, told } = await signIn("omar", PASSWORDS.omar.normalize("NFD"));
    expect([status, told]).toMatchObject([200, { user: "omar", role: "reviewer", signedIn: true }]);
  });

  test("of another, a wrong one or a token does not", async () => {
    expect((await signIn("omar", PASSWORDS.hala)).told).toMatchObject({ id: "password-wrong" });
    expect((await signIn("nobody", PASSWORDS.hala)).told).toMatchObject({ id: "password-wrong" });
    expect((await server.ask("/api/session", posted({ token: "x" }))).told).toMatchObject({ id: "password-needed" });
    expect((await server.ask("/api/reports", { headers: { authorization: "Bearer x" } })).status).toBe(401);
  });

  test("is kept so that nobody can read it, and nowhere else", async () => {
    const { value } = await server.archive.db
      .selectFrom("settings")
      .select("value")
      .where("name", "=", "user hala")
      .executeTakeFirstOrThrow();
    expect(value).toMatch(/scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}/u);
    const { rows } = (await (await as("nadia"))("/api/reviews")).told as { rows: unknown[] };
    expect(rows).toEqual([]);
    const log = await server.archive.db.selectFrom("audit").select("detail").where("action", "=", "user add").execute();
    expect(log.length).toBe(3);
    expect(JSON.stringify(log)).not.toMatch(/scrypt|long password/u);
    expect((await (await as("nadia"))("/api/export?format=jsonl")).text).not.toMatch(/scrypt/u);
  });

  test.each([["short"], ["x".repeat(1025)]])("of a wrong length is not taken: %.10s", async (password) => {
    await expect(addUser(server.archive, { name: "short", role: "reader", password }, SAID)).rejects.toMatchObject({
      id: /^password-too-/u,
    });
  });

  test.each(["", " a", "a\nb", "a\u202Eb", "x".repeat(65), "<b>"])("is not set for the name %j", async (name) => {
    await expect(addUser(server.archive, { name, role: "reader", password: PASSWORDS.hala }, SAID)).rejects.toMatchObject({
      id: "user-name",
    });
  });
});

describe("guessing", () => {
  test("has to wait after some failures, and longer after each, even with the right password", async () => {
    for (let at = 0; at < 5; at++) expect((await signIn("hala", `guess ${at}`)).status).toBe(401);
    const refused = await signIn("hala", PASSWORDS.hala);
    expect(refused).toMatchObject({ status: 429, told: { id: "sign-in-too-often" }, headers: { "retry-after": "1" } });
    clock += 1000;
    expect((await signIn("hala", "guess")).status).toBe(401);
    expect((await signIn("hala", PASSWORDS.hala)).headers["retry-after"]).toBe("2");
    clock += 2000;
    expect((await signIn("hala", PASSWORDS.hala)).status).toBe(200);
  });

  test("under ever new names waits for the address", async () => {
    for (let at = 0; at < 5; at++) await signIn(`name ${at}`, "guess");
    expect((await signIn("name 6", "guess")).status).toBe(429);
  });

  test("all at once is no faster", async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => signIn("hala", `guess ${at}`)));
    expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(5);
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(35);
  });
});

describe("a role", () => {
  interface Described {
    readonly paths: Readonly<Record<string, object>>;
  }

  test("of a reader changes nothing, by no route", async () => {
    const ask = await as("hala");
    const { paths } = (await ask("/api")).told as Described;
    const changing = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== "get" && path !== "/api/session" && path !== "/api/read")
        .map((method) => [method.toUpperCase(), path.replaceAll(/\{\w+\}/gu, "1")] as const),
    );
    expect(changing.length).toBeGreaterThan(6);
    for (const [method, path] of changing)
      expect([method, path, await ask(path, { ...posted({}), method })]).toMatchObject([
        method,
        path,
        { status: 403, told: { id: "role-too-low" } },
      ]);
    expect((await ask("/api/claims")).status).toBe(200);
    expect((await ask("/api/read", posted({ text: TEXTS[0] }))).status).toBe(200);
  });

  test("of a reviewer reviews under that name, and does not verify", async () => {
    const ask = await as("omar");
    const [{ claim }] = ((await ask("/api/claims")).told as { rows: [{ claim: string }] }).rows;
    expect((await ask("/api/reviews", posted({ claims: [claim], action: "accept" }))).status).toBe(200);
    expect((await ask("/api/reviews")).told).toMatchObject({ rows: [{ by: "omar", action: "accept", subject: claim }] });
    expect((await ask("/api/verify", { method: "POST" })).status).toBe(403);
    expect((await (await as("nadia"))("/api/verify", { method: "POST" })).told).toMatchObject({ faults: [] });
  });

  test("that is taken away is gone at once, and with a new password or a removal the session", async () => {
    const ask = await as("omar");
    expect((await ask("/api/session")).told).toMatchObject({ role: "reviewer" });
    await addUser(server.archive, { name: "omar", role: "reader", password: PASSWORDS.omar }, SAID);
    expect((await ask("/api/session")).status).toBe(401);
    const again = await as("omar");
    expect((await again("/api/session")).told).toMatchObject({ role: "reader" });
    await removeUser(server.archive, "omar", SAID);
    expect((await again("/api/session")).status).toBe(401);
    expect((await signIn("omar", PASSWORDS.omar)).status).toBe(401);
    await addUser(server.archive, { name: "omar", role: "reviewer", password: PASSWORDS.omar }, SAID);
  });

  test("ends with a session that is idle for twelve hours, or ended", async () => {
    const ask = await as("hala");
    clock += 11 * 3_600_000;
    expect((await ask("/api/session")).status).toBe(200);
    clock += 13 * 3_600_000;
    expect((await ask("/api/session")).status).toBe(401);
    const other = await as("hala");
    expect((await other("/api/session", { method: "DELETE" })).status).toBe(204);
    expect((await other("/api/session")).status).toBe(401);
  });
});

test("behind a proxy with TLS the cookie goes by TLS only, and each client is known by what the proxy says", async () => {
  const proxied = await startServer([], { url: "https://desk.example.org", access: (archive) => passwordAccess(archive, () => clock) });
  await addUser(proxied.archive, { name: "hala", role: "reader", password: PASSWORDS.hala }, SAID);
  const from = (address: string, password: string) =>
    proxied.ask("/api/session", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        host: "desk.example.org",
        origin: "https://desk.example.org",
        "x-forwarded-for": `1.1.1.1, ${address}`,
      },
      body: JSON.stringify({ user: "hala", password }),
    });
  const { headers, status } = await from("10.0.0.1", PASSWORDS.hala);
  expect(status).toBe(200);
  expect(String(headers["set-cookie"])).toMatch(/; Secure/u);
  expect(headers["strict-transport-security"]).toMatch(/^max-age=/u);
  for (let at = 0; at < 5; at++)
    await proxied.ask("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json", host: "desk.example.org", "x-forwarded-for": "10.0.0.2" },
      body: JSON.stringify({ user: `somebody ${at}`, password: "x" }),
    });
  expect((await from("10.0.0.2", PASSWORDS.hala)).status).toBe(429);
  expect((await from("10.0.0.3", PASSWORDS.hala)).status).toBe(200);
  await proxied.close();
});
