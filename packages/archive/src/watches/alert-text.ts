import type { FoundClaim } from "../find/find-claims.ts";
import type { AlertEntry } from "./alert-entries.ts";

/** An alert in words, for a line, a feed or a message. Names are as reports and tables have them, with whatever letters stand in them. */
export interface AlertText {
  readonly title: string;
  /** What was said, in the report's words. */
  readonly words: string;
  /** Where the report lies on the web. */
  readonly url: string | null;
}

export function alertText(entry: AlertEntry): AlertText {
  const { kind, change, detail, claim, story, subject } = entry;
  const opening = detail === "" ? change : `${change} (${detail})`;
  if (claim !== null) return { title: `${opening}: ${claimLine(claim)}`, words: claim.evidence, url: webAddress(claim.url) };
  if (story !== null) return { title: `${opening}: story ${storyLine(story)}`, words: slotLine(story), url: null };
  return { title: `${opening}: ${kind} ${subject}, which the archive holds no longer`, words: "", url: null };
}

function claimLine(claim: FoundClaim): string {
  const names = (...roles: readonly string[]) =>
    claim.parties
      .filter(({ role }) => roles.includes(role))
      .map(({ name }) => name.en)
      .join(", ");
  const [who, whom, where] = [names("actor", "subject", "speaker"), names("recipient", "object", "addressee"), names("place")];
  const told = claim.status === null || claim.status === "occurred" ? "" : `, ${claim.status.replaceAll("_", " ")}`;
  const act = `${claim.type.toLowerCase()}${claim.negated ? ", not so" : ""}${told}`;
  const day = claim.happened.start ?? claim.happened.end ?? claim.published?.slice(0, 10) ?? "undated";
  return [day, [who, act, whom].filter(Boolean).join(" · "), where && `at ${where}`, claim.source && `by ${claim.source}`]
    .filter(Boolean)
    .join(", ");
}

function storyLine({
  id,
  type,
  happened_from,
  first_on,
  grade,
  reports,
  origins,
  contradictions,
}: NonNullable<AlertEntry["story"]>): string {
  const disputed = contradictions > 0 ? `, ${contradictions} in dispute` : "";
  return `${id}, ${happened_from ?? first_on ?? "undated"}, ${type.toLowerCase()}: ${grade}, ${reports} reports from ${origins} origins${disputed}`;
}

const slotLine = ({ slots }: NonNullable<AlertEntry["story"]>): string =>
  slots.map(({ name, values }) => `${name}: ${values.map(({ value }) => value).join(" / ")}`).join("\n");

const webAddress = (url: string | null): string | null => (/^https?:\/\//u.test(url ?? "") ? url : null);
