/** An address that may be led to: only the web's, whatever a report says its address is. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return /^https?:$/u.test(new URL(url).protocol) ? url : null;
}
