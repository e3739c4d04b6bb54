import { Command } from "commander";
import { now } from "../archive/archive-options.ts";
import { parseDate } from "../commands/parse-date.ts";
import { tellError } from "../commands/tell-error.ts";
import { progress } from "../output/progress.ts";
import { givenFiles } from "./given-files.ts";
import { type QueueOptions, queueOption } from "./queue-options.ts";
import { withQueue } from "./with-queue.ts";

interface EnqueueOptions extends QueueOptions {
  readonly published?: string;
  readonly ranges: boolean;
}

export function enqueueCommand(): Command {
  return new Command("enqueue")
    .summary("send reports to a queue, to be read by isnad work")
    .description(
      "Sends reports (.txt, .html, .jsonl, or folders of them) to a queue, from here or from a store that speaks S3. Sending them again is safe: each is stored once.",
    )
    .argument("<place...>", "files and folders, s3://bucket/key, s3://bucket/folder/")
    .addOption(queueOption())
    .option("--published <date>", 'the day that "today" counts from, for reports that do not say', parseDate)
    .option(
      "--ranges",
      "send where the reports lie, not the reports: for archives of files or objects that every worker finds under the same name",
      false,
    )
    .action(enqueue);
}

async function enqueue(places: readonly string[], { queue: url, published, ranges }: EnqueueOptions): Promise<void> {
  const bar = progress();
  let sent = 0;
  try {
    const stored = () => {
      sent++;
      bar.tick();
    };
    const given = givenFiles(places, { published: published ?? null, ranges, at: now(), onError: tellError });
    await withQueue(url, (queue, library) => library.enqueue(queue, given, { stored, refused: tellError }));
  } finally {
    bar.stop();
    process.stderr.write(`${sent} ${ranges ? "stretches" : "reports"} sent\n`);
  }
}
