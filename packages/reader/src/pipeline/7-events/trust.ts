import type { EventsModel } from "./events-model.ts";

/** What an event is trusted without anything learned. */
const UNTAUGHT = 0.5;

/** The share of events that are right where the scorers give such odds, in hundredths: between the points that were measured, a straight line. */
export function trust(model: EventsModel | null, odds: number): number {
  const points = model?.trust ?? [];
  const above = points.findIndex(([point]) => point >= odds);
  const [to, high] = points[above < 0 ? points.length - 1 : above] ?? [1, UNTAUGHT];
  const [from, low] = points[above < 0 ? points.length - 1 : above - 1] ?? [0, high];
  const share = to > from ? low + ((odds - from) / (to - from)) * (high - low) : high;
  return Math.round(share * 100) / 100;
}
