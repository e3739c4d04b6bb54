import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { platform, tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Shows an address in the user's browser, where there is one; where not, nothing happens: it is printed too. Every user of a machine can see with which
 * words programs were started, so the browser gets a file that only this user can read and that leads to the address. Gives how to remove that.
 */
export function openPage(address: string, open: (file: string) => void = openFile): () => void {
  const folder = mkdtempSync(join(tmpdir(), "isnad-desk-"));
  const file = join(folder, "desk.html");
  writeFileSync(file, `<!doctype html><meta http-equiv="refresh" content="0;url=${address}"><title>Isnad</title>\n`, { mode: 0o600 });
  open(file);
  return () => rmSync(folder, { recursive: true, force: true });
}

function openFile(file: string): void {
  const [command, ...rest] = COMMANDS[platform()] ?? ["xdg-open"];
  const opened = spawn(command as string, [...rest, file], { stdio: "ignore", detached: true });
  opened.on("error", () => {});
  opened.unref();
}

const COMMANDS: Partial<Readonly<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};
