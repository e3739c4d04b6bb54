import type { LookupFunction } from "node:net";
import { isIP } from "node:net";
import { Agent, request } from "undici";
import type { FetchLimits } from "./fetched.ts";
import { receiveBody } from "./receive-body.ts";

/** One question and its answer, redirects not followed. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

/** Asks `url` at `address` and nowhere else: no name is resolved again between the check and the connection. What is `sent` is posted. */
export async function askOnce(
  url: URL,
  address: string,
  headers: Readonly<Record<string, string>>,
  limits: FetchLimits,
  signal: AbortSignal,
  sent: string | null = null,
): Promise<Answer> {
  const agent = new Agent({ connect: { lookup: onlyAt(address), timeout: limits.milliseconds }, connections: 1, pipelining: 0 });
  try {
    const {
      statusCode,
      headers: answered,
      body,
    } = await request(url, { dispatcher: agent, headers, signal, ...(sent === null ? {} : { method: "POST", body: sent }) });
    const told = flat(answered);
    if (isRedirect(statusCode, told)) return { status: statusCode, headers: told, bytes: new Uint8Array() };
    return { status: statusCode, headers: told, bytes: await receiveBody(body, told["content-encoding"], limits, url.href) };
  } finally {
    await agent.destroy();
  }
}

/** Whether an answer only says where the thing lies. */
export const isRedirect = (status: number, headers: Readonly<Record<string, string>>): boolean =>
  REDIRECTS.has(status) && headers.location !== undefined;

const onlyAt =
  (address: string): LookupFunction =>
  (_host, options, callback) => {
    const family = isIP(address);
    if (options.all) callback(null, [{ address, family }]);
    else callback(null, address, family);
  };

const flat = (headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), Array.isArray(value) ? value.join(", ") : (value ?? "")]),
  );

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
