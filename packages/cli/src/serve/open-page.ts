import { spawn } from "node:child_process";
import { platform } from "node:os";

/** Shows a page in the user's browser, where there is one; where not, nothing happens: the address is printed too. */
export function openPage(address: string): void {
  const [command, ...rest] = COMMANDS[platform()] ?? ["xdg-open"];
  const opened = spawn(command as string, [...rest, address], { stdio: "ignore", detached: true });
  opened.on("error", () => {});
  opened.unref();
}

const COMMANDS: Partial<Readonly<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};
