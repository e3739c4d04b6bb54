/** Groups of candidates that refer to the same thing, with the reason for each join. */
export class Chains {
  readonly #parents: number[] = [];
  readonly #reasons: string[][] = [];

  constructor(size: number) {
    for (let i = 0; i < size; i++) {
      this.#parents.push(i);
      this.#reasons.push([]);
    }
  }

  /** The candidate that stands for the chain: its first. */
  root(i: number): number {
    let at = i;
    while (this.#parents[at] !== at) at = this.#parents[at] as number;
    this.#parents[i] = at;
    return at;
  }

  same(a: number, b: number): boolean {
    return this.root(a) === this.root(b);
  }

  /** Joins two chains; `later` is the candidate that the reason speaks of. */
  join(earlier: number, later: number, why: string): void {
    const a = this.root(earlier);
    const b = this.root(later);
    if (a === b) return;
    this.#parents[Math.max(a, b)] = Math.min(a, b);
    (this.#reasons[later] as string[]).push(why);
  }

  /** Why this candidate was joined to others. */
  reasons(i: number): readonly string[] {
    return this.#reasons[i] as string[];
  }
}
