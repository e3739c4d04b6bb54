/** What `isnad count` counts by. Named here so that `--help` need not load the databases; a test holds them equal to the archive's own. */
export const COUNT_KEYS = ["day", "week", "month", "year", "type", "mode", "place", "country", "actor", "recipient", "source"] as const;
