import { describe, expect, test } from "vitest";
import { IntakeError } from "../errors.ts";
import type { Fetched } from "../fetch/fetched.ts";
import { PoliteFetch } from "./polite-fetch.ts";
import type { WatchPorts } from "./watch-ports.ts";

const DAY = 24 * 60 * 60_000;

/** Hosts whose `robots.txt` answers so; the clock moves only by what is slept. */
function hosts(robots: Readonly<Record<string, { readonly status: number; readonly body?: string } | IntakeError>>) {
  let now = 0;
  const asked: string[] = [];
  const fetch = async (url: string): Promise<Fetched> => {
    asked.push(url);
    const { host, pathname } = new URL(url);
    const answer = pathname === "/robots.txt" ? robots[host] : { status: 200 };
    if (!answer || answer instanceof IntakeError) throw answer ?? new Error("unknown host");
    return {
      status: answer.status,
      bytes: Buffer.from("body" in answer ? (answer.body ?? "") : ""),
      finalUrl: url,
      hops: [],
      headers: {},
      fetchedAt: "",
    };
  };
  const sleep = async (milliseconds: number) => {
    now += milliseconds;
  };
  const ports = { now: () => now, sleep, fetch } as unknown as WatchPorts;
  return { ports, asked, sleep, options: { atOnce: 1, hostDelay: 2000, respectRobots: true, until: "idle" as const } };
}

describe("robots.txt", () => {
  const rules = `User-agent: *\nDisallow: /private\nCrawl-delay: 5\n\nUser-agent: Isnad\nDisallow: /feeds\nAllow: /feeds/open`;

  test("is asked once a day, before anything else of its host, and its pause is kept", async () => {
    const { ports, asked, options, sleep } = hosts({ "a.example": { status: 200, body: "User-agent: *\nCrawl-delay: 5" } });
    const fetching = new PoliteFetch(ports, options);
    await fetching.get("https://a.example/1");
    await fetching.get("https://a.example/2");
    expect(asked).toEqual(["https://a.example/robots.txt", "https://a.example/1", "https://a.example/2"]);
    expect([fetching.pauseOf("a.example"), fetching.pauseOf("b.example"), fetching.pauseOf("")]).toEqual([5000, 2000, 0]);
    expect(ports.now()).toBe(5000);
    await sleep(DAY);
    await fetching.get("https://a.example/3");
    expect(asked.filter((url) => url.endsWith("robots.txt"))).toHaveLength(2);
  });

  test.each([
    ["/feeds/1", "fetch-robots"],
    ["/feeds/open/1", null],
    ["/private", null],
  ])("%s goes by the rules for Isnad", async (path, id) => {
    const { ports, options, asked } = hosts({ "a.example": { status: 200, body: rules } });
    const got = new PoliteFetch(ports, options).get(`https://a.example${path}`);
    if (id === null) expect(await got).toMatchObject({ status: 200 });
    else {
      await expect(got).rejects.toMatchObject({ id });
      expect(asked).toEqual(["https://a.example/robots.txt"]);
    }
  });

  test.each([
    [404, null],
    [403, null],
    [500, "fetch-robots-unknown"],
    [429, "fetch-robots-unknown"],
  ])("that answers HTTP %i", async (status, id) => {
    const { ports, options } = hosts({ "a.example": { status } });
    const got = new PoliteFetch(ports, options).get("https://a.example/1");
    if (id === null) expect(await got).toMatchObject({ status: 200 });
    else await expect(got).rejects.toMatchObject({ id });
  });

  test.each(["fetch-time", "fetch-private"])("that can't be got: %s", async (id) => {
    const { ports, options } = hosts({ "a.example": new IntakeError(id, "x") });
    const got = new PoliteFetch(ports, options).get("https://a.example/1");
    await expect(got).rejects.toMatchObject({ id: id === "fetch-time" ? "fetch-robots-unknown" : id });
  });

  test("is left aside where the user says so", async () => {
    const { ports, options, asked } = hosts({});
    await new PoliteFetch(ports, { ...options, respectRobots: false }).get("https://a.example/feeds");
    expect(asked).toEqual(["https://a.example/feeds"]);
  });
});
