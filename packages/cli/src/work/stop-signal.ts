/** Says when to stop: on SIGTERM or SIGINT. A second one, or `most` milliseconds more, ends the process as it is: nothing is lost by that. */
export function stopSignal(
  log: { readonly info: (text: string) => void; readonly warn: (text: string) => void },
  most = MOST_MS,
): AbortSignal {
  const stopping = new AbortController();
  const stop = () => {
    if (stopping.signal.aborted) process.exit(1);
    log.info("stopping: what is under way is finished");
    stopping.abort();
    setTimeout(() => {
      log.warn("not finished in time; what is left comes again");
      process.exit(1);
    }, most).unref();
  };
  for (const name of ["SIGTERM", "SIGINT"] as const) process.on(name, stop);
  return stopping.signal;
}

const MOST_MS = 30_000;
