import type { PlaceLabel } from "./place-marks.ts";

/** A word on the map, around its middle. */
export function MapText({ label: { text, x, y }, direction }: { readonly label: PlaceLabel; readonly direction: "rtl" | "ltr" }) {
  return (
    <text x={x} y={y} textAnchor="middle" dominantBaseline="middle" direction={direction}>
      {text}
    </text>
  );
}
