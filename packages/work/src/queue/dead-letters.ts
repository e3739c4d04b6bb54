import type { StoredMsg } from "@nats-io/jetstream";
import { headers, type MsgHdrs } from "@nats-io/transport-node";
import { HEAD } from "./given.ts";
import type { Queue } from "./open-queue.ts";
import { type Publication, publish } from "./publish.ts";

/** From which stream a message was taken out. */
export type DeadOf = "reports" | "readings";

/** A message that can't be read or stored, with the reason. */
export interface DeadLetter {
  /** Its number among the dead. */
  readonly number: number;
  readonly of: DeadOf;
  readonly from: string;
  readonly reason: string;
  /** ISO instant. */
  readonly at: string;
}

/** Puts a message among the dead. Who took it from its stream acknowledges it then. */
export async function bury(queue: Queue, of: DeadOf, { id, head: told, body }: Publication, reason: string): Promise<void> {
  const head = kept(told);
  head.set(DEAD.of, of);
  head.set(DEAD.reason, encodeURIComponent(reason));
  await publish(queue, queue.streams.dead, { id, head, body });
}

/** All dead letters, in the order in which they died. */
export async function* deadLetters(queue: Queue): AsyncGenerator<DeadLetter> {
  for await (const message of storedDead(queue)) yield letterOf(message);
}

/**
 * Sends dead letters again to where they came from, those of these numbers or all, and takes them from among the dead. Gives which were sent.
 */
export async function retryDead(queue: Queue, numbers: readonly number[] | "all"): Promise<readonly DeadLetter[]> {
  const sent: DeadLetter[] = [];
  for await (const message of storedDead(queue)) {
    if (numbers !== "all" && !numbers.includes(message.seq)) continue;
    const letter = letterOf(message);
    await publish(queue, queue.streams[letter.of], {
      id: `again-${letter.number}-${letter.at}`,
      head: kept(message.header),
      body: message.data,
    });
    await queue.admin.streams.deleteMessage(queue.streams.dead, message.seq);
    sent.push(letter);
  }
  return sent;
}

async function* storedDead({ admin, streams }: Queue): AsyncGenerator<StoredMsg> {
  for (let seq = 1; ; ) {
    const message: StoredMsg | null = await admin.direct.getMessage(streams.dead, { seq, next_by_subj: streams.dead });
    if (message === null) return;
    yield message;
    seq = message.seq + 1;
  }
}

/** What a message's head says of its report, without what the queue put there. */
function kept(told: MsgHdrs | undefined): MsgHdrs {
  const head = headers();
  for (const name of Object.values(HEAD)) if (told?.has(name)) head.set(name, told.get(name));
  return head;
}

const letterOf = ({ seq, header, timestamp }: StoredMsg): DeadLetter => ({
  number: seq,
  of: header.get(DEAD.of) === "readings" ? "readings" : "reports",
  from: decodeURIComponent(header.get(HEAD.from)),
  reason: decodeURIComponent(header.get(DEAD.reason)),
  at: timestamp,
});

const DEAD = { of: "Isnad-Dead-Of", reason: "Isnad-Reason" } as const;
