import { type JetStreamClient, type JetStreamManager, jetstream, jetstreamManager } from "@nats-io/jetstream";
import { connect, type NatsConnection } from "@nats-io/transport-node";
import { WorkError } from "../errors.ts";
import { type QueueAddress, queueAddress } from "./queue-address.ts";
import { ACK_WAIT_MS, LIMITS, makeStreams, type QueueLimits, type StreamNames, streamNames } from "./streams.ts";

/** A connection to a queue. Close it when done. */
export interface Queue {
  readonly address: QueueAddress;
  readonly streams: StreamNames;
  readonly nats: NatsConnection;
  readonly jetstream: JetStreamClient;
  readonly admin: JetStreamManager;
  /** After how many milliseconds without a word a message is given to somebody else. */
  readonly ackWaitMs: number;
  /** Whether the server can be spoken to at this moment. */
  readonly isConnected: () => boolean;
  readonly close: () => Promise<void>;
}

export interface OpenQueueOptions {
  /** Waits for a server that is not there yet, as workers do; otherwise that is an error. */
  readonly patient?: boolean;
  /** After how long in silence a message is given to somebody else; whoever names it sets it for all. */
  readonly ackWaitMs?: number;
  readonly limits?: QueueLimits;
}

/**
 * Opens a queue by its address, and makes its streams where they are missing. A connection that breaks is made again, for as long as it takes.
 *
 * @throws WorkError `queue-address`, `queue-unreachable`, `queue-refused`, `queue-no-jetstream`.
 */
export async function openQueue(url: string, { patient = false, ackWaitMs, limits = LIMITS }: OpenQueueOptions = {}): Promise<Queue> {
  const address = queueAddress(url);
  const nats = await connected(address, patient);
  try {
    const admin = await administered(nats, address, patient);
    await makeStreams(admin, address.name, limits, ackWaitMs);
    return {
      address,
      streams: streamNames(address.name),
      nats,
      jetstream: jetstream(nats),
      admin,
      ackWaitMs: ackWaitMs ?? ACK_WAIT_MS,
      isConnected: followConnection(nats),
      close: () => nats.drain(),
    };
  } catch (error) {
    await nats.close();
    throw error;
  }
}

async function connected({ servers, tls, user, password, shown }: QueueAddress, patient: boolean): Promise<NatsConnection> {
  try {
    return await connect({
      servers: [...servers],
      maxReconnectAttempts: -1,
      reconnectTimeWait: 500,
      waitOnFirstConnect: patient,
      ...(tls ? { tls: {} } : {}),
      ...(user === null ? {} : { user }),
      ...(password === null ? {} : { pass: password }),
    });
  } catch (cause) {
    if (cause instanceof Error && /authorization|authentication/iu.test(`${cause.name} ${cause.message}`))
      throw new WorkError("queue-refused", `${shown}: the server refuses this user or password`, { cause });
    throw new WorkError("queue-unreachable", `${shown}: no NATS server answers; start one with "nats-server -js", or check the address`, {
      cause,
    });
  }
}

function followConnection(nats: NatsConnection): () => boolean {
  let isConnected = true;
  const follow = async () => {
    for await (const { type } of nats.status()) {
      if (type === "disconnect") isConnected = false;
      if (type === "reconnect") isConnected = true;
    }
    isConnected = false;
  };
  void follow();
  return () => isConnected;
}

/** A server that has just started may take connections before its streams are there. */
async function administered(nats: NatsConnection, { shown }: QueueAddress, patient: boolean): Promise<JetStreamManager> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await jetstreamManager(nats);
    } catch (cause) {
      if (patient && attempt < PATIENT_ATTEMPTS) continue;
      throw new WorkError("queue-no-jetstream", `${shown}: the NATS server keeps no streams; start it with -js`, { cause });
    }
  }
}

const PATIENT_ATTEMPTS = 12;
