import { type Archive, keepSetting, type Said, settingsUnder } from "@isnad/archive";
import type { Role } from "../api/api.ts";
import { ServerError } from "../errors.ts";
import { keptPassword } from "./password.ts";

/** Somebody who may sign in. */
export interface User {
  readonly name: string;
  readonly role: Role;
}

/** A user as the archive keeps them, among its settings. */
export interface KeptUser extends User {
  /** As `keptPassword` makes it. */
  readonly password: string;
}

export interface NewUser extends User {
  readonly password: string;
}

/**
 * Lets somebody sign in; who is there already gets the new role and password, and their sessions end.
 *
 * @throws ServerError `user-name`, `password-too-short`, `password-too-long`.
 */
export async function addUser(archive: Archive, { name, role, password }: NewUser, { by, at, reason }: Said): Promise<void> {
  if (!NAME.test(name)) throw new ServerError("user-name", 400, `"${name}": a name has 1 to 64 letters, digits, spaces or . _ - @`);
  const kept = JSON.stringify({ role, password: await keptPassword(password) });
  await keepSetting(archive, `${USER}${name}`, kept, { by, at, action: "user add", subject: name, detail: { role, reason } });
}

const NAME = /^[\p{L}\p{M}\p{N}._@-](?:[\p{L}\p{M}\p{N} ._@-]{0,62}[\p{L}\p{M}\p{N}._@-])?$/u;

/** Lets somebody sign in no more; their sessions end. Throws a `ServerError` `no-such-user`. */
export async function removeUser(archive: Archive, name: string, { by, at, reason }: Said): Promise<void> {
  if ((await userNamed(archive, name)) === null) throw new ServerError("no-such-user", 404, `nobody is called "${name}" here`);
  await keepSetting(archive, `${USER}${name}`, null, { by, at, action: "user remove", subject: name, detail: { reason } });
}

/** Who may sign in, by name. */
export async function listUsers({ db }: Archive): Promise<readonly User[]> {
  return [...(await settingsUnder(db, USER))].map(([name, value]) => ({ name, role: (JSON.parse(value) as KeptUser).role }));
}

export async function userNamed({ db }: Archive, name: string): Promise<KeptUser | null> {
  const row = await db.selectFrom("settings").select("value").where("name", "=", `${USER}${name}`).executeTakeFirst();
  return row ? { name, ...(JSON.parse(row.value) as Omit<KeptUser, "name">) } : null;
}

/** What the names of their settings begin with. */
const USER = "user ";
