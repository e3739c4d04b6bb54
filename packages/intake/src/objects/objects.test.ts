import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listObjects } from "./list-objects.ts";
import { objectAddress, objectName } from "./object-address.ts";
import { openObject } from "./open-object.ts";
import { storeSettings } from "./store-settings.ts";
import { isSigned, type StoreUnderTest, startStore } from "./store-under-test.ts";

let store: StoreUnderTest;
beforeAll(async () => {
  store = await startStore();
});
beforeEach(() => {
  store.buckets.clear();
  store.faults.length = 0;
  store.asked.length = 0;
});
afterAll(() => store.close());

const LETTERS = Buffer.from("ابتثجحخدذرزسشصضطظعغفقكلمنهوي".repeat(5000));
const hold = (...keys: readonly string[]) => store.buckets.set("news", new Map(keys.map((key) => [key, LETTERS])));
const settings = (changed: Readonly<Record<string, string>> = {}) => storeSettings({ ...store.environment, ...changed });
const whole = async (name: string, ...part: readonly Parameters<typeof openObject>[2][]) => {
  const { bytes } = await openObject(settings(), objectAddress(name), ...part);
  return Buffer.concat(await Array.fromAsync(bytes));
};
const listed = (name: string) => Array.fromAsync(listObjects(settings(), objectAddress(name)));

describe("an object's address", () => {
  test.each([
    ["s3://news/2019/a b.jsonl", { bucket: "news", key: "2019/a b.jsonl" }],
    ["s3://news.archive/حلب/", { bucket: "news.archive", key: "حلب/" }],
    ["s3://news", { bucket: "news", key: "" }],
  ])("%s", (text, told) => expect(objectAddress(text)).toEqual(told));

  test.each(["s3://", "s3://a", "s3://News/x", "s3://news/a/../b", "https://news/x", "s3://ne ws/x"])("refuses %s", (text) => {
    expect(() => objectAddress(text)).toThrow(expect.objectContaining({ id: "objects-address" }));
  });
});

test("the environment says where a store is and who asks", () => {
  expect(storeSettings({})).toEqual({ endpoint: new URL("https://s3.us-east-1.amazonaws.com"), region: "us-east-1", keys: null });
  expect(
    storeSettings({ AWS_ENDPOINT_URL: "http://a", AWS_ENDPOINT_URL_S3: "http://b:9000/s3", AWS_DEFAULT_REGION: "garage" }),
  ).toMatchObject({
    endpoint: new URL("http://b:9000/s3"),
    region: "garage",
  });
  expect(() => storeSettings({ AWS_ENDPOINT_URL: "minio:9000" })).toThrow(expect.objectContaining({ id: "objects-endpoint" }));
  expect(() => storeSettings({ AWS_ACCESS_KEY_ID: "x" })).toThrow(expect.objectContaining({ id: "objects-keys" }));
});

test("the store of these tests takes the signature that AWS's documents give as example, and no other", () => {
  const question = {
    method: "GET",
    url: "/test.txt",
    headers: {
      host: "examplebucket.s3.amazonaws.com",
      range: "bytes=0-9",
      "x-amz-content-sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      "x-amz-date": "20130524T000000Z",
      authorization:
        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
    },
  };
  const secret = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
  expect(isSigned(question, secret)).toBe(true);
  expect(isSigned(question, "another")).toBe(false);
  expect(isSigned({ ...question, url: "/other.txt" }, secret)).toBe(false);
});

describe("a list", () => {
  test("goes through all pages, with names of every kind", async () => {
    const keys = [
      "2019/حلب & co.jsonl",
      "2019/a+b c.txt",
      "2019/100%.txt",
      "2019/<x>.txt",
      "2019/'q'(1)!*.txt",
      "2019/e/f.txt",
      "2019/é.txt",
    ];
    hold("2018/a.txt", ...keys);
    const names = await listed("s3://news/2019/");
    expect(names.toSorted()).toEqual(keys.map((key) => objectName({ bucket: "news", key })).toSorted());
    expect(store.asked).toHaveLength(3);
    for (const name of names) expect(await whole(name)).toEqual(LETTERS);
  });

  test("of a bucket that is not there, or by whom it does not know, is told", async () => {
    await expect(listed("s3://none/")).rejects.toMatchObject({ id: "objects-missing", message: expect.stringContaining("NoSuchBucket") });
    const asked = listObjects(settings({ AWS_SECRET_ACCESS_KEY: "wrong" }), objectAddress("s3://news/"));
    await expect(asked.next()).rejects.toMatchObject({ id: "objects-refused", message: expect.stringContaining("SignatureDoesNotMatch") });
    expect(store.asked).toHaveLength(2);
  });
});

describe("an object", () => {
  test("comes whole although the store fails and breaks off", async () => {
    hold("a");
    store.faults.push({ status: 503 }, { cutAfter: 70_000 }, { status: 500 }, { cutAfter: 100_000 });
    expect(await whole("s3://news/a")).toEqual(LETTERS);
    expect(store.asked.slice(0, 3)).toEqual(["/news/a", "/news/a", expect.stringMatching(/^\/news\/a bytes=\d+-279999$/u)]);
    expect(store.asked).toHaveLength(5);
  });

  test("comes in part", async () => {
    hold("a");
    store.faults.push({ cutAfter: 10 });
    expect(await whole("s3://news/a", { start: 20, end: 60, version: null })).toEqual(LETTERS.subarray(20, 60));
  });

  test("that changes while it comes, or is shorter than told, is told", async () => {
    hold("a");
    const { bytes, version } = await openObject(settings(), objectAddress("s3://news/a"));
    expect(version).toMatch(/^"[0-9a-f]{32}"$/u);
    await Array.fromAsync(bytes);
    store.buckets.get("news")?.set("a", LETTERS.subarray(2));
    await expect(whole("s3://news/a", { start: 20, end: 60, version })).rejects.toMatchObject({ id: "objects-changed" });
    await expect(whole("s3://news/a", { start: 300_000, end: 300_001, version: null })).rejects.toMatchObject({ id: "objects-changed" });
  });

  test("that is not there, or whose store is not, is told with what to do", async () => {
    hold();
    await expect(whole("s3://news/a")).rejects.toMatchObject({ name: "IntakeError", id: "objects-missing" });
    const away = openObject(settings({ AWS_ENDPOINT_URL: "http://127.0.0.1:1" }), objectAddress("s3://news/a"));
    await expect(away).rejects.toMatchObject({ id: "objects-unreachable", message: expect.stringContaining("AWS_ENDPOINT_URL") });
  });

  test("of nothing is nothing", async () => {
    store.buckets.set("news", new Map([["a", new Uint8Array()]]));
    expect(await whole("s3://news/a")).toHaveLength(0);
  });
});
