import { once } from "node:events";

/** Writes to standard output and waits where the reader of the pipe is slow. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}
