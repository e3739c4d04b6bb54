import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What a worker counts, as Prometheus asks for it. */
export interface Measures {
  readonly registry: Registry;
  /** Reports read, by what became of them: `read`, `refused`, `again` (given back to be read alone). */
  readonly reports: Counter<"outcome">;
  /** Seconds that a batch took to read and to be handed on. */
  readonly reading: Histogram;
  /** Reports stored, by the archive's outcome: `new`, `copy`, `known`. */
  readonly stored: Counter<"outcome">;
  /** Seconds that a batch took to store. */
  readonly storing: Histogram;
  readonly dead: Counter<"stream">;
  /** 1 where this worker's writer is the one that writes. */
  readonly leading: Gauge;
}

export function measuresOf(): Measures {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    reports: new Counter({ name: "isnad_reports_total", help: "Reports taken from the queue", labelNames: ["outcome"], registers }),
    reading: new Histogram({ name: "isnad_reading_seconds", help: "Reading a batch", buckets: SECONDS, registers }),
    stored: new Counter({ name: "isnad_stored_total", help: "Readings put into the archive", labelNames: ["outcome"], registers }),
    storing: new Histogram({ name: "isnad_storing_seconds", help: "Storing a batch", buckets: SECONDS, registers }),
    dead: new Counter({ name: "isnad_dead_total", help: "Messages put among the dead", labelNames: ["stream"], registers }),
    leading: new Gauge({ name: "isnad_writer_leads", help: "1 where this worker writes", registers }),
  };
}

const SECONDS = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30];
