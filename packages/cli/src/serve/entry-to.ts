import { randomBytes } from "node:crypto";
import { userInfo } from "node:os";
import type { Archive } from "@isnad/archive";
import type { ServeOptions } from "@isnad/server";

/** How people get in. */
export interface Entry {
  readonly access: ServeOptions["access"];
  /** What the printed address ends with. */
  readonly fragment: string;
  /** How many ports to try: an address that others know must not move. */
  readonly tries: number;
}

/**
 * On this machine alone whoever has the printed address gets in; from elsewhere only who has a password.
 *
 * @throws ServerError `no-users` where nobody has one; `url-missing`, where none of the machine's own addresses would be known.
 */
export async function entryTo(archive: Promise<Archive>, { host, url }: { readonly host: string; readonly url?: string }): Promise<Entry> {
  const { isLoopback, passwordAccess, tokenAccess } = await import("@isnad/server");
  if (!isLoopback(host) || url !== undefined) {
    await refuseWithoutUsers(await archive);
    if (!url?.startsWith("https:"))
      process.stderr.write(
        "isnad: passwords travel unencrypted; put a proxy with TLS before this and name its address with --url https://…\n",
      );
    return { access: passwordAccess, fragment: "", tries: 1 };
  }
  const token = randomBytes(24).toString("base64url");
  return { access: () => tokenAccess(token, userInfo().username), fragment: `#token=${token}`, tries: 20 };
}

async function refuseWithoutUsers(archive: Archive): Promise<void> {
  const { listUsers, ServerError } = await import("@isnad/server");
  if ((await listUsers(archive)).some(({ role }) => role === "administrator")) return;
  throw new ServerError(
    "no-users",
    500,
    "others could reach this, and it has no administrator yet: isnad serve users add NAME --role administrator, with the same --archive",
  );
}
