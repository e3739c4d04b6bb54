import type { DeadLetter } from "@isnad/work";
import { Command, InvalidArgumentError } from "commander";
import { type RowFormat, rowFormatOption } from "../archive/archive-options.ts";
import { printRows } from "../archive/print-rows.ts";
import { type QueueOptions, queueOption } from "./queue-options.ts";
import { withQueue } from "./with-queue.ts";

interface DeadOptions extends QueueOptions {
  readonly format: RowFormat;
}

export function deadCommand(): Command {
  const dead = new Command("dead").summary("what could not be read or stored: list it, send it again");
  dead
    .command("list")
    .description("Lists what could not be read or stored, with the reason.")
    .addOption(queueOption())
    .addOption(rowFormatOption())
    .action(list);
  dead
    .command("retry")
    .description("Sends dead letters again to where they came from: those of these numbers, or --all.")
    .argument("[number...]", "their numbers, as dead list tells them", parseNumbers, [])
    .option("--all", "all of them", false)
    .addOption(queueOption())
    .addOption(rowFormatOption())
    .action(retry);
  return dead;
}

const list = ({ queue: url, format }: DeadOptions): Promise<void> =>
  withQueue(url, async (queue, library) => printLetters(await Array.fromAsync(library.deadLetters(queue)), format));

async function retry(numbers: readonly number[], options: DeadOptions & { readonly all: boolean }, command: Command): Promise<void> {
  if (!options.all && numbers.length === 0) command.error("error: name the numbers of dead letters, or --all");
  await withQueue(options.queue, async (queue, library) =>
    printLetters(await library.retryDead(queue, options.all ? "all" : numbers), options.format),
  );
}

const printLetters = (letters: readonly DeadLetter[], format: RowFormat): Promise<void> =>
  printRows(letters, format, [
    { heading: "number", cell: ({ number }) => String(number) },
    { heading: "of", cell: ({ of }) => of },
    { heading: "at", cell: ({ at }) => at.slice(0, 19) },
    { heading: "from", cell: ({ from }) => from },
    { heading: "reason", cell: ({ reason }) => reason },
  ]);

function parseNumbers(text: string, earlier: readonly number[]): readonly number[] {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError("expected the number of a dead letter.");
  return [...earlier, number];
}
