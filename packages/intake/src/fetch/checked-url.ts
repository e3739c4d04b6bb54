import { IntakeError } from "../errors.ts";

/**
 * An address of the web's kind. Reading it as a browser does brings every spelling of a numeric host (`2130706433`, `0x7f.1`, `0177.0.0.1`) to one.
 *
 * @throws IntakeError `fetch-url`, `fetch-scheme`, `fetch-credentials`.
 */
export function checkedUrl(text: string, base?: string): URL {
  const url = URL.parse(text, base);
  if (!url) throw new IntakeError("fetch-url", `${text}: not a web address; write it whole, for example https://example.org/page`);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new IntakeError("fetch-scheme", `${text}: only http and https addresses are fetched`);
  if (url.username || url.password)
    throw new IntakeError(
      "fetch-credentials",
      `${withoutCredentials(url)}: names and passwords in an address are not sent; leave them out`,
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
