import { WorkError } from "../errors.ts";

/** Where a queue is: one NATS server may hold several, each with its own streams and its own archive. */
export interface QueueAddress {
  readonly servers: readonly string[];
  readonly tls: boolean;
  readonly user: string | null;
  readonly password: string | null;
  readonly name: string;
  /** As it may be shown: without the password. */
  readonly shown: string;
}

/**
 * Reads `nats://[user:password@]host[:port][,host…][/name]`, or the same with `tls://`.
 *
 * @throws WorkError `queue-address`.
 */
export function queueAddress(text: string): QueueAddress {
  const [, protocol, user, password, hosts, name] = ADDRESS.exec(text) ?? [];
  if (!protocol || !hosts)
    throw new WorkError("queue-address", `${text}: not a queue; it is named as nats://host:4222 or nats://host:4222/name`);
  return {
    servers: hosts.split(","),
    tls: protocol === "tls",
    user: user === undefined ? null : decodeURIComponent(user),
    password: password === undefined ? null : decodeURIComponent(password),
    name: name ?? "isnad",
    shown: `${protocol}://${hosts}/${name ?? "isnad"}`,
  };
}

const ADDRESS = /^(nats|tls):\/\/(?:([^:@/]+)(?::([^@/]*))?@)?([^@/]+)(?:\/([\w-]+)?)?$/u;
