import { styleText } from "node:util";
import type { Change, Version } from "@isnad/archive";
import { Command } from "commander";
import { isolate } from "../output/isolate.ts";
import { write } from "../output/write.ts";
import { archiveOption, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { withArchive } from "./with-archive.ts";

interface VersionsOptions {
  readonly archive: string;
  readonly format: RowFormat;
}

export function versionsCommand(): Command {
  return new Command("versions")
    .summary("show how a fetched page changed from one fetch to the next")
    .description(
      "Lists every state of the page that a report was fetched from, with what was taken out of it and put into it since the one before.",
    )
    .argument("<report>", "the report's id, as `isnad add` prints it")
    .addOption(archiveOption())
    .addOption(rowFormatOption())
    .action(tellVersions);
}

async function tellVersions(report: string, { archive: place, format }: VersionsOptions): Promise<void> {
  await withArchive(place, "refuse", async ({ db }, { listVersions, textChanges }) => {
    const versions = await listVersions(db, report);
    const told = versions.map((version, at) => ({
      version,
      changes: at === 0 ? [] : textChanges((versions[at - 1] as Version).text, version.text),
    }));
    if (format === "table") for (const { version, changes } of told) await write(`${versionText(version, changes)}\n`);
    else {
      const rows = told.map(({ version: { report: id, title, published, evidence }, changes }) => ({
        report: id,
        title,
        published,
        evidence,
        changes: changes.filter(({ kind }) => kind !== "same"),
      }));
      await write(format === "json" ? `${JSON.stringify(rows, null, 2)}\n` : rows.map((row) => `${JSON.stringify(row)}\n`).join(""));
    }
    if (versions.length === 0) process.stderr.write("it was not fetched from the web, so there is no other version of it\n");
  });
}

function versionText({ report, title, published, evidence }: Version, changes: readonly Change[]): string {
  const head = `${evidence.fetchedAt}  ${report}  ${evidence.finalUrl}  sha256:${evidence.bytesSha256}`;
  return [head, `  ${isolate(title ?? "")}  ${published ?? ""}`, ...(changes.length > 0 ? [`  ${changesText(changes)}`] : [])].join("\n");
}

/** What both have is shortened to its ends. */
const changesText = (changes: readonly Change[]): string => changes.map(({ kind, text }) => SHOWN[kind](text)).join("");

const SHOWN: Readonly<Record<Change["kind"], (text: string) => string>> = {
  same: (text) => isolate(text.length > AROUND * 3 ? `${text.slice(0, AROUND)} … ${text.slice(-AROUND)}` : text),
  removed: (text) => styleText("red", `[-${isolate(text.trim())}-]`, { stream: process.stdout }),
  added: (text) => styleText("green", `{+${isolate(text.trim())}+} `, { stream: process.stdout }),
};

/** Letters. */
const AROUND = 60;
