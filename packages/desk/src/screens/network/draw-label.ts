import type { NodeLabelDrawingFunction } from "sigma/rendering";
import { startsRightToLeft } from "./label-direction.ts";

interface LabelColours {
  readonly ink: string;
  readonly paper: string;
}

/** Draws a node's name beside it in its own direction: on a canvas Arabic comes out whole only where the direction is told. */
export const drawLabel =
  (colours: () => LabelColours): NodeLabelDrawingFunction =>
  (context, { x, y, size, label }, { labelSize, labelFont, labelWeight }) => {
    if (!label) return;
    const { ink, paper } = colours();
    context.font = `${labelWeight} ${labelSize}px ${labelFont}`;
    context.direction = startsRightToLeft(label) ? "rtl" : "ltr";
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = paper;
    context.fillStyle = ink;
    context.strokeText(label, x, y + size + 3);
    context.fillText(label, x, y + size + 3);
  };
