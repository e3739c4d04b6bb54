import { WorkError } from "../errors.ts";
import type { Working } from "../metrics/working.ts";
import { bury } from "../queue/dead-letters.ts";
import { type Given, type GivenRange, givenId, givenMessage } from "../queue/given.ts";
import type { Queue } from "../queue/open-queue.ts";
import { publish } from "../queue/publish.ts";
import type { Told } from "./reader.ts";

/** Sends a reading on to be stored, or the report among the dead with the reason. `sent` is what would be sent to be read again. */
export async function handOn(queue: Queue, given: Given, told: Told, working: Working, sent: Given | GivenRange = given): Promise<void> {
  if ("refused" in told) return refuse(queue, sent, told.refused, working);
  const { head } = givenMessage({ ...given, bytes: told.packed });
  try {
    await publish(queue, queue.streams.readings, { id: givenId(given), head, body: told.packed });
    working.measures.reports.inc({ outcome: "read" });
  } catch (error) {
    if (!(error instanceof WorkError)) throw error;
    await refuse(queue, sent, `its reading: ${error.message}`, working);
  }
}

/** Puts a report among the dead. */
export async function refuse(queue: Queue, sent: Given | GivenRange, reason: string, { log, measures }: Working): Promise<void> {
  const { head, body } = givenMessage(sent);
  await bury(queue, "reports", { id: givenId(sent), head, body }, reason);
  measures.reports.inc({ outcome: "refused" });
  measures.dead.inc({ stream: "reports" });
  log.warn({ from: sent.from, reason }, "a report is put among the dead");
}
