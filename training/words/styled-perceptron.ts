/**
 * An averaged perceptron for data of several styles (Daumé III 2007, "Frustratingly easy domain adaptation"): every feature has weights
 * that all styles share and weights of each style's own; one style's model is their sum.
 */
export class StyledPerceptron {
  readonly outputs: number;
  readonly mask: number;
  /** The shared weights, then each style's. */
  readonly #weights: readonly Float32Array[];
  readonly #sums: readonly Float64Array[];
  readonly #scores: Float64Array;
  #step = 1;

  constructor(outputs: number, bits: number, styles: number) {
    this.outputs = outputs;
    this.mask = 2 ** bits - 1;
    this.#weights = Array.from({ length: styles + 1 }, () => new Float32Array(outputs * 2 ** bits));
    this.#sums = Array.from({ length: styles + 1 }, () => new Float64Array(outputs * 2 ** bits));
    this.#scores = new Float64Array(outputs);
  }

  /** Decides, learns where the decision was wrong, and returns it. */
  learn(features: Int32Array, count: number, style: number, right: number): number {
    const found = this.#decide(features, count, style);
    if (found !== right)
      for (const part of [0, style + 1])
        for (let i = 0; i < count; i++) {
          const from = ((features[i] as number) & this.mask) * this.outputs;
          this.#add(part, from + right, 1);
          this.#add(part, from + found, -1);
        }
    this.#step++;
    return found;
  }

  averaged(style: number): Float64Array {
    const average = (part: number, i: number) => {
      const [weights, sums] = [this.#weights[part] as Float32Array, this.#sums[part] as Float64Array];
      return (weights[i] as number) - (sums[i] as number) / this.#step;
    };
    return Float64Array.from({ length: this.outputs * (this.mask + 1) }, (_, i) => average(0, i) + average(style + 1, i));
  }

  #decide(features: Int32Array, count: number, style: number): number {
    const scores = this.#scores.fill(0);
    const [shared, own] = [this.#weights[0] as Float32Array, this.#weights[style + 1] as Float32Array];
    for (let i = 0; i < count; i++) {
      const from = ((features[i] as number) & this.mask) * this.outputs;
      for (let k = 0; k < this.outputs; k++) scores[k] = (scores[k] as number) + (shared[from + k] as number) + (own[from + k] as number);
    }
    let best = 0;
    for (let k = 1; k < this.outputs; k++) if ((scores[k] as number) > (scores[best] as number)) best = k;
    return best;
  }

  #add(part: number, at: number, change: number): void {
    const [weights, sums] = [this.#weights[part] as Float32Array, this.#sums[part] as Float64Array];
    weights[at] = (weights[at] as number) + change;
    sums[at] = (sums[at] as number) + change * this.#step;
  }
}
