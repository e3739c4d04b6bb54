import { Worker } from "node:worker_threads";
import type { Spelling } from "../open/archive.ts";
import type { RecordedCapture } from "./capture.ts";
import { type PreparedReport, preparedRecording } from "./prepared-report.ts";
import type { Preparing } from "./preparing-thread.ts";

/** Prepares readings that were made earlier, `null` for a line that holds none; where they are many, on a thread. */
export interface RecordingsPreparer {
  readonly prepare: (captures: readonly RecordedCapture[], at: string) => Promise<Prepared>;
  readonly close: () => Promise<void>;
}

type Prepared = readonly (PreparedReport | null)[];

/** `many`: how many at once are worth a thread, which takes a fifth of a second to start. */
export function recordingsPreparer(spelling: Spelling, many: number): RecordingsPreparer {
  let thread: Thread | null = null;
  return {
    prepare: async (captures, at) => {
      if (thread === null && captures.length < many) return captures.map((capture) => preparedRecording(capture, spelling, at));
      thread ??= startThread(spelling);
      return thread.prepare({ captures, at });
    },
    close: async () => void (await thread?.worker.terminate()),
  };
}

interface Thread {
  readonly worker: Worker;
  readonly prepare: (preparing: Preparing) => Promise<Prepared>;
}

/** The thread answers in the order in which it was asked. */
function startThread({ keys }: Spelling): Thread {
  const workerData: Spelling = { keys };
  const worker = new Worker(new URL("./preparing-thread.ts", import.meta.url), { workerData, resourceLimits: MEMORY });
  const waiting: PromiseWithResolvers<Prepared>[] = [];
  worker.on("message", (prepared: Prepared) => waiting.shift()?.resolve(prepared));
  worker.on("error", (error) => {
    for (const one of waiting.splice(0)) one.reject(error);
  });
  const prepare = (preparing: Preparing): Promise<Prepared> => {
    const asked = Promise.withResolvers<Prepared>();
    waiting.push(asked);
    worker.postMessage(preparing);
    return asked.promise;
  };
  return { worker, prepare };
}

/** Of what is made to prepare a reading nothing stays, so that room for many before they are swept away saves most of the sweeping. */
const MEMORY = { maxYoungGenerationSizeMb: 64 };
