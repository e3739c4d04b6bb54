import type { SourceFile } from "./source-file.ts";

/** The reader's layers, lowest first: a file imports its own layer's folder and lower ones, never a higher. */
const READER_LAYERS = [
  "reading/",
  "learned/",
  "rules/",
  "pipeline/1-text/",
  "pipeline/2-words/",
  "pipeline/3-syntax/",
  "pipeline/4-names/",
  "pipeline/5-times/",
  "pipeline/6-speech/",
  "pipeline/7-events/",
  "pipeline/8-relations/",
  "pipeline/9-linking/",
  "version.ts",
  "language.ts",
  "find-issues.ts",
  "find-unread.ts",
  "told-entities.ts",
  "present.ts",
  "read.ts",
  "index.ts",
];

/** The same order among what is known of Arabic; each folder there serves the stage of its name. */
const ARABIC_LAYERS = [
  "once.ts",
  "table.ts",
  "text/",
  "sources.ts",
  "words/",
  "syntax/",
  "names/",
  "times/",
  "speech/",
  "events/",
  "relations/",
  "linking/",
  "search/",
  "arabic.ts",
  "index.ts",
];

/** The archive's: from the tables up to what is done with the whole record. */
const ARCHIVE_LAYERS = [
  "errors.ts",
  "schema/",
  "open/",
  "audit/",
  "search/",
  "claims/",
  "entities/",
  "copies/",
  "reviews/",
  "stories/",
  "commitments/",
  "record/",
  "versions/",
  "store/",
  "feeds/",
  "find/",
  "watches/",
  "custody/",
  "export/",
  "import/",
  "index.ts",
];

/** The outside world's: fetching first, then what is read out of it, then what is watched. */
const INTAKE_LAYERS = [
  "errors.ts",
  "fetch/",
  "dates/",
  "formats/",
  "pages/",
  "evidence/",
  "feeds/",
  "files/",
  "watch/",
  "objects/",
  "index.ts",
];

/** The server's: what is sent and taken as types, then who may ask, then the answers. */
const SERVER_LAYERS = ["errors.ts", "api/", "access/", "routes/", "files/", "app.ts", "serve.ts", "index.ts"];

/** The workers': the queue, what reads, what writes, what is told of them. */
const WORK_LAYERS = ["errors.ts", "metrics/", "queue/", "reading/", "writing/", "parquet/", "work.ts", "index.ts"];

/** The desk's: words and calls to the server, parts of pages, then the screens, each on its own. */
const DESK_LAYERS = ["language/", "api/", "state/", "parts/", "screens/", "shell/", "main.tsx"];

/** Which packages a package may import, by folder. What is not named may not be imported. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  reader: [],
  arabic: ["@isnad/reader"],
  archive: ["@isnad/reader", "@isnad/arabic"],
  intake: ["@isnad/reader"],
  server: ["@isnad/reader", "@isnad/archive", "@isnad/intake"],
  work: ["@isnad/reader", "@isnad/archive"],
  desk: ["@isnad/server/api"],
  cli: [
    "@isnad/reader",
    "@isnad/arabic",
    "@isnad/archive",
    "@isnad/intake",
    "@isnad/intake/formats",
    "@isnad/intake/objects",
    "@isnad/server",
    "@isnad/work",
    "@isnad/work/packed",
  ],
};

/** Packages of the edge whose folders stand in an order. */
const LAYERED: Readonly<Record<string, readonly string[]>> = {
  archive: ARCHIVE_LAYERS,
  intake: INTAKE_LAYERS,
  server: SERVER_LAYERS,
  work: WORK_LAYERS,
  desk: DESK_LAYERS,
};

/** Every import that runs against the flow, one line each. */
export function againstFlow(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => file.imports.filter((target) => !allowed(file, target)).map((target) => `${file.path} imports ${target}`));
}

function allowed({ path }: SourceFile, target: string): boolean {
  const home = packageOf(path);
  if (home === null) return true;
  if (target.startsWith("@isnad/") || target === "isnad") return PACKAGES[home]?.includes(target) ?? false;
  if (target.startsWith("packages/") && packageOf(target) !== home) return false;
  if (home === "reader") return target.startsWith("packages/") && layer(target, READER_LAYERS) <= layer(path, READER_LAYERS);
  if (home === "arabic") return target.startsWith("packages/") && layer(target, ARABIC_LAYERS) <= layer(path, ARABIC_LAYERS);
  const layers = LAYERED[home];
  if (layers && target.startsWith("packages/")) return layer(target, layers) <= layer(path, layers);
  return true;
}

const packageOf = (path: string): string | null => /^packages\/([^/]+)\//u.exec(path)?.[1] ?? null;

/** A file in no known layer belongs to none: it may be imported by nothing and import nothing, so a new folder must be named here. */
function layer(path: string, layers: readonly string[]): number {
  const inside = path.replace(/^packages\/[^/]+\/src\//u, "");
  const at = layers.findIndex((name) => inside.startsWith(name));
  return at < 0 ? Number.NaN : at;
}
