import type { AddressInfo } from "node:net";
import { hostname, networkInterfaces } from "node:os";
import { createAdaptorServer } from "@hono/node-server";
import type { Archive } from "@isnad/archive";
import type { Access } from "./access/access.ts";
import { sessionCookie } from "./access/cookies.ts";
import { app } from "./app.ts";
import { ServerError } from "./errors.ts";
import type { Reader, ServedWork } from "./routes/served.ts";

export interface ServeOptions {
  /** The archive; until it is open, every question to it is answered with `opening`. */
  readonly archive: Promise<Archive>;
  readonly reader: Reader;
  /** The queue that it tells of, where there is one. */
  readonly work?: ServedWork | null;
  /** How it finds out who asks, given the archive once that is open. */
  readonly access: (archive: () => Archive) => Access;
  readonly demonstration: boolean;
  /** The folder of the built desk; `null` serves the interface alone. */
  readonly desk: string | null;
  readonly host: string;
  /** The first port to try; 0 takes any. */
  readonly port: number;
  /** How many ports to try, one after the other, where it is taken. */
  readonly tries: number;
  /** The origin that browsers reach it by, where that is not its own: `https://desk.example.org`. */
  readonly url: string | null;
  readonly onError: (error: unknown) => void;
}

/** A server that listens. */
export interface Serving {
  readonly origin: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves an archive. Throws a `ServerError` `port-taken` or `host-unusable` where it can't listen. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { reader, access, demonstration, desk, host, url, onError } = options;
  let port = 0;
  const https = url?.startsWith("https:") ?? false;
  const archive = opened(options.archive);
  const application = app({
    served: {
      archive,
      reader,
      work: options.work ?? null,
      access: access(archive),
      cookie: sessionCookie(() => `isnad-${port}`, https),
      demonstration,
      isProxied: url !== null,
      now: () => Temporal.Now.instant().round("second").toString(),
    },
    origins: () => ownOrigins(host, port, url),
    https,
    desk,
    onError,
  });
  const server = createAdaptorServer({
    fetch: application.fetch,
    serverOptions: { requestTimeout: 120_000, headersTimeout: 15_000, keepAliveTimeout: 60_000 },
  });
  port = await listen(server, options);
  const stop = new AbortController();
  const preparing = application.run(stop.signal);
  const close = async (): Promise<void> => {
    stop.abort();
    await closed(server);
    await preparing;
  };
  return { origin: url ?? `http://${hostName(host)}:${port}`, port, close };
}

type Listener = ReturnType<typeof createAdaptorServer>;

async function listen(server: Listener, { host, port, tries }: ServeOptions): Promise<number> {
  for (let at = 0; at < tries; at++) {
    const taken = await new Promise<boolean>((resolve, reject) => {
      const failed = (error: NodeJS.ErrnoException): void => {
        if (error.code === "EADDRINUSE") resolve(true);
        else reject(new ServerError("host-unusable", 500, `${host}: can't listen there (${error.code}); choose another --host or --port`));
      };
      server.once("error", failed);
      server.listen(port === 0 ? 0 : port + at, host, () => {
        server.off("error", failed);
        resolve(false);
      });
    });
    if (!taken) return (server.address() as AddressInfo).port;
  }
  throw new ServerError("port-taken", 500, `port ${port} is in use; choose another with --port`);
}

function closed(server: Listener): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ("closeAllConnections" in server) server.closeAllConnections();
  });
}

/** The archive once it is open. */
function opened(promise: Promise<Archive>): () => Archive {
  let state: { readonly archive: Archive } | { readonly error: unknown } | null = null;
  promise.then(
    (archive) => {
      state = { archive };
    },
    (error: unknown) => {
      state = { error };
    },
  );
  return () => {
    if (state === null) throw new ServerError("opening", 503, "the archive is being prepared; it takes some seconds");
    if ("error" in state) throw state.error;
    return state.archive;
  };
}

const hostName = (host: string): string => (host.includes(":") ? `[${host}]` : host);

export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d+){3}|::1)$/u.test(host);

/** Under which origins it is reached: a loopback address under each of its names, a wildcard under every address of the machine and its name. */
function ownOrigins(host: string, port: number, url: string | null): readonly string[] {
  return [...new Set([...(url === null ? [] : [new URL(url).origin]), ...hostNames(host).map((name) => `http://${name}:${port}`)])];
}

function hostNames(host: string): readonly string[] {
  if (isLoopback(host)) return [...LOOPBACK, hostName(host)];
  if (host !== "0.0.0.0" && host !== "::") return [hostName(host).toLowerCase()];
  const addresses = Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => hostName(address)));
  return [...LOOPBACK, hostname().toLowerCase(), ...addresses];
}

const LOOPBACK = ["127.0.0.1", "localhost", "[::1]"];
