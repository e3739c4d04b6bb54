import { IntakeError } from "../errors.ts";

/**
 * An address that may be asked. Reading it as a browser does brings every spelling of a numeric host (`2130706433`, `0x7f.1`, `0177.0.0.1`) to one.
 *
 * @throws IntakeError `fetch-url`, `fetch-scheme`, `fetch-credentials`, `fetch-port`.
 */
export function checkedUrl(text: string, allowPrivate: readonly string[], base?: string): URL {
  const url = URL.parse(text, base);
  if (!url) throw new IntakeError("fetch-url", `${text}: not a web address; write it whole, for example https://example.org/page`);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new IntakeError("fetch-scheme", `${text}: only http and https addresses are fetched`);
  if (url.username || url.password)
    throw new IntakeError(
      "fetch-credentials",
      `${withoutCredentials(url)}: names and passwords in an address are not sent; leave them out`,
    );
  if (url.port !== "" && !allowPrivate.includes(hostOf(url)))
    throw new IntakeError(
      "fetch-port",
      `${text}: only the ports 80 and 443 are asked; allow the host by name (--allow-private ${hostOf(url)}) where you trust it`,
    );
  url.hash = "";
  return url;
}

/** A URL's host: an IPv6 address without its brackets, a name without its closing full stop. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/gu, "").replace(/\.$/u, "");

/** A password belongs in no message. */
function withoutCredentials(url: URL): string {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  return shown.href;
}
