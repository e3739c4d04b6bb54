import { useEffect, useState } from "react";
import type { Positions } from "./layout-network.ts";
import type { LayoutRound } from "./layout-worker.ts";
import { mostClaimsOf, nodeLook } from "./node-look.ts";
import type { ShownNetwork } from "./shown-network.ts";

/** Places of the nodes, worked out beside the page and handed over round by round; `null` until the first. */
export function useLayout({ nodes, edges }: ShownNetwork): Positions | null {
  const [positions, setPositions] = useState<Positions | null>(null);
  useEffect(() => {
    const worker = new Worker(new URL("./layout-worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<LayoutRound>) => {
      setPositions(data.positions);
      if (data.done) worker.terminate();
    };
    const most = mostClaimsOf(nodes);
    worker.postMessage({
      nodes: nodes.map((node) => ({ id: node.entity, size: nodeLook(node, most).size })),
      edges: edges.map(({ from, to, origins }) => ({ from, to, weight: 1 + Math.log2(Math.max(1, origins)) })),
    });
    return () => worker.terminate();
  }, [nodes, edges]);
  return positions;
}
