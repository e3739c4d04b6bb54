import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isoDay } from "../../language/day-number.ts";
import { useFormats } from "../../language/formats.ts";
import { type Run, timeAxis, type Window } from "./time-axis.ts";
import type { DatedEvent } from "./timeline-layout.ts";
import type { ShownWindow } from "./use-window.ts";

const HEIGHT = 48;

/** All the time in small, with the part that is shown: drawn over with a pointer, or its ends moved with arrow keys. */
export function TimelineOverview({
  events,
  width,
  run,
  shown: { whole, window, show },
}: {
  readonly events: readonly DatedEvent[];
  readonly width: number;
  readonly run: Run;
  readonly shown: ShownWindow;
}) {
  const { t } = useTranslation("timeline");
  const axis = useMemo(() => timeAxis(whole, width, run), [whole, width, run]);
  const bars = useMemo(() => densityPath(events, whole, axis.stretch), [events, whole, axis]);
  const [drawn, setDrawn] = useState<Window | null>(null);
  const from = useRef<number | null>(null);
  const dayAt = ({ clientX, currentTarget }: PointerEvent<SVGElement>) =>
    Math.min(Math.max(axis.dayAt(clientX - currentTarget.getBoundingClientRect().left), whole.first), whole.last);
  const onDown = (event: PointerEvent<SVGSVGElement>) => {
    if ((event.target as Element).closest("[role=slider]")) return;
    from.current = dayAt(event);
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onMove = (event: PointerEvent<SVGSVGElement>) => {
    if (from.current === null) return;
    const at = dayAt(event);
    setDrawn({ first: Math.min(from.current, at), last: Math.max(from.current, at) });
  };
  const onUp = () => {
    if (from.current !== null && drawn) show(drawn);
    from.current = null;
    setDrawn(null);
  };
  const { first, last } = drawn ?? window;
  const part = axis.stretch(Math.max(first, whole.first), Math.min(last, whole.last));
  return (
    <section className="overview" aria-label={t("overview")}>
      <svg
        className="overview-drawing"
        width={width}
        height={HEIGHT}
        role="presentation"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={onUp}
      >
        <rect className="overview-ground" width={width} height={HEIGHT} />
        <path className="overview-bars" d={bars} />
        <rect className="overview-part" x={part.x} width={Math.max(2, part.width)} height={HEIGHT} />
        <Handle
          label={t("firstDay")}
          day={first}
          least={whole.first}
          most={last}
          x={axis.at(first)}
          run={run}
          onMove={(day) => show({ first: day, last })}
        />
        <Handle
          label={t("lastDay")}
          day={last}
          least={first}
          most={whole.last}
          x={axis.at(last + 1)}
          run={run}
          onMove={(day) => show({ first, last: day })}
        />
      </svg>
    </section>
  );
}

interface HandleProps {
  readonly label: string;
  readonly day: number;
  readonly least: number;
  readonly most: number;
  readonly x: number;
  readonly run: Run;
  readonly onMove: (day: number) => void;
}

/** An end of the part that is shown. Arrows go the way they point, whichever way time runs; with Page keys, a month. */
function Handle({ label, day, least, most, x, run, onMove }: HandleProps) {
  const { day: told } = useFormats();
  const onKeyDown = (event: KeyboardEvent) => {
    const steps =
      (STEPS[event.code] ?? 0) *
      (event.code.startsWith("Arrow") && event.code !== "ArrowUp" && event.code !== "ArrowDown" && run === "rtl" ? -1 : 1);
    if (steps === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(Math.min(Math.max(day + steps, least), most));
  };
  return (
    <rect
      className="overview-handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={day}
      aria-valuetext={told(isoDay(day))}
      x={x - 4}
      y={6}
      width={8}
      height={HEIGHT - 12}
      rx={4}
      onKeyDown={onKeyDown}
    />
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowDown: -1, ArrowUp: 1, PageDown: -30, PageUp: 30 };

/** How many events begin in each of some equal parts of the time, as one outline. */
function densityPath(
  events: readonly DatedEvent[],
  { first, last }: Window,
  stretch: (from: number, to: number) => { x: number; width: number },
): string {
  const days = Math.max(1, Math.ceil((last + 1 - first) / PARTS));
  const counts = new Map<number, number>();
  for (const { from } of events) {
    const at = Math.floor((from - first) / days);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((highest, count) => Math.max(highest, count), 1);
  return [...counts]
    .map(([at, count]) => {
      const { x, width } = stretch(first + at * days, first + (at + 1) * days - 1);
      const height = 3 + (Math.sqrt(count / most) * (HEIGHT - 8) || 0);
      return `M${x.toFixed(1)} ${HEIGHT}v${(-height).toFixed(1)}h${Math.max(1, width - 0.5).toFixed(1)}v${height.toFixed(1)}z`;
    })
    .join("");
}

const PARTS = 160;
