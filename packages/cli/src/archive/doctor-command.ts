import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { VERSION } from "@isnad/reader";
import { Command } from "commander";
import { loadArabic } from "../load-arabic.ts";
import { environmentSettings, settingNames } from "../work/environment.ts";
import { type ArchiveOptions, archiveOption, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { printRows } from "./print-rows.ts";
import { withArchive } from "./with-archive.ts";

/** One thing that was looked at. */
interface Finding {
  readonly state: "good" | "look" | "wrong";
  readonly what: string;
  readonly found: string;
  /** What to do; `null` where nothing is to be done. */
  readonly mend: string | null;
}

export function doctorCommand(): Command {
  return new Command("doctor")
    .summary("say what is installed, which archive is used, what is wrong and how to mend it")
    .description(
      "Looks at the installation and the archive. Ends with 1 where something is wrong. Whether the archive still is what was stored, isnad verify says.",
    )
    .addOption(archiveOption())
    .addOption(rowFormatOption())
    .action(doctor);
}

async function doctor({ archive: place, format }: ArchiveOptions & { readonly format: RowFormat }): Promise<void> {
  const findings = [...installation(), ...environment(), ...(await archiveFindings(place)), ...(await diskFindings(place))];
  if (findings.some(({ state }) => state === "wrong")) process.exitCode = 1;
  await printRows(findings, format, [
    { heading: "", cell: ({ state }) => state },
    { heading: "what", cell: ({ what }) => what },
    { heading: "found", cell: ({ found, mend }) => (mend === null ? found : `${found} → ${mend}`) },
  ]);
}

const good = (what: string, found: string): Finding => ({ state: "good", what, found, mend: null });

function installation(): readonly Finding[] {
  return [good("isnad", VERSION), good("node", process.version), good("model", loadArabic().model)];
}

/** What is set outside of the command line. */
function environment(): readonly Finding[] {
  return environmentSettings(process.env).map(({ name, value, isKnown }) =>
    isKnown
      ? good(name, value)
      : { state: "look", what: name, found: value, mend: `nothing reads it; known are ${settingNames().join(", ")}` },
  );
}

async function archiveFindings(place: string): Promise<readonly Finding[]> {
  try {
    return await withArchive(place, "refuse", async (archive, { examineArchive }) => {
      const { version, encoding, reports, outdated, bytes, backedUpAt, changesSince } = await examineArchive(archive, {
        version: VERSION,
        model: loadArabic().model,
      });
      const database = archive.kind === "pglite" ? "PGlite" : "PostgreSQL";
      return [
        good("archive", `${archive.place}: ${reports} reports, ${Math.ceil(bytes / 2 ** 20)} MB`),
        encoding === "UTF8"
          ? good("database", `${database} ${version}`)
          : {
              state: "wrong",
              what: "database",
              found: `${database} ${version} in ${encoding}`,
              mend: "make a database in UTF8 and restore a back-up to it",
            },
        outdated === 0
          ? good("readings", "all by this version and model")
          : { state: "look", what: "readings", found: `${outdated} by another version or model`, mend: "isnad reread" },
        changesSince === 0
          ? good("back-up", `of ${backedUpAt}`)
          : { state: "look", what: "back-up", found: `${backedUpAt ?? "none"}; ${changesSince} changes since`, mend: "isnad backup FILE" },
      ];
    });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ArchiveError") throw error;
    const [found = "", ...mend] = error.message.split("; ");
    const state = (error as Error & { readonly id: string }).id === "archive-missing" ? "look" : "wrong";
    return [{ state, what: "archive", found, mend: mend.join("; ") || null }];
  }
}

async function diskFindings(place: string): Promise<readonly Finding[]> {
  if (!existsSync(place)) return [];
  const { bavail, bsize } = await statfs(place);
  const free = bavail * bsize;
  const found = `${Math.floor(free / 2 ** 20)} MB free`;
  return [free > LITTLE ? good("disk", found) : { state: "look", what: "disk", found, mend: "make room" }];
}

/** Bytes: room for some thirty thousand reports. */
const LITTLE = 2 ** 30;
