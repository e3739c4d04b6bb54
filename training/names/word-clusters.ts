/**
 * Groups words by the company they keep: the exchange algorithm for class bigrams (Kneser & Ney 1993; Martin, Liermann & Ney 1998).
 * Every word starts in a class by frequency rank and moves, again and again, to the class that makes the text likeliest.
 * Deterministic; classes are numbered from 1, words seen fewer than `least` times are left out.
 */
export function wordClusters(
  sentences: Iterable<readonly string[]>,
  classes: number,
  { least, rounds }: { least: number; rounds: number },
): Map<string, number> {
  const corpus = readCorpus(sentences, least);
  const classOf = Int32Array.from(corpus.words, (_, rank) => rank % classes);
  const exchange = new Exchange(corpus, classOf, classes);
  for (let round = 0; round < rounds; round++) if (exchange.round() === 0) break;
  return new Map(corpus.words.map((word, i) => [word, (classOf[i] as number) + 1]));
}

interface Corpus {
  readonly words: readonly string[];
  readonly counts: Int32Array;
  /** For each word, the words before and after it and how often, as pairs. */
  readonly before: readonly Int32Array[];
  readonly after: readonly Int32Array[];
}

function readCorpus(sentences: Iterable<readonly string[]>, least: number): Corpus {
  const kept: (readonly string[])[] = [];
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    kept.push(sentence);
    for (const word of sentence) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const words = [...counts].filter(([, n]) => n >= least).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const index = new Map(words.map(([word], i) => [word, i]));
  const after: Map<number, number>[] = words.map(() => new Map());
  const before: Map<number, number>[] = words.map(() => new Map());
  for (const sentence of kept) {
    for (let i = 1; i < sentence.length; i++) {
      const a = index.get(sentence[i - 1] as string);
      const b = index.get(sentence[i] as string);
      if (a === undefined || b === undefined) continue;
      after[a]?.set(b, (after[a]?.get(b) ?? 0) + 1);
      before[b]?.set(a, (before[b]?.get(a) ?? 0) + 1);
    }
  }
  const flat = (map: Map<number, number>): Int32Array => Int32Array.from([...map].flat());
  return {
    words: words.map(([word]) => word),
    counts: Int32Array.from(words, ([, n]) => n),
    before: before.map(flat),
    after: after.map(flat),
  };
}

class Exchange {
  readonly #corpus: Corpus;
  readonly #classOf: Int32Array;
  readonly #classes: number;
  readonly #pairs: Int32Array;
  readonly #sizes: Int32Array;
  readonly #nLogN: Float64Array;

  constructor(corpus: Corpus, classOf: Int32Array, classes: number) {
    this.#corpus = corpus;
    this.#classOf = classOf;
    this.#classes = classes;
    this.#pairs = new Int32Array(classes * classes);
    this.#sizes = new Int32Array(classes);
    let total = 0;
    corpus.counts.forEach((n, word) => {
      total += n;
      const own = classOf[word] as number;
      this.#sizes[own] = (this.#sizes[own] as number) + n;
      this.#eachPair(corpus.after[word] as Int32Array, (next, count) => this.#add(own, classOf[next] as number, count));
    });
    this.#nLogN = Float64Array.from({ length: total + 2 }, (_, n) => (n ? n * Math.log(n) : 0));
  }

  /** Offers every word every class once; returns how many moved. */
  round(): number {
    let moved = 0;
    for (let word = 0; word < this.#classOf.length; word++) if (this.#place(word)) moved++;
    return moved;
  }

  #place(word: number): boolean {
    const own = this.#classOf[word] as number;
    const left = this.#byClass(this.#corpus.before[word] as Int32Array, word);
    const right = this.#byClass(this.#corpus.after[word] as Int32Array, word);
    const count = this.#corpus.counts[word] as number;
    this.#shift(own, left, right, count, -1);
    let best = own;
    let bestGain = -Infinity;
    for (let to = 0; to < this.#classes; to++) {
      const gain = this.#gain(to, left, right, count);
      if (gain > bestGain + 1e-9) {
        bestGain = gain;
        best = to;
      }
    }
    this.#shift(best, left, right, count, 1);
    this.#classOf[word] = best;
    return best !== own;
  }

  /** What the text's log-likelihood gains when the word joins class `to`. */
  #gain(to: number, left: readonly number[], right: readonly number[], count: number): number {
    const f = this.#nLogN;
    const size = this.#sizes[to] as number;
    let gain = -2 * ((f[size + count] as number) - (f[size] as number));
    for (let i = 0; i < left.length; i += 2) {
      const n = this.#pairs[(left[i] as number) * this.#classes + to] as number;
      gain += (f[n + (left[i + 1] as number)] as number) - (f[n] as number);
    }
    for (let i = 0; i < right.length; i += 2) {
      const n = this.#pairs[to * this.#classes + (right[i] as number)] as number;
      gain += (f[n + (right[i + 1] as number)] as number) - (f[n] as number);
    }
    return gain;
  }

  #shift(own: number, left: readonly number[], right: readonly number[], count: number, sign: number): void {
    this.#sizes[own] = (this.#sizes[own] as number) + sign * count;
    for (let i = 0; i < left.length; i += 2) this.#add(left[i] as number, own, sign * (left[i + 1] as number));
    for (let i = 0; i < right.length; i += 2) this.#add(own, right[i] as number, sign * (right[i + 1] as number));
  }

  /** Neighbours summed by class; the word beside itself is left out. */
  #byClass(pairs: Int32Array, word: number): number[] {
    const sums = new Map<number, number>();
    this.#eachPair(pairs, (next, count) => {
      if (next === word) return;
      const own = this.#classOf[next] as number;
      sums.set(own, (sums.get(own) ?? 0) + count);
    });
    return [...sums].flat();
  }

  #add(a: number, b: number, count: number): void {
    const at = a * this.#classes + b;
    this.#pairs[at] = (this.#pairs[at] as number) + count;
  }

  #eachPair(pairs: Int32Array, visit: (next: number, count: number) => void): void {
    for (let i = 0; i < pairs.length; i += 2) visit(pairs[i] as number, pairs[i + 1] as number);
  }
}
