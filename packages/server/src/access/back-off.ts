import { ServerError } from "../errors.ts";

/** Makes whoever guesses wait: after some failures each further one doubles the time until the next attempt counts. */
export interface BackOff {
  /** Throws a `ServerError` `sign-in-too-often` while one of the keys has to wait. */
  readonly check: (keys: readonly string[]) => void;
  readonly failed: (keys: readonly string[]) => void;
  readonly succeeded: (keys: readonly string[]) => void;
}

/** `clock` gives milliseconds. */
export function backOff(clock: () => number): BackOff {
  const failures = new Map<string, { readonly count: number; readonly until: number }>();
  return {
    check: (keys) => {
      const wait = Math.max(...keys.map((key) => (failures.get(key)?.until ?? 0) - clock()));
      if (wait > 0) throw tooOften(Math.ceil(wait / 1000));
    },
    failed: (keys) => {
      for (const key of keys) {
        const count = (failures.get(key)?.count ?? 0) + 1;
        failures.delete(key);
        failures.set(key, { count, until: clock() + waitAfter(count) });
      }
      for (const key of failures.keys()) {
        if (failures.size <= MOST) break;
        failures.delete(key);
      }
    },
    succeeded: (keys) => {
      for (const key of keys) failures.delete(key);
    },
  };
}

const waitAfter = (count: number): number => (count < FREE ? 0 : Math.min(LONGEST, 1000 * 2 ** (count - FREE)));

/** So many failures cost nothing: people mistype. */
const FREE = 5;
/** A quarter of an hour. */
const LONGEST = 900_000;
const MOST = 20_000;

const tooOften = (seconds: number): ServerError =>
  new ServerError("sign-in-too-often", 429, `too many failed attempts; try again in ${seconds} seconds`, { wait: seconds });
