import { type LayoutInput, layoutNetwork, type Positions } from "./layout-network.ts";

/** What the worker sends after each round; `done` with the last. */
export interface LayoutRound {
  readonly positions: Positions;
  readonly done: boolean;
}

self.onmessage = ({ data }: MessageEvent<LayoutInput>) => {
  const positions = layoutNetwork(data, (round) => self.postMessage({ positions: round, done: false } satisfies LayoutRound));
  self.postMessage({ positions, done: true } satisfies LayoutRound);
};
