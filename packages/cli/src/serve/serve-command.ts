import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import type { Archive, Spelling } from "@isnad/archive";
import type { Reader } from "@isnad/server";
import { Command, InvalidArgumentError, Option } from "commander";
import { chosenArabic, lexiconOption, modelOption } from "../commands/arabic-options.ts";
import { workersOption } from "../commands/workers-option.ts";
import { loadArabic, type ModelChoice } from "../load-arabic.ts";
import { openDemonstration } from "./demonstration.ts";
import { deskFolder } from "./desk-folder.ts";
import { openPage } from "./open-page.ts";
import { readingThreads } from "./reading-threads.ts";

interface ServeCommandOptions {
  readonly archive?: string;
  readonly host: string;
  readonly port: number;
  readonly open: boolean;
  readonly desk: boolean;
  readonly workers: number;
  readonly model: ModelChoice;
  readonly lexicon: readonly string[];
}

export function serveCommand(): Command {
  return new Command("serve")
    .summary("open the desk: read, question and correct the record in the browser")
    .description(
      "Serves an archive to the browser on this machine; without --archive, a demonstration of our own example reports. The archive is this process's until it ends.",
    )
    .addOption(new Option("--archive <place>", "a folder, or a postgres:// address").env("ISNAD_ARCHIVE"))
    .option("--host <address>", "the address to listen at", "127.0.0.1")
    .option("--port <number>", "the port; the next free one where it is taken", parsePort, 4780)
    .option("--open", "show it in the browser", process.stdout.isTTY ?? false)
    .option("--no-open", "only print its address")
    .option("--no-desk", "serve the interface under /api alone")
    .addOption(workersOption())
    .addOption(modelOption())
    .addOption(lexiconOption())
    .action(serveArchive);
}

/** Serves until the process is told to end. */
export async function serveArchive(options: ServeCommandOptions): Promise<void> {
  const choice = chosenArabic(options);
  const { serve, tokenAccess } = await import("@isnad/server");
  const desk = options.desk ? await deskFolder() : null;
  const threads = readingThreads(options.workers, choice);
  const token = randomBytes(24).toString("base64url");
  const archive = opened(options.archive, loadArabic(choice).text, threads.reader);
  const serving = await serve({
    archive,
    reader: threads.reader,
    access: tokenAccess(token, userInfo().username),
    demonstration: options.archive === undefined,
    desk,
    host: options.host,
    port: options.port,
    tries: 20,
    url: null,
    onError: (error) => process.stderr.write(`isnad: ${error instanceof Error ? error.stack : String(error)}\n`),
  });
  const address = `${serving.origin}/#token=${token}`;
  process.stdout.write(`${address}\n`);
  if (options.open) openPage(address);
  try {
    const open = await archive;
    await ended();
    await serving.close();
    await open.close();
  } finally {
    await serving.close();
    await threads.close();
  }
}

/** The archive at a place; without one the demonstration. */
async function opened(place: string | undefined, spelling: Spelling, reader: Reader): Promise<Archive> {
  const { openArchive } = await import("@isnad/archive");
  return place === undefined ? openDemonstration(spelling, reader) : openArchive(place, spelling, "make");
}

/** Resolves when the process is told to end. */
const ended = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
  });

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError("expected a number from 0 to 65535.");
  return port;
}
