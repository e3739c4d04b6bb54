import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WorkError } from "../errors.ts";
import type { Measures } from "./measures.ts";

/** Tells others how a worker is. */
export interface Health {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves `/live` (the process answers), `/ready` (200, or 503 with what is missing) and `/metrics` for Prometheus.
 * `missing` gives what keeps it from working, each in a few words. Port 0 takes any that is free.
 *
 * @throws WorkError `work-port`.
 */
export async function serveHealth(host: string, port: number, measures: Measures, missing: () => readonly string[]): Promise<Health> {
  const server = createServer((request, response) => {
    answer(request.url ?? "", response, measures, missing()).catch(() => response.destroy());
  });
  await listening(server, host, port);
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function answer(url: string, response: ServerResponse, { registry }: Measures, missing: readonly string[]): Promise<void> {
  const path = url.replace(/\?.*$/u, "");
  if (path === "/metrics") send(response, 200, await registry.metrics(), registry.contentType);
  else if (path === "/live") send(response, 200, "live\n");
  else if (path === "/ready")
    send(response, missing.length === 0 ? 200 : 503, missing.length === 0 ? "ready\n" : `${missing.join("\n")}\n`);
  else send(response, 404, "/live, /ready or /metrics\n");
}

function send(response: ServerResponse, status: number, text: string, type = "text/plain; charset=utf-8"): void {
  response.writeHead(status, { "content-type": type }).end(text);
}

async function listening(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, "listening");
  } catch (cause) {
    throw new WorkError("work-port", `${host}:${port}: can't be listened on; choose another with --port`, { cause });
  }
}
