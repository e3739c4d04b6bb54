import { Command } from "commander";
import { isolate, visible } from "../output/isolate.ts";
import { write } from "../output/write.ts";
import { archiveOption, byOption, type ChangeOptions, now, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { daysOf } from "./stories-command.ts";
import { type Library, withArchive } from "./with-archive.ts";

type WholeStory = Awaited<ReturnType<Library["storyOf"]>>;

interface StoryOptions extends ChangeOptions {
  readonly format: RowFormat;
  readonly split?: readonly string[];
  readonly reason: string;
}

export function storyCommand(): Command {
  return new Command("story")
    .summary("tell one event as each report tells it")
    .description(
      "Shows the claims of a story side by side, each with its chain and its words, what they agree and contradict each other in, and why each is there.",
    )
    .argument("<id>", "the story's id, or that of a claim of it")
    .addOption(archiveOption())
    .addOption(byOption())
    .option("--split <claims...>", "part these claims from the story: they tell of another event")
    .option("--reason <words>", "why they are parted", "")
    .addOption(rowFormatOption())
    .action(tellStory);
}

async function tellStory(id: string, { archive: place, by, format, split, reason }: StoryOptions): Promise<void> {
  await withArchive(place, "refuse", async (archive, library) => {
    if (split) {
      const review = await library.splitStory(archive, { story: id, apart: split, by, at: now(), reason });
      process.stderr.write(`review ${review}: parted ${split.length} of ${id}\n`);
      return;
    }
    const story = await library.storyOf(archive.db, id);
    await write(format === "table" ? storyText(story) : `${JSON.stringify(story, null, format === "json" ? 2 : 0)}\n`);
  });
}

/** A story for people: its head, its slots, then claim by claim. */
function storyText(story: WholeStory): string {
  const { id, type, grade, reports, origins, first_on, last_on, happened_from, happened_to } = story;
  const when = daysOf(happened_from, happened_to);
  const head = [
    `${id}  ${type}${when && `  ${when}`}`,
    `${grade}: ${reports} reports of ${origins} independent origins, ${daysOf(first_on, last_on)}`,
  ];
  return `${[...head, "", ...story.slots.flatMap(slotLines), "", ...story.claims.flatMap(claimLines)].join("\n")}\n`;
}

function slotLines({ name, verdict, values }: WholeStory["slots"][number]): readonly string[] {
  const told = values.map(({ value, claims }) => `${isolate(value)} (${claims.length})`).join(verdict === "contradict" ? "  ≠  " : "  ");
  return [`${name}: ${verdict}: ${told}`];
}

function claimLines(claim: WholeStory["claims"][number]): readonly string[] {
  const { id, originNumber, publishedOn, source, place, status, negated, verdict, chain, words, why } = claim;
  const marks = [status ?? "", negated ? "denied" : "", verdict ?? ""].filter((mark) => mark !== "").join(", ");
  return [
    `[origin ${originNumber}] ${publishedOn ?? "undated"}  ${isolate(source ?? place)}  ${id}  ${marks}`,
    `  ${chain.length > 0 ? chain.map(isolate).join(" ← ") : "the report's own word"}`,
    `  ${isolate(words)}`,
    `  ${visible(why)}`,
  ];
}
