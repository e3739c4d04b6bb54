import type { JsMsg } from "@nats-io/jetstream";
import { WorkError } from "../errors.ts";
import { type Given, type GivenRange, givenOf } from "../queue/given.ts";

/** A message and the report, or stretch of reports, that it brings; an error where it brings none. */
export interface Arrival {
  readonly message: JsMsg;
  readonly given: Given | GivenRange | WorkError;
}

export function arrivalOf(message: JsMsg): Arrival {
  try {
    return { message, given: givenOf(message.headers, message.data) };
  } catch (error) {
    return { message, given: error instanceof WorkError ? error : new WorkError("queue-message", String(error)) };
  }
}
