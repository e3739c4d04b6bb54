import { COUNTED_BY, FORMATS, REDACTION_PROFILES } from "@isnad/archive";
import { PARTITIONS } from "@isnad/work";
import { expect, test } from "vitest";
import { PARTITION_NAMES } from "../work/export-parquet.ts";
import { COUNT_KEYS } from "./count-keys.ts";
import { EXPORT_FORMATS, REDACTIONS } from "./export-formats.ts";

test("the command line names the formats that the archive writes", () => {
  expect([...EXPORT_FORMATS].sort()).toEqual(["jsonl", "parquet", ...Object.keys(FORMATS)].sort());
});

test("the command line names the profiles that the archive redacts by", () => {
  expect([...REDACTIONS]).toEqual(Object.keys(REDACTION_PROFILES));
});

test("the command line names what the archive counts by", () => {
  expect([...COUNT_KEYS]).toEqual([...COUNTED_BY]);
});

test("the command line names what parquet is parted by", () => {
  expect([...PARTITION_NAMES]).toEqual([...PARTITIONS]);
});
