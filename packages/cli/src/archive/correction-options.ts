import { EVENT_TYPES, RELATION_TYPES, STATUSES } from "@isnad/reader";
import { Option } from "commander";
import { parseDate } from "../commands/parse-date.ts";
import type { Library } from "./with-archive.ts";

type Correction = NonNullable<Parameters<Library["reviewClaim"]>[1]["correction"]>;

const ROLES = ["actor", "recipient", "place", "speaker", "addressee", "subject", "object"] as const;

/** What a reviewer may put right. A role may be named more than once; "-" says that nobody holds it. */
export const correctionOptions = (): readonly Option[] => [
  new Option("--type <type>", "event or relation type").choices([...EVENT_TYPES, ...RELATION_TYPES]),
  new Option("--mode <mode>", "PLOVER's mode, or -"),
  new Option("--status <status>", "how real it is told to be").choices(STATUSES),
  new Option("--negated <yes|no>", "whether the text says that it is not so").choices(["yes", "no"]),
  new Option("--foreground <yes|no>", "whether it is told for its own sake").choices(["yes", "no"]),
  new Option("--from <date>", "its first day").argParser(parseDate),
  new Option("--to <date>", "its last day").argParser(parseDate),
  ...ROLES.map((role) => new Option(`--${role} <entity>`, "an entity's id, or -; may be repeated").argParser(collect)),
];

const collect = (entity: string, earlier: readonly string[] | undefined): readonly string[] => [...(earlier ?? []), entity];

/** The correction that the options name. */
export function correctionOf(options: object): Correction {
  const told = options as Readonly<Record<string, string | readonly string[] | undefined>>;
  const parties = ROLES.flatMap((role) => {
    const entities = told[role] as readonly string[] | undefined;
    return entities ? [[role, entities.filter((entity) => entity !== "-")] as const] : [];
  });
  return {
    ...text("type", told.type),
    ...text("status", told.status),
    ...(told.mode === undefined ? {} : { mode: told.mode === "-" ? null : (told.mode as string) }),
    ...flag("negated", told.negated),
    ...flag("foreground", told.foreground),
    ...text("happened_from", told.from),
    ...text("happened_to", told.to),
    ...(parties.length === 0 ? {} : { parties: Object.fromEntries(parties) }),
  };
}

const text = (name: string, value: unknown): Record<string, string> => (typeof value === "string" ? { [name]: value } : {});
const flag = (name: string, value: unknown): Record<string, boolean> => (value === undefined ? {} : { [name]: value === "yes" });
