import { IntakeError } from "../errors.ts";
import { askOnce, isRedirect } from "./ask-once.ts";
import { beforeDeadline } from "./before-deadline.ts";
import { checkedUrl } from "./checked-url.ts";
import { FETCH_LIMITS, type Fetched, type FetchOptions, type Hop } from "./fetched.ts";
import { requestHeaders } from "./request-headers.ts";
import { resolveHost, vettedAddress } from "./vetted-address.ts";

/**
 * Gets what lies at a web address, the only way that Isnad asks anything of the outside. Each hop's host is resolved once, its address checked, and
 * that address is asked; a redirect passes the same gate and never leads from https to http. Limits: `FETCH_LIMITS`.
 *
 * @throws IntakeError the `fetch-…` ids of docs/intake.md.
 */
export async function fetchSafely(url: string, options: FetchOptions = {}): Promise<Fetched> {
  const limits = { ...FETCH_LIMITS, ...options.limits };
  const deadline = AbortSignal.timeout(limits.milliseconds);
  const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
  try {
    return await beforeDeadline(follow(url, { ...options, limits, signal }), signal);
  } catch (error) {
    if (error instanceof IntakeError || options.signal?.aborted) throw error;
    if (deadline.aborted) throw tooSlow(url, limits.milliseconds);
    throw new IntakeError("fetch-failed", `${url}: could not be fetched: ${reasonOf(error)}`, { cause: error });
  }
}

type Following = FetchOptions & { readonly limits: typeof FETCH_LIMITS; readonly signal: AbortSignal };

async function follow(first: string, options: Following): Promise<Fetched> {
  const { limits, signal, resolve = resolveHost, allowPrivate = [] } = options;
  const hops: Hop[] = [];
  let url = checkedUrl(first);
  while (hops.length <= limits.redirects) {
    const address = await vettedAddress(url, resolve, allowPrivate);
    const { status, headers, bytes } = await askOnce(url, address, sent(options.headers), limits, signal);
    hops.push({ url: url.href, status, address });
    if (!isRedirect(status, headers))
      return { status, bytes, finalUrl: url.href, hops, headers, fetchedAt: (options.clock ?? systemClock)() };
    const next = checkedUrl(headers.location as string, url.href);
    if (url.protocol === "https:" && next.protocol === "http:") throw downgrade(url, next);
    url = next;
  }
  throw new IntakeError("fetch-redirects", `${first}: leads on more than ${limits.redirects} times; give the page's own address`);
}

/** Only conditions and wishes go out: nothing that says who asks, and no cookie. */
function sent(headers: Readonly<Record<string, string>> = {}): Record<string, string> {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return { ...requestHeaders(), ...Object.fromEntries(given.filter(([name]) => MAY_BE_SENT.has(name))) };
}

const systemClock = (): string => Temporal.Now.instant().round("second").toString();

function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: string; readonly message?: string };
  return [code, message].filter(Boolean).join(": ") || String(error);
}

const tooSlow = (url: string, milliseconds: number) =>
  new IntakeError("fetch-time", `${url}: no whole answer within ${milliseconds / 1000} seconds; try again later`);

const downgrade = (from: URL, to: URL) =>
  new IntakeError("fetch-downgrade", `${from.href}: leads from https to http (${to.href}), where anyone on the way could change it`);

const MAY_BE_SENT = new Set(["user-agent", "accept", "accept-language", "if-none-match", "if-modified-since"]);
