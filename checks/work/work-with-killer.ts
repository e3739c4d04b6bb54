/** `isnad work` whose threads die of some reports. */
import { workCommand } from "../../packages/cli/src/work/work-command.ts";

await workCommand(import.meta.resolve("./killer-thread.ts")).parseAsync(process.argv.slice(3), { from: "user" });
