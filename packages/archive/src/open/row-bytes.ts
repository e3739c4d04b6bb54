import type { Insertable } from "kysely";
import { COLUMN_TYPES, type ColumnType, type ManyRowsTable } from "../schema/column-types.ts";
import type { Tables } from "../schema/tables.ts";

/**
 * Rows as PostgreSQL's binary `copy` reads them, without its head and end: each the number of its columns, and for each column the length of its value,
 * -1 for `null`, and the value. They cost either side a half of what text does.
 */
export function rowBytes<Name extends ManyRowsTable>(table: Name, rows: readonly Insertable<Tables[Name]>[]): Uint8Array {
  const columns = COLUMNS.get(table) ?? [];
  end = 0;
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    makeRoom(2);
    end = piece.writeInt16BE(columns.length, end);
    for (const [column, type] of columns) writeField(type, row[column]);
  }
  return new Uint8Array(piece.buffer.slice(0, end));
}

const COLUMNS: ReadonlyMap<string, readonly (readonly [column: string, type: ColumnType])[]> = new Map(
  Object.entries(COLUMN_TYPES).map(([table, types]) => [table, Object.entries<ColumnType>(types)]),
);

/** A `copy` of rows, whole. */
export const wholeCopy = (rows: readonly Uint8Array[]): Uint8Array => Buffer.concat([HEAD, ...rows, END]);

/** Signature, no flags, no more of a head. */
const HEAD = Buffer.from("PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const END = Buffer.from([0xff, 0xff]);

/** Where rows are written, and how far it is full. */
let piece = Buffer.allocUnsafeSlow(1 << 20);
let end = 0;

function makeRoom(bytes: number): void {
  if (end + bytes <= piece.length) return;
  const larger = Buffer.allocUnsafeSlow(2 * (end + bytes));
  piece.copy(larger, 0, 0, end);
  piece = larger;
}

function writeField(type: ColumnType, value: unknown): void {
  makeRoom(4);
  const start = end;
  end += 4;
  if (value === null || value === undefined) {
    piece.writeInt32BE(-1, start);
    return;
  }
  WRITERS[type](value as never);
  piece.writeInt32BE(end - start - 4, start);
}

const WRITERS: Readonly<Record<ColumnType, (value: never) => void>> = {
  text: writeText,
  bytea: writeBytes,
  bool: (value: boolean) => writeByte(value ? 1 : 0),
  int4: writeInteger,
  float8: writeDouble,
  date: (day: string) => writeInteger(milliseconds(day) / DAY),
  timestamptz: (instant: string) => writeLong(milliseconds(instant) * 1000),
  "text[]": (values: readonly string[]) => writeList(values, TYPE_NUMBERS.text, writeText),
  "int4[]": (values: readonly number[]) => writeList(values, TYPE_NUMBERS.int4, writeInteger),
  "int8[]": (values: readonly number[]) => writeList(values, TYPE_NUMBERS.int8, writeLong),
};

/** PostgreSQL's numbers of the types of what stands in lists. */
const TYPE_NUMBERS = { text: 25, int4: 23, int8: 20 } as const;

/** One dimension that counts from 1, no gaps. */
function writeList<Value>(values: readonly Value[], type: number, write: (value: Value) => void): void {
  makeRoom(20);
  for (const part of values.length === 0 ? [0, 0, type] : [1, 0, type, values.length, 1]) end = piece.writeInt32BE(part, end);
  for (const value of values) {
    makeRoom(4);
    const start = end;
    end += 4;
    write(value);
    piece.writeInt32BE(end - start - 4, start);
  }
}

/** Most texts are short and of plain letters, which one by one are written faster than by a call of the system's. */
function writeText(text: string): void {
  makeRoom(text.length * 3);
  const written = text.length <= SHORT ? writePlain(text, piece, end) : 0;
  end += written === text.length ? written : piece.write(text, end);
}

/** Gives how many letters were written before one that is not plain. */
function writePlain(text: string, into: Buffer, start: number): number {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x7f) return at;
    into[start + at] = unit;
  }
  return text.length;
}

const SHORT = 48;

function writeBytes(bytes: Uint8Array): void {
  makeRoom(bytes.length);
  piece.set(bytes, end);
  end += bytes.length;
}

function writeByte(byte: number): void {
  makeRoom(1);
  piece[end++] = byte;
}

function writeInteger(value: number): void {
  makeRoom(4);
  end = piece.writeInt32BE(value, end);
}

/** Of a whole number that JavaScript holds. */
function writeLong(value: number): void {
  makeRoom(8);
  const high = Math.floor(value / 2 ** 32);
  piece.writeInt32BE(high, end);
  end = piece.writeUInt32BE(value - high * 2 ** 32, end + 4);
}

function writeDouble(value: number): void {
  makeRoom(8);
  end = piece.writeDoubleBE(value, end);
}

/** Since 2000, from where PostgreSQL counts. */
function milliseconds(iso: string): number {
  const since1970 = Date.parse(iso);
  if (Number.isNaN(since1970)) throw new RangeError(`"${iso}" is no day or instant`);
  return since1970 - MILLENNIUM;
}

const MILLENNIUM = Date.UTC(2000, 0, 1);
const DAY = 86_400_000;
