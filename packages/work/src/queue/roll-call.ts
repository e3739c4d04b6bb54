import { hostname } from "node:os";
import type { Queue } from "./open-queue.ts";

/** What a worker says of itself. */
export interface WorkerStatus {
  readonly host: string;
  readonly process: number;
  /** That read; 0 where it only stores. */
  readonly threads: number;
  /** Whether it stores, or waits for the one that does to fall. */
  readonly writer: "none" | "waiting" | "writing";
  /** Reports read and readings stored since it began. */
  readonly read: number;
  readonly stored: number;
  /** ISO instant. */
  readonly since: string;
}

/** Answers whoever asks who is at work, until what it gives is called. */
export function answerRollCall({ nats, address }: Queue, status: () => Promise<Omit<WorkerStatus, "host" | "process">>): () => void {
  const asked = nats.subscribe(subjectOf(address.name), {
    callback: (_error, question) => {
      status().then(
        (told) => question.respond(JSON.stringify({ host: hostname(), process: process.pid, ...told } satisfies WorkerStatus)),
        () => {},
      );
    },
  });
  return () => asked.unsubscribe();
}

/** Asks all workers of a queue who they are; who does not answer in time is not told. */
export async function rollCall({ nats, address }: Queue, patienceMs: number): Promise<readonly WorkerStatus[]> {
  const told: WorkerStatus[] = [];
  try {
    for await (const answer of await nats.requestMany(subjectOf(address.name), "", { strategy: "timer", maxWait: patienceMs }))
      told.push(answer.json<WorkerStatus>());
  } catch (error) {
    if (!(error instanceof Error && /no responders/iu.test(error.message))) throw error;
  }
  return told.sort((one, other) => compare(one.host, other.host) || one.process - other.process);
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const subjectOf = (queue: string): string => `${queue}_workers`;
