import { memo } from "react";
import { statusShape } from "../../parts/status-mark.tsx";
import { groupOf } from "../../parts/type-groups.ts";
import { shortened } from "./event-words.ts";
import type { Mark } from "./timeline-layout.ts";

/** An event: a bar of the days that it may be on, and the shape of its status. */
export const TimelineMark = memo(function TimelineMark({
  id,
  mark,
  y,
  words,
  lit,
  chosen,
}: {
  readonly id: string;
  readonly mark: Mark;
  readonly y: number;
  readonly words: string;
  /** Whether it is of the chosen event's story. */
  readonly lit: boolean;
  readonly chosen: boolean;
}) {
  const { event, x, width, middle, fuzzyLeft, fuzzyRight } = mark;
  const name = `mark mark-${groupOf(event.type)}${chosen ? " mark-chosen" : ""}${lit ? " mark-lit" : ""}${event.negated ? " mark-denied" : ""}`;
  return (
    <g
      id={id}
      role="option"
      aria-selected={chosen}
      aria-label={words}
      className={name}
      data-claim={event.claim}
      transform={`translate(0 ${y})`}
    >
      <rect className="mark-reach" x={mark.left} y={-11} width={mark.right - mark.left} height={22} />
      <rect className="mark-bar" x={x} y={-6} width={width} height={12} rx={6} mask={maskOf(fuzzyLeft, fuzzyRight)} />
      <path
        className={event.status === "occurred" && !event.negated ? "mark-shape mark-full" : "mark-shape"}
        transform={`translate(${middle - 6} -6)`}
        d={statusShape(event.status, event.negated)}
      />
    </g>
  );
});

/** The words of a mark beside it, where they have room. They stand outside of it: shortened words would not be what it is called. */
export function MarkWords({
  mark: { event, middle, words: side },
  y,
  words,
  rtl,
  chosen,
}: {
  readonly mark: Mark;
  readonly y: number;
  readonly words: string;
  /** Whether the words are written from right to left. */
  readonly rtl: boolean;
  readonly chosen: boolean;
}) {
  if (side === null) return null;
  // An anchor is told by where the line begins: at the right for what is written from right to left.
  const anchor = (side === "left") === rtl ? "start" : "end";
  return (
    <text
      className={chosen ? "mark-words mark-words-chosen" : "mark-words"}
      data-claim={event.claim}
      x={side === "left" ? middle - HALF : middle + HALF}
      y={y + 4}
      textAnchor={anchor}
      direction={rtl ? "rtl" : "ltr"}
    >
      {shortened(words, LETTERS)}
    </text>
  );
}

/** Half a shape and a little. */
const HALF = 11;
/** Letters that have room beside a mark. */
const LETTERS = 26;

const maskOf = (left: boolean, right: boolean): string | undefined => {
  if (!left && !right) return undefined;
  return `url(#fade-${left ? "left" : ""}${right ? "right" : ""})`;
};

/** Bars fade out at an end that the report leaves open. To stand once in the drawing. */
export function Fades() {
  return (
    <defs>
      {(["left", "right", "leftright"] as const).map((side) => (
        <mask key={side} id={`fade-${side}`} maskContentUnits="objectBoundingBox">
          <linearGradient id={`fading-${side}`}>
            <stop offset="0" stopColor={side === "right" ? "white" : "black"} />
            <stop offset="0.5" stopColor="white" />
            <stop offset="1" stopColor={side === "left" ? "white" : "black"} />
          </linearGradient>
          <rect width="1" height="1" fill={`url(#fading-${side})`} />
        </mask>
      ))}
    </defs>
  );
}
