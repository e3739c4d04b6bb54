import type Sigma from "sigma";
import type { NodeLabelDrawingFunction } from "sigma/rendering";

type Label = Parameters<NodeLabelDrawingFunction>;

/** Names of nodes that do not lie over each other: they wait until all are told, and the largest nodes' come first. */
export interface RoomyLabels {
  /** Keeps a name until the end of the drawing. */
  readonly keep: NodeLabelDrawingFunction;
  /** Draws what was kept at the end of each drawing. */
  readonly drawWith: (renderer: Sigma) => void;
}

export function roomyLabels(draw: NodeLabelDrawingFunction): RoomyLabels {
  let kept: Label[] = [];
  const drawKept = () => {
    const boxes: Box[] = [];
    for (const label of kept.sort(([, a], [, b]) => b.size - a.size)) {
      const box = boxOf(label);
      if (boxes.some((other) => overlap(box, other))) continue;
      boxes.push(box);
      draw(...label);
    }
    kept = [];
  };
  return {
    keep: (...label) => void kept.push(label),
    drawWith: (renderer) => void renderer.on("afterRender", drawKept),
  };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Around the middle of a name, below its node. */
function boxOf([context, { x, y, size, label }, { labelSize, labelFont, labelWeight }]: Label): Box {
  context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
  const height = labelSize * 1.15;
  return { x, y: y + size + 3 + height / 2, width: context.measureText(label ?? "").width + 6, height };
}

const overlap = (a: Box, b: Box): boolean => Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height;
