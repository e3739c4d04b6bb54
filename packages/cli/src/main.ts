import { TableError } from "@isnad/arabic";
import { VERSION } from "@isnad/reader";
import { Command, CommanderError } from "commander";
import { actorCommand } from "./archive/actor-command.ts";
import { addCommand } from "./archive/add-command.ts";
import { archiveCommand } from "./archive/archive-command.ts";
import { backupCommand } from "./archive/backup-command.ts";
import { commitmentsCommand } from "./archive/commitments-command.ts";
import { countCommand } from "./archive/count-command.ts";
import { doctorCommand } from "./archive/doctor-command.ts";
import { exportCommand } from "./archive/export-command.ts";
import { expungeCommand } from "./archive/expunge-command.ts";
import { findCommand } from "./archive/find-command.ts";
import { importCommand } from "./archive/import-command.ts";
import { rereadCommand } from "./archive/reread-command.ts";
import { restoreCommand } from "./archive/restore-command.ts";
import { reviewCommand } from "./archive/review-command.ts";
import { storiesCommand } from "./archive/stories-command.ts";
import { storyCommand } from "./archive/story-command.ts";
import { verifyCommand } from "./archive/verify-command.ts";
import { versionsCommand } from "./archive/versions-command.ts";
import { analyzeCommand } from "./commands/analyze-command.ts";
import { benchCommand } from "./commands/bench-command.ts";
import { readCommand } from "./commands/read-command.ts";
import { tellError } from "./commands/tell-error.ts";
import { whyCommand } from "./commands/why-command.ts";
import { InputError, wrongLexicon } from "./errors.ts";
import { demonstrationCommand } from "./serve/demonstration-command.ts";
import { serveCommand } from "./serve/serve-command.ts";
import { timesCommand } from "./times/times-command.ts";
import { feedsCommand } from "./watch/feeds-command.ts";
import { watchCommand } from "./watch/watch-command.ts";
import { watchesCommand } from "./watch/watches-command.ts";
import { deadCommand } from "./work/dead-command.ts";
import { enqueueCommand } from "./work/enqueue-command.ts";
import { workCommand } from "./work/work-command.ts";

/** Wrong use ends with status 2; an input that could not be read, with 1. */
const WRONG_USE = 2;

/** With no words the desk is opened. */
const words = process.argv.slice(2);

const program = new Command("isnad")
  .description("Reads Arabic news on conflict and diplomacy: who did what to whom, when, where, and on whose word.")
  .version(VERSION)
  .addHelpText("after", "\nWith no words it opens the desk in the browser, on a demonstration of our own example reports.")
  .enablePositionalOptions()
  .exitOverride();
for (const command of [
  readCommand(),
  analyzeCommand(),
  benchCommand(),
  timesCommand(),
  whyCommand(),
  addCommand(),
  versionsCommand(),
  verifyCommand(),
  backupCommand(),
  restoreCommand(),
  rereadCommand(),
  expungeCommand(),
  doctorCommand(),
  findCommand(),
  countCommand(),
  actorCommand(),
  exportCommand(),
  importCommand(),
  reviewCommand(),
  storiesCommand(),
  storyCommand(),
  commitmentsCommand(),
  watchCommand(),
  feedsCommand(),
  watchesCommand(),
  serveCommand(),
  enqueueCommand(),
  workCommand(),
  deadCommand(),
  archiveCommand(),
])
  program.addCommand(command.copyInheritedSettings(program));
program.addCommand(demonstrationCommand().copyInheritedSettings(program), { hidden: true });

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
});

try {
  await program.parseAsync(words.length === 0 ? ["serve"] : words, { from: "user" });
} catch (error) {
  if (error instanceof InputError) tellError(error);
  else if (error instanceof TableError) tellError(wrongLexicon(error.message, error));
  else if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USE;
  else if (isOfTheWorld(error)) tellError(error);
  else throw error;
}

/** By their names: the archive, the server and the queue are loaded only where a command opens one. */
function isOfTheWorld(error: unknown): error is Error & { readonly id: string } {
  return error instanceof Error && ["ArchiveError", "ServerError", "WorkError", "IntakeError"].includes(error.name);
}
