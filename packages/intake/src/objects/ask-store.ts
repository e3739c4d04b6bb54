import { setTimeout } from "node:timers/promises";
import { AwsV4Signer } from "aws4fetch";
import { Agent, type Dispatcher, request } from "undici";
import { IntakeError } from "../errors.ts";
import { type ObjectAddress, objectName } from "./object-address.ts";
import type { StoreSettings } from "./store-settings.ts";

export type StoreAnswer = Pick<Dispatcher.ResponseData, "statusCode" | "headers" | "body">;

/**
 * Asks a store for something. A store that does not answer, or that says that it can't at this moment, is asked again, later each time.
 *
 * @throws IntakeError `objects-unreachable`, `objects-refused`, `objects-missing`, `objects-changed`, `objects-region`, `objects-answer`.
 */
export async function askStore(
  settings: StoreSettings,
  of: ObjectAddress,
  url: URL,
  headers: Readonly<Record<string, string>> = {},
): Promise<StoreAnswer> {
  for (let attempt = 1; ; attempt++) {
    const answer = await askOnce(settings, url, headers).catch((error: unknown) =>
      error instanceof Error ? error : new Error(String(error)),
    );
    if (!(answer instanceof Error) && answer.statusCode < 300) return answer;
    if (!(answer instanceof Error) && !PASSING.has(answer.statusCode)) throw await refusal(answer, of);
    if (attempt === MOST_ATTEMPTS) throw unreachable(of, answer instanceof Error ? answer.message : `status ${answer.statusCode}`);
    if (!(answer instanceof Error)) await answer.body.dump();
    await pause(attempt);
  }
}

/** Waits before something is tried again, a fifth of a second at first and five at most. */
export const pause = (attempt: number): Promise<void> => setTimeout(Math.min(5000, 100 * 2 ** attempt) * (0.5 + Math.random() / 2));

export const MOST_ATTEMPTS = 6;

export const unreachable = (of: ObjectAddress, why: string): IntakeError =>
  new IntakeError(
    "objects-unreachable",
    `${objectName(of)}: the store does not answer (${why}); check AWS_ENDPOINT_URL, or try again later`,
  );

async function askOnce({ keys, region }: StoreSettings, url: URL, headers: Readonly<Record<string, string>>): Promise<StoreAnswer> {
  if (keys === null) return request(url, { dispatcher: AGENT, headers });
  const { sessionToken, ...pair } = keys;
  const signer = new AwsV4Signer({
    url: url.href,
    headers,
    ...pair,
    ...(sessionToken === null ? {} : { sessionToken }),
    service: "s3",
    region,
  });
  const signed = await signer.sign();
  return request(signed.url, { dispatcher: AGENT, headers: Object.fromEntries(signed.headers) });
}

/** What a store says when it will not: its own code where it tells one. */
async function refusal({ statusCode, headers, body }: StoreAnswer, of: ObjectAddress): Promise<IntakeError> {
  const told = (await body.text()).slice(0, MOST_TOLD);
  const code = /<Code>([^<]+)<\/Code>/u.exec(told)?.[1] ?? `status ${statusCode}`;
  const region = headers["x-amz-bucket-region"] ?? /<Region>([^<]+)<\/Region>/u.exec(told)?.[1];
  const [id, explain] = reasonOf(statusCode, region);
  return new IntakeError(id, `${objectName(of)}: ${explain} (${code})`);
}

function reasonOf(status: number, region: unknown): readonly [id: string, explain: string] {
  if (typeof region === "string" && (status === 301 || status === 307 || status === 400))
    return ["objects-region", `the bucket lies in another region; set AWS_REGION=${region}`];
  if (status === 401 || status === 403)
    return ["objects-refused", "the store refuses; check AWS_ACCESS_KEY_ID and what its owner may read"];
  if (status === 404) return ["objects-missing", "no such bucket or object; check the name"];
  if (status === 412) return ["objects-changed", "it has changed since it was sent; send it again"];
  if (status === 416) return ["objects-changed", "it is shorter than when it was sent; send it again"];
  return ["objects-answer", "the store can't do what was asked"];
}

const PASSING: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);
const MOST_TOLD = 4096;

/** Milliseconds. A store that is silent for so long is taken for away. */
const SILENCE = 30_000;
const AGENT = new Agent({ headersTimeout: SILENCE, bodyTimeout: SILENCE, connect: { timeout: 10_000 } });
