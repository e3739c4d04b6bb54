import type { Status } from "@isnad/reader";
import type { DaySpan } from "./telling.ts";

/** Told to have happened (denied or not), to be planned, or to be wanted by somebody. */
export type Reality = "happened" | "planned" | "wanted";

/** A told day outweighs the form of the verb: what is to be tomorrow is planned, what was planned for a day gone by is told as having been. */
export function realityOf(status: Status, days: DaySpan | null, published: number | null): Reality {
  if (status === "called_for" || status === "threatened") return "wanted";
  if (days?.told && published !== null) {
    if (days.first > published) return "planned";
    if (days.last <= published) return "happened";
  }
  return status === "planned" ? "planned" : "happened";
}
