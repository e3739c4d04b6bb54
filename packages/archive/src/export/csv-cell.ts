/**
 * A cell that no spreadsheet runs: text that begins like a formula gets an apostrophe before it (OWASP, "CSV Injection"). Numbers and
 * `raw` cells stay as they are.
 */
export function csvCell(value: string | number | boolean | null, raw: boolean): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  return !raw && FORMULA.test(value) ? `'${value}` : value;
}

const FORMULA = /^[\s\p{Cf}]*[=+\-@\t\r|％＝＋－＠]/u;
