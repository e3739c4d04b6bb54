import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What a store does instead of answering: a status, or that many bytes of the answer and then nothing more. */
export type StoreFault = { readonly status: number } | { readonly cutAfter: number };

/** A store of objects of a test's own: the part of S3 that is used here, at an address of this machine. It answers nobody whose signature is wrong. */
export interface StoreUnderTest {
  /** What those who ask need in their environment. */
  readonly environment: Readonly<Record<string, string>>;
  /** Buckets by name, objects by key. */
  readonly buckets: Map<string, Map<string, Uint8Array>>;
  /** What it does to the next questions, one each. */
  readonly faults: StoreFault[];
  /** Every question so far: its path, and the range where it names one. */
  readonly asked: string[];
  readonly close: () => Promise<void>;
}

/** How many keys a list gives at a time. */
const PAGE = 3;
const ID = "AKIDEXAMPLE";
const SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
const REGION = "eu-south-2";

export async function startStore(): Promise<StoreUnderTest> {
  const [buckets, faults, asked] = [new Map<string, Map<string, Uint8Array>>(), [] as StoreFault[], [] as string[]];
  const server = createServer((request, response) => {
    asked.push([request.url ?? "", request.headers.range].filter(Boolean).join(" "));
    const fault = faults.shift() ?? { cutAfter: Number.POSITIVE_INFINITY };
    if ("status" in fault) refuse(response, fault.status, "Fault");
    else if (isSigned(request, SECRET)) answer(request, response, buckets, fault.cutAfter);
    else refuse(response, 403, "SignatureDoesNotMatch");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    environment: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_REGION: REGION,
      AWS_ACCESS_KEY_ID: ID,
      AWS_SECRET_ACCESS_KEY: SECRET,
    },
    buckets,
    faults,
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** What of a question is signed. */
export interface SignedQuestion {
  readonly method?: string | undefined;
  /** Path and query as they came. */
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** Whether a question without a body is signed with a secret: AWS's Signature Version 4, as its own documents tell it. */
export function isSigned({ method, url = "", headers }: SignedQuestion, secret: string): boolean {
  const [, day = "", region = "", names = "", given] = AUTHORIZATION.exec(String(headers.authorization)) ?? [];
  const [path = "", query = ""] = url.split("?");
  const canonical = [
    method,
    path,
    query.split("&").sort().join("&"),
    ...names.split(";").map((name) => `${name}:${String(headers[name]).trim().replace(/ +/gu, " ")}`),
    "",
    names,
    headers["x-amz-content-sha256"],
  ].join("\n");
  const scope = `${day}/${region}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, createHash("sha256").update(canonical).digest("hex")].join("\n");
  const key = [day, region, "s3", "aws4_request"].reduce<string | Buffer>((from, part) => sealed(from, part), `AWS4${secret}`);
  return sealed(key, text).toString("hex") === given;
}

const sealed = (key: string | Buffer, text: string): Buffer => createHmac("sha256", key).update(text).digest();
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/u;

function answer(request: IncomingMessage, response: ServerResponse, buckets: StoreUnderTest["buckets"], most: number): void {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://store");
  const [, bucket = "", ...parts] = pathname.split("/");
  const objects = buckets.get(bucket);
  const key = parts.map(decodeURIComponent).join("/");
  const bytes = objects?.get(key);
  if (!objects) refuse(response, 404, "NoSuchBucket");
  else if (key === "") response.end(listOf([...objects.keys()].sort(), searchParams));
  else if (bytes) give(request, response, bytes, most);
  else refuse(response, 404, "NoSuchKey");
}

function give({ headers }: IncomingMessage, response: ServerResponse, bytes: Uint8Array, most: number): void {
  const etag = `"${createHash("md5").update(bytes).digest("hex")}"`;
  const [, start = "0", end = String(bytes.length - 1)] = /^bytes=(\d+)-(\d+)$/u.exec(headers.range ?? "") ?? [];
  const part = bytes.subarray(Number(start), Number(end) + 1);
  if (headers["if-match"] !== undefined && headers["if-match"] !== etag) refuse(response, 412, "PreconditionFailed");
  else if (Number(start) > 0 && Number(start) >= bytes.length) refuse(response, 416, "InvalidRange");
  else {
    response.writeHead(headers.range === undefined ? 200 : 206, { "content-length": part.length, etag });
    if (part.length <= most) response.end(part);
    else response.write(part.subarray(0, most), () => response.destroy());
  }
}

/** ListObjectsV2: the keys after the one that the token names. */
function listOf(keys: readonly string[], asked: URLSearchParams): string {
  const after = Buffer.from(asked.get("continuation-token") ?? "", "base64").toString();
  const left = keys.filter((key) => key.startsWith(asked.get("prefix") ?? "") && key > after);
  const page = left.slice(0, PAGE);
  const next = left.length > PAGE ? Buffer.from(page.at(-1) ?? "").toString("base64") : null;
  const contents = page.map((key) => `<Contents><Key>${escaped(key)}</Key><Size>1</Size></Contents>`).join("");
  const more = next === null ? "" : `<NextContinuationToken>${next}</NextContinuationToken>`;
  return `<ListBucketResult><IsTruncated>${next !== null}</IsTruncated>${more}${contents}</ListBucketResult>`;
}

const escaped = (text: string): string => text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/\r/gu, "&#13;");

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status).end(`<Error><Code>${code}</Code></Error>`);
}
