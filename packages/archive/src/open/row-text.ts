/** Rows as the text that PostgreSQL's `copy` reads: a line each, columns apart by tabs, `\N` for `null`. */
export interface RowText {
  readonly columns: readonly string[];
  readonly lines: string;
}

/** Every row has the columns of the first. */
export function rowText(rows: readonly object[]): RowText {
  const columns = Object.keys(rows[0] ?? {});
  let lines = "";
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    let line = "";
    for (const column of columns) line += `\t${field(row[column])}`;
    lines += `${line.slice(1)}\n`;
  }
  return { columns, lines };
}

function field(value: unknown): string {
  if (typeof value === "string") return value.length > LONG || SPECIAL.test(value) ? escaped(value) : value;
  if (value === null || value === undefined) return "\\N";
  if (Array.isArray(value)) return arrayField(value);
  return value instanceof Uint8Array ? `\\\\x${hexadecimal(value)}` : String(value as number | boolean);
}

/** Of a long text it costs more to look whether there is a special sign in it than to replace those that there mostly are. */
const LONG = 1000;

const SPECIAL = /[\\\n\r\t]/u;

const escaped = (text: string): string => text.replace(/[\\\n\r\t]/gu, (sign) => ESCAPES[sign] ?? sign);

const ESCAPES: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** No text of the database holds NUL, so that it may part the values until they are quoted. */
function arrayField(values: readonly unknown[]): string {
  if (typeof values[0] !== "string") return `{${values.join(",")}}`;
  const joined = values.join("\0");
  return UNPLAIN.test(joined) ? escaped(`{${values.map(quoted).join(",")}}`) : `{"${joined.replaceAll("\0", '","')}"}`;
}

const UNPLAIN = /["\\\n\r\t]/u;

const quoted = (value: unknown): string => `"${(value as string).replace(/["\\]/gu, "\\$&")}"`;

const hexadecimal = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
