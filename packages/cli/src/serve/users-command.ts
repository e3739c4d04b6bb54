import { Command, Option } from "commander";
import { archiveOption, byOption, type ChangeOptions, now, type RowFormat, rowFormatOption } from "../archive/archive-options.ts";
import { printRows } from "../archive/print-rows.ts";
import { withArchive } from "../archive/with-archive.ts";
import { givenPassword } from "./given-password.ts";

type Role = "reader" | "reviewer" | "administrator";

/** `isnad serve users`: who may sign in where the desk is served to other machines. */
export function usersCommand(): Command {
  const users = new Command("users").description("who may sign in where the desk is served to other machines");
  for (const command of [add(), remove(), list()]) users.addCommand(command);
  return users;
}

interface AddOptions extends ChangeOptions {
  readonly role: Role;
  readonly passwordFile?: string;
}

const add = (): Command =>
  new Command("add")
    .description("let somebody sign in, or give them another role and password; their sessions end")
    .argument("<name>", "the name they sign in with")
    .addOption(
      new Option("--role <role>", "readers look, reviewers also add and correct, administrators also verify")
        .choices(["reader", "reviewer", "administrator"])
        .makeOptionMandatory(),
    )
    .option("--password-file <file>", "its first line is the password; else ISNAD_PASSWORD, else you are asked")
    .addOption(archiveOption())
    .addOption(byOption())
    .action(async (name: string, { archive: place, by, role, passwordFile }: AddOptions) => {
      const password = await givenPassword(passwordFile);
      const { addUser } = await import("@isnad/server");
      await withArchive(place, "make", (archive) => addUser(archive, { name, role, password }, { by, at: now(), reason: "" }));
      process.stderr.write(`${name}: ${role}\n`);
    });

const remove = (): Command =>
  new Command("remove")
    .description("let somebody sign in no more; their sessions end")
    .argument("<name>", "the name they sign in with")
    .addOption(archiveOption())
    .addOption(byOption())
    .action(async (name: string, { archive: place, by }: ChangeOptions) => {
      const { removeUser } = await import("@isnad/server");
      await withArchive(place, "refuse", (archive) => removeUser(archive, name, { by, at: now(), reason: "" }));
    });

const list = (): Command =>
  new Command("list")
    .description("list who may sign in")
    .addOption(archiveOption())
    .addOption(rowFormatOption())
    .action(async ({ archive: place, format }: { readonly archive: string; readonly format: RowFormat }) => {
      const { listUsers } = await import("@isnad/server");
      await withArchive(place, "refuse", async (archive) =>
        printRows(await listUsers(archive), format, [
          { heading: "Name", cell: ({ name }) => name },
          { heading: "Role", cell: ({ role }) => role },
        ]),
      );
    });
