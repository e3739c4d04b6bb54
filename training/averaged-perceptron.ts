import { type LinearModel, quantise } from "../packages/reader/src/learned/linear-model.ts";

/**
 * Trains a linear model by the averaged perceptron (Collins 2002): on an error the right output's weights rise by one
 * and the wrong one's fall; the result is the average over all steps, kept by the usual trick of a second, time-weighted sum.
 */
export class AveragedPerceptron {
  readonly outputs: number;
  readonly mask: number;
  readonly #weights: Float32Array;
  readonly #sums: Float64Array;
  #step = 1;

  constructor(outputs: number, bits: number) {
    this.outputs = outputs;
    this.mask = 2 ** bits - 1;
    this.#weights = new Float32Array(outputs * 2 ** bits);
    this.#sums = new Float64Array(outputs * 2 ** bits);
  }

  /** Fills `scores` (one slot an output) for the first `count` features. */
  score(features: Int32Array, count: number, scores: Float64Array): void {
    scores.fill(0);
    for (let i = 0; i < count; i++) {
      const from = ((features[i] as number) & this.mask) * this.outputs;
      for (let k = 0; k < this.outputs; k++) scores[k] = (scores[k] as number) + (this.#weights[from + k] as number);
    }
  }

  update(features: Int32Array, count: number, right: number, wrong: number): void {
    for (let i = 0; i < count; i++) {
      const from = ((features[i] as number) & this.mask) * this.outputs;
      this.#add(from + right, 1);
      this.#add(from + wrong, -1);
    }
  }

  /** Moves one feature's weight for one output, where right and wrong do not share their features. */
  change(feature: number, output: number, by: number): void {
    this.#add((feature & this.mask) * this.outputs + output, by);
  }

  /** Call once after every decision, right or wrong. */
  tick(): void {
    this.#step++;
  }

  averaged(): Float64Array {
    return Float64Array.from(this.#weights, (weight, i) => weight - (this.#sums[i] as number) / this.#step);
  }

  finish(): LinearModel {
    return quantise(this.averaged(), this.outputs);
  }

  #add(at: number, change: number): void {
    this.#weights[at] = (this.#weights[at] as number) + change;
    this.#sums[at] = (this.#sums[at] as number) + change * this.#step;
  }
}
