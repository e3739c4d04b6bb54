import { IntakeError } from "../errors.ts";
import { askOnce } from "./ask-once.ts";
import { beforeDeadline } from "./before-deadline.ts";
import { checkedUrl, hostOf } from "./checked-url.ts";
import { FETCH_LIMITS, type FetchOptions } from "./fetched.ts";
import { userAgent } from "./request-headers.ts";
import { resolveHost, vettedAddress } from "./vetted-address.ts";

/**
 * Posts JSON to an address of a host that the user allowed for it, through the same gate as every fetch; redirects are not followed.
 *
 * @throws IntakeError `send-host` where the address is of another host, `send-refused` for an answer that is not 2xx, `fetch-time`, and the gate's own.
 */
export async function sendSafely(address: string, json: string, allowedHost: string, options: FetchOptions = {}): Promise<void> {
  const { resolve = resolveHost, allowPrivate = [] } = options;
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const url = checkedUrl(address);
  if (hostOf(url) !== allowedHost)
    throw new IntakeError(
      "send-host",
      `${address}: not of the host that was allowed (${allowedHost}); allow it by name: --allow-host ${hostOf(url)}`,
    );
  const signal = AbortSignal.timeout(limits.milliseconds);
  const work = async () => askOnce(url, await vettedAddress(url, resolve, allowPrivate), HEADERS, limits, signal, json);
  const { status } = await beforeDeadline(work(), signal).catch((error: unknown) => {
    if (error instanceof IntakeError) throw error;
    throw new IntakeError(signal.aborted ? "fetch-time" : "fetch-failed", `${address}: took no message; it is sent again later`, {
      cause: error,
    });
  });
  if (status < 200 || status > 299) throw new IntakeError("send-refused", `${address}: answered HTTP ${status}; it is sent again later`);
}

const HEADERS = { "user-agent": userAgent(), "content-type": "application/json; charset=utf-8", accept: "*/*" };
