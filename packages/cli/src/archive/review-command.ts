import { Command } from "commander";
import { archiveOption, now, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { changingCommand, type ReviewOptions } from "./changing-command.ts";
import { correctionOf, correctionOptions } from "./correction-options.ts";
import { printRows } from "./print-rows.ts";
import { candidatesCommand, mergeCommand, splitCommand } from "./review-entities.ts";
import { type Library, withArchive } from "./with-archive.ts";

type NewReview = Parameters<Library["reviewClaim"]>[1];

export function reviewCommand(): Command {
  const review = new Command("review")
    .summary("accept, reject, correct or annotate what was read; merge and split who is told of; undo")
    .description(
      "Lays your word over a claim or an entity of the archive: who, when and why stay on record, what was read stays as it was, and all can be undone.",
    );
  for (const command of [accept(), reject(), correct(), annotate(), mergeCommand(), splitCommand(), candidatesCommand(), undo(), list()])
    review.addCommand(command);
  return review;
}

const accept = (): Command =>
  changingCommand("accept", "say that a claim was read rightly")
    .argument("<claim>", "its id")
    .action((claim: string, options: ReviewOptions) => layReview(claim, options, { action: "accept" }));

const reject = (): Command =>
  changingCommand("reject", "say that the text does not say this")
    .argument("<claim>", "its id")
    .action((claim: string, options: ReviewOptions) => layReview(claim, options, { action: "reject" }));

const annotate = (): Command =>
  changingCommand("annotate", "add a note to a claim or an entity")
    .argument("<subject>", "the id of either")
    .argument("<note>", "what you have to say of it")
    .action((subject: string, note: string, options: ReviewOptions) =>
      subject.includes("/") ? layReview(subject, options, { action: "annotate", note }) : annotateEntity(subject, note, options),
    );

const annotateEntity = (entity: string, note: string, { archive: place, by, reason }: ReviewOptions): Promise<void> =>
  withArchive(place, "refuse", async (archive, library) => {
    const number = await library.annotateEntity(archive, { entity, note, by, reason, at: now() });
    process.stderr.write(`review ${number}\n`);
  });

function correct(): Command {
  const command = changingCommand("correct", "put right what was read wrongly; what you do not name stays").argument("<claim>", "its id");
  for (const option of correctionOptions()) command.addOption(option);
  return command.action((claim: string, options: ReviewOptions) => {
    const correction = correctionOf(options);
    if (Object.keys(correction).length === 0) command.error("error: name what is to be corrected, for example --type COERCE");
    return layReview(claim, options, { action: "correct", correction });
  });
}

async function layReview(claim: string, options: ReviewOptions, told: Partial<NewReview> & Pick<NewReview, "action">): Promise<void> {
  const { archive: place, by, reason } = options;
  await withArchive(place, "refuse", async (archive, library) => {
    const number = await library.reviewClaim(archive, { claim, by, reason, at: now(), correction: null, note: null, ...told });
    process.stderr.write(`review ${number}\n`);
  });
}

const undo = (): Command =>
  changingCommand("undo", "take a review back")
    .argument("<number>", "the review's number", Number)
    .action((number: number, { archive: place, by, reason }: ReviewOptions) =>
      withArchive(place, "refuse", async (archive, library) => {
        await library.undoReview(archive, number, { by, reason, at: now() });
      }),
    );

const list = (): Command =>
  new Command("list")
    .description("list reviews, the latest first")
    .argument("[subject]", "of one claim or entity only")
    .addOption(archiveOption())
    .addOption(rowFormatOption())
    .action((subject: string | undefined, { archive: place, format }: { readonly archive: string; readonly format: RowFormat }) =>
      withArchive(place, "refuse", async ({ db }, library) => {
        await printRows(await library.listReviews(db, subject ?? null), format, [
          { heading: "No.", cell: ({ number }) => String(number) },
          { heading: "When", cell: ({ at }) => at },
          { heading: "Who", cell: ({ by }) => by },
          { heading: "What", cell: ({ action, undone_by }) => (undone_by === null ? action : `${action}, undone by ${undone_by}`) },
          { heading: "Of", cell: (row) => row.subject },
          { heading: "Why", cell: ({ reason }) => reason },
        ]);
      }),
    );
