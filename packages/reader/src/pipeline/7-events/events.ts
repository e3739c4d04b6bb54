import type { Count } from "../../reading/reading.ts";
import type { Span } from "../../reading/span.ts";
import type { EventType, Status } from "../../reading/vocabulary.ts";

/** What was given, seized, promised or lost. */
export interface EventItem extends Span {
  readonly class: string;
  readonly count: Count | null;
  /** Index into `Names.entities`. */
  readonly origin: number | null;
}

/** Something done, being done, planned, threatened or denied. Entities, times and statements are indices into the earlier stages' lists. */
export interface Event {
  readonly index: number;
  readonly type: EventType;
  readonly mode: string | null;
  readonly trigger: Span;
  readonly triggerToken: number;
  readonly evidence: Span;
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly places: readonly number[];
  readonly items: readonly EventItem[];
  readonly time: number | null;
  readonly frame: number | null;
  readonly status: Status;
  readonly negated: boolean;
  readonly foreground: boolean;
  readonly statement: number | null;
  readonly confidence: number;
  readonly why: readonly string[];
}
