import { availableParallelism } from "node:os";
import { InvalidArgumentError, Option } from "commander";

/** How many threads read. */
export const workersOption = (): Option =>
  new Option("--workers <number>", "worker threads for many reports").argParser(parseWorkers).default(availableParallelism());

function parseWorkers(text: string): number {
  const workers = Number(text);
  if (!Number.isInteger(workers) || workers < 1 || workers > 256) throw new InvalidArgumentError("expected a whole number from 1 to 256.");
  return workers;
}
