import { Command } from "commander";
import { archiveOption, byOption, type ChangeOptions } from "./archive-options.ts";

export interface ReviewOptions extends ChangeOptions {
  readonly reason: string;
}

/** A subcommand of `isnad review` that changes the archive: who does it and why is kept. */
export const changingCommand = (name: string, description: string): Command =>
  new Command(name).description(description).addOption(archiveOption()).addOption(byOption()).option("--reason <words>", "why", "");
