import { setImmediate } from "node:timers/promises";

/** A clock that stands still while anything real is going on, and jumps to the next thing that is waited for where nothing is. Instants in milliseconds. */
export class FakeClock {
  #now: number;
  #real = 0;
  readonly #sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();

  constructor(start: number) {
    this.#now = start;
  }

  readonly now = (): number => this.#now;

  readonly sleep = (milliseconds: number, signal: AbortSignal): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const sleeper = { at: this.#now + milliseconds, wake: resolve };
    this.#sleepers.add(sleeper);
    const over = () => {
      this.#sleepers.delete(sleeper);
      resolve();
    };
    if (signal.aborted) over();
    else signal.addEventListener("abort", over, { once: true });
    void promise.then(() => signal.removeEventListener("abort", over));
    return promise;
  };

  /** Work of the real world, which the clock waits for. */
  readonly real = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    this.#real++;
    try {
      return await work();
    } finally {
      this.#real--;
    }
  };

  /** Lets time pass until `done`. */
  async run(done: () => boolean): Promise<void> {
    while (!done()) {
      await setImmediate();
      if (this.#real > 0) continue;
      // What follows from what has just ended may need some turns before it waits for the clock again.
      await setImmediate();
      const next = this.#real > 0 ? undefined : [...this.#sleepers].sort((a, b) => a.at - b.at)[0];
      if (!next) continue;
      this.#now = Math.max(this.#now, next.at);
      this.#sleepers.delete(next);
      next.wake();
    }
  }
}
