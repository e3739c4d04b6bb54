import { userInfo } from "node:os";
import type { Archive, Spelling } from "@isnad/archive";
import type { Reader } from "@isnad/server";
import { Command, InvalidArgumentError, Option } from "commander";
import { chosenArabic, lexiconOption, modelOption } from "../commands/arabic-options.ts";
import { workersOption } from "../commands/workers-option.ts";
import { loadArabic, type ModelChoice } from "../load-arabic.ts";
import { openDemonstration } from "./demonstration.ts";
import { deskFolder } from "./desk-folder.ts";
import { entryTo } from "./entry-to.ts";
import { openPage } from "./open-page.ts";
import { readingThreads } from "./reading-threads.ts";
import { servedWork } from "./served-work.ts";
import { usersCommand } from "./users-command.ts";
import { watchWhileServing } from "./watch-while-serving.ts";

interface ServeCommandOptions {
  readonly archive?: string;
  readonly queue?: string;
  readonly host: string;
  readonly port: number;
  readonly url?: string;
  readonly open: boolean;
  readonly desk: boolean;
  readonly workers: number;
  readonly model: ModelChoice;
  readonly lexicon: readonly string[];
}

export function serveCommand(): Command {
  return new Command("serve")
    .enablePositionalOptions()
    .summary("open the desk: read, question and correct the record in the browser")
    .description(
      "Serves an archive to the browser on this machine; without --archive, a demonstration of our own example reports. For other machines (--host, --url) it asks for passwords, which `isnad serve users` sets. The archive is this process's until it ends.",
    )
    .addOption(new Option("--archive <place>", "a folder, or a postgres:// address").env("ISNAD_ARCHIVE"))
    .addOption(
      new Option("--queue <url>", "the queue that the desk tells of, nats://host:4222 or nats://host:4222/name").env("ISNAD_QUEUE"),
    )
    .option("--host <address>", "the address to listen at", "127.0.0.1")
    .option("--port <number>", "the port; the next free one where it is taken", parsePort, 4780)
    .option("--url <address>", "the address that browsers reach it by, where a proxy stands before it; asks for passwords", parseUrl)
    .option("--open", "show it in the browser", process.stdout.isTTY ?? false)
    .option("--no-open", "only print its address")
    .option("--no-desk", "serve the interface under /api alone")
    .addOption(workersOption())
    .addOption(modelOption())
    .addOption(lexiconOption())
    .addCommand(usersCommand())
    .action(serveArchive);
}

/** Serves until the process is told to end. */
async function serveArchive(options: ServeCommandOptions): Promise<void> {
  const choice = chosenArabic(options);
  const desk = options.desk ? await deskFolder() : null;
  const threads = await readingThreads(options.workers, choice);
  const work = options.queue === undefined ? null : servedWork(options.queue);
  const archive = opened(options.archive, loadArabic(choice).text, threads.reader);
  try {
    const entry = await entryTo(archive, options);
    const { serve } = await import("@isnad/server");
    const serving = await serve({
      archive,
      reader: threads.reader,
      work,
      access: entry.access,
      demonstration: options.archive === undefined,
      desk,
      host: options.host,
      port: options.port,
      tries: entry.tries,
      url: options.url ?? null,
      onError,
    });
    const address = `${serving.origin}/${entry.fragment}`;
    process.stdout.write(`${address}\n`);
    const forget = options.open ? openPage(address) : () => {};
    const stop = new AbortController();
    const watching = archive.then((open) => watchWhileServing(open, threads.reader, userInfo().username, stop.signal).catch(onError));
    await Promise.race([watching.then(ended), ended()]).finally(() => {
      forget();
      return serving.close();
    });
    stop.abort();
    await watching;
  } finally {
    await threads.close();
    await work?.close();
    await archive.then(
      ({ close }) => close(),
      () => {},
    );
  }
}

/** What is our own fault is told whole, and ends nothing. */
const onError = (error: unknown): void => void process.stderr.write(`isnad: ${error instanceof Error ? error.stack : String(error)}\n`);

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

function parseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/u.test(url.protocol)) throw new InvalidArgumentError("expected an address such as https://desk.example.org.");
  return url.origin;
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError("expected a number from 0 to 65535.");
  return port;
}
