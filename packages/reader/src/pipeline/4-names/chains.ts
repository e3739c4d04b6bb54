import { maySame } from "./same-person.ts";

/** Groups of candidates that refer to the same thing, with the reason for each join. Two chains with different people's names never join. */
export class Chains {
  readonly #parents: number[];
  readonly #reasons: string[][];
  /** The longest person's name in the chain of each root. */
  readonly #names: (readonly string[] | null)[];

  /** `names`: for each candidate that is a person's name, its words. */
  constructor(names: readonly (readonly string[] | null)[]) {
    this.#parents = names.map((_, i) => i);
    this.#reasons = names.map(() => []);
    this.#names = [...names];
  }

  /** The candidate that stands for the chain: its first. */
  root(i: number): number {
    let at = i;
    while (this.#parents[at] !== at) {
      this.#parents[at] = this.#parents[this.#parents[at] as number] as number;
      at = this.#parents[at] as number;
    }
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
    const one = this.#names[a] ?? null;
    const other = this.#names[b] ?? null;
    if (one && other && !maySame(one, other)) return;
    const root = Math.min(a, b);
    this.#parents[Math.max(a, b)] = root;
    this.#names[root] = (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
    (this.#reasons[later] as string[]).push(why);
  }

  /** Why this candidate was joined to others. */
  reasons(i: number): readonly string[] {
    return this.#reasons[i] as string[];
  }
}
