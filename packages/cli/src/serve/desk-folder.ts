import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { InputError } from "../errors.ts";

const DESK = fileURLToPath(new URL("../../../desk", import.meta.url));

/** The folder of the built desk. Where it is not built yet, as in a fresh clone, it is built. Throws an `InputError` `desk-missing`. */
export async function deskFolder(): Promise<string> {
  const built = `${DESK}/dist`;
  if (existsSync(`${built}/index.html`)) return built;
  if (!existsSync(`${DESK}/vite.config.ts`))
    throw new InputError(
      "desk-missing",
      `${built}: the desk is not there; install isnad anew, or run \`isnad serve --no-desk\` for the interface alone`,
    );
  process.stderr.write("isnad: building the desk, once\n");
  try {
    await promisify(execFile)("npm", ["run", "build"], { cwd: DESK });
  } catch (cause) {
    throw new InputError("desk-missing", `${built}: the desk could not be built; run \`npm run build -w @isnad/desk\` to see why`, {
      cause,
    });
  }
  return built;
}
