import type { ActorRecord, FoundClaim } from "@isnad/archive";
import { Command } from "commander";
import { tellError } from "../commands/tell-error.ts";
import { isolate } from "../output/isolate.ts";
import { write } from "../output/write.ts";
import { type ArchiveOptions, archiveOption, type RowFormat, rowFormatOption } from "./archive-options.ts";
import { claimColumns } from "./claim-columns.ts";
import { parseLimit } from "./find-command.ts";
import { printRows } from "./print-rows.ts";
import { withArchive } from "./with-archive.ts";

interface ActorOptions extends ArchiveOptions {
  readonly format: RowFormat;
  readonly limit: number;
}

export function actorCommand(): Command {
  return new Command("actor")
    .summary("tell what the archive holds of a person, state, body or group")
    .description(
      "Offices over time, alliances, backing and arms given and received, what is done and said by and to them, each with its words.",
    )
    .argument("<name>", "any spelling, Arabic or Latin, or an id")
    .addOption(archiveOption())
    .option("--limit <number>", "at most so many claims a list", parseLimit, 20)
    .addOption(rowFormatOption())
    .action(tellActor);
}

async function tellActor(name: string, { archive: place, format, limit }: ActorOptions): Promise<void> {
  await withArchive(place, "refuse", async (archive, library) => {
    const actor = await library.actorRecord(archive, name, limit);
    if (actor === null) return tellError({ id: "actor-unknown", message: `nobody in this archive bears the name "${name}"` });
    if (format === "table") await writeRecord(actor);
    else await write(`${JSON.stringify(actor, null, format === "json" ? 2 : undefined)}\n`);
  });
}

async function writeRecord(actor: ActorRecord): Promise<void> {
  const { name, kind, country, sector, entity, reports } = actor;
  const facts = [kind, country, sector, `${reports} reports`, entity].filter((fact) => fact !== null);
  await write(`${name.en}  ${isolate(name.ar)}\n${facts.join(" · ")}\nalso: ${actor.names.map(isolate).join("، ")}\n`);
  await writeOffices(actor);
  await writeClaims("Stands to others", actor.relations.of, actor.totals.relations.of);
  await writeClaims("Others stand to it", actor.relations.to, actor.totals.relations.to);
  await writeClaims("Did", actor.events.by, actor.totals.events.by);
  await writeClaims("Had done to it", actor.events.to, actor.totals.events.to);
  await writeClaims("Said", actor.statements.by, actor.totals.statements.by);
  await writeClaims("Was told", actor.statements.to, actor.totals.statements.to);
  const others = actor.others.map(
    (other) => `  ${other.entity}  ${other.name.en}  ${isolate(other.name.ar)}  ${other.kind}  ${other.reports} reports\n`,
  );
  if (others.length > 0) await write(`\nOthers of that name\n${others.join("")}`);
}

async function writeOffices({ offices }: ActorRecord): Promise<void> {
  if (offices.length === 0) return;
  await write("\nOffices\n");
  for (const { office, body, from, to } of offices)
    await write(`  ${from ?? "undated"} – ${to ?? "undated"}  ${isolate(office)}${body ? `  ${body.name.en}` : ""}\n`);
}

async function writeClaims(heading: string, claims: readonly FoundClaim[], total: number): Promise<void> {
  if (claims.length === 0) return;
  await write(`\n${heading}${total > claims.length ? ` (the latest ${claims.length} of ${total})` : ""}\n`);
  await printRows(claims, "table", claimColumns());
}
