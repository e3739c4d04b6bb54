/** Who may be asked now: one question to a host at a time, and a pause after it. Forgets hosts that are free. */
export class HostTurns {
  readonly #busy = new Set<string>();
  readonly #freeAt = new Map<string, number>();

  begin(host: string): void {
    this.#busy.add(host);
  }

  /** Ends a host's turn; it is free again at `freeAt`. */
  end(host: string, freeAt: number): void {
    this.#busy.delete(host);
    if (host !== "") this.#freeAt.set(host, freeAt);
  }

  /** Hosts that may not be asked at `now`. */
  closed(now: number): readonly string[] {
    for (const [host, freeAt] of this.#freeAt) if (freeAt <= now) this.#freeAt.delete(host);
    return [...new Set([...this.#busy, ...this.#freeAt.keys()])];
  }

  /** When the next of them that is not busy is free; `null` where none is waited for. */
  nextFree(): number | null {
    const times = [...this.#freeAt].filter(([host]) => !this.#busy.has(host)).map(([, freeAt]) => freeAt);
    return times.length === 0 ? null : Math.min(...times);
  }
}
