/** A link as an absolute address of the web, without its fragment; `null` for what is none. */
export function absoluteLink(link: string | null | undefined, base: string): string | null {
  const url = URL.parse(link?.trim() ?? "", URL.canParse(base) ? base : undefined);
  if (!link?.trim() || url === null || (url.protocol !== "http:" && url.protocol !== "https:")) return null;
  url.hash = "";
  return url.href;
}
