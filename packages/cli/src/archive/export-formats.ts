/** The formats of `isnad export`. Named here so that `--help` need not load the databases; a test holds them equal to the archive's own and `parquet`. */
export const EXPORT_FORMATS = [
  "jsonl",
  "csv",
  "acled",
  "polecat",
  "gdelt",
  "ftm",
  "web-annotation",
  "geojson",
  "gexf",
  "prov",
  "html",
  "parquet",
] as const;

/** The profiles of `--redact`, likewise. */
export const REDACTIONS = ["people", "people-and-groups"] as const;
