import type { TimelineEvent } from "@isnad/server/api";
import { type KeyboardEvent, type MouseEvent, useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isoDay } from "../../language/day-number.ts";
import { useFormats } from "../../language/formats.ts";
import { useLanguage } from "../../language/use-language.ts";
import { ZOOM_KEYS } from "../../parts/drawing-keys.ts";
import { WAY_KEYS } from "../../parts/way-keys.ts";
import { useEventWords } from "./event-words.ts";
import { nextMark } from "./next-mark.ts";
import { TICK_GAP, type TimeAxis, ticksOf } from "./time-axis.ts";
import type { Column, Lane } from "./timeline-layout.ts";
import { Fades, MarkWords, TimelineMark } from "./timeline-mark.tsx";

interface ChartProps {
  readonly axis: TimeAxis;
  readonly lanes: readonly Lane[];
  readonly laneName: (key: string) => string;
  readonly chosen: TimelineEvent | null;
  readonly onChoose: (event: TimelineEvent | null) => void;
  readonly onOpen: (event: TimelineEvent) => void;
  readonly onColumn: (column: Column) => void;
  readonly onZoom: (factor: number) => void;
}

/** Events in lanes over the lines of an axis of days. */
export function TimelineChart(props: ChartProps) {
  const { axis, lanes, laneName, chosen, onChoose, onOpen } = props;
  const { t } = useTranslation("timeline");
  const id = useId();
  const { direction } = useLanguage();
  const eventWords = useEventWords();
  const placed = useMemo(() => placedLanes(lanes), [lanes]);
  const marks = useMemo(
    () => placed.lanes.flatMap(({ lane, top }) => lane.marks.map((mark) => ({ mark, y: top + HEAD + mark.row * ROW + ROW / 2 }))),
    [placed],
  );
  const chosenAt = marks.findIndex(({ mark }) => mark.event.claim === chosen?.claim);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = WAY_KEYS[event.code];
    const zoom = ZOOM_KEYS[event.code];
    if (step) onChoose(nextMark(marks, marks[chosenAt] ?? null, step)?.mark.event ?? chosen);
    else if (event.code === "Enter" && chosen) onOpen(chosen);
    else if (event.code === "Escape") onChoose(null);
    else if (zoom) props.onZoom(0.5 ** zoom);
    else return;
    event.preventDefault();
  };
  const onClick = ({ target }: MouseEvent) => {
    const claim = (target as Element).closest("[data-claim]")?.getAttribute("data-claim");
    onChoose(marks.find(({ mark }) => mark.event.claim === claim)?.mark.event ?? null);
  };
  return (
    <div
      className="timeline-chart"
      role="listbox"
      aria-label={`${t("chart")}. ${t("chartHint")}`}
      aria-activedescendant={chosenAt < 0 ? undefined : `${id}-${chosenAt}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <svg width={axis.width} height={placed.height} role="presentation">
        <Fades />
        <Lines axis={axis} height={placed.height} />
        {placed.lanes.map(({ lane, top, bottom }) => (
          <LaneGround key={lane.key} name={laneName(lane.key)} lane={lane} top={top} bottom={bottom} {...props} />
        ))}
        {marks.map(({ mark, y }, at) => (
          <TimelineMark
            key={`${mark.event.claim}-${y}`}
            id={`${id}-${at}`}
            mark={mark}
            y={y}
            words={eventWords(mark.event)}
            chosen={mark.event.claim === chosen?.claim}
            lit={mark.event.story !== null && mark.event.story === chosen?.story}
          />
        ))}
        {marks.map(({ mark, y }) => (
          <MarkWords
            key={`${mark.event.claim}-${y}`}
            mark={mark}
            y={y}
            words={eventWords(mark.event)}
            rtl={direction === "rtl"}
            chosen={mark.event.claim === chosen?.claim}
          />
        ))}
      </svg>
    </div>
  );
}

const HEAD = 26;
const ROW = 24;
const COLUMNS = 46;

/** Where each lane stands, and how high all are. */
function placedLanes(lanes: readonly Lane[]) {
  let top = 0;
  const placed = lanes.map((lane) => {
    const from = top;
    top += HEAD + (lane.columns.length > 0 ? COLUMNS : lane.rows * ROW) + 6;
    return { lane, top: from, bottom: top };
  });
  return { lanes: placed, height: Math.max(top, 60) };
}

/** The lines of the ticks; their words stand below, in `TimelineFoot`. */
function Lines({ axis, height }: { readonly axis: TimeAxis; readonly height: number }) {
  return (
    <g className="axis">
      {ticksOf(axis, TICK_GAP).map(({ day }) => (
        <line key={day} x1={axis.at(day)} x2={axis.at(day)} y1={0} y2={height} />
      ))}
    </g>
  );
}

function LaneGround({
  axis,
  lane,
  name,
  top,
  bottom,
  onColumn,
}: ChartProps & { readonly lane: Lane; readonly name: string; readonly top: number; readonly bottom: number }) {
  const { number } = useFormats();
  const { direction } = useLanguage();
  const most = lane.columns.reduce((highest, { events }) => Math.max(highest, events), 1);
  return (
    <g className="lane">
      <line x1={0} x2={axis.width} y1={bottom} y2={bottom} />
      <text className="lane-name" x={direction === "rtl" ? axis.width - 6 : 6} y={top + 18} textAnchor="start" direction={direction}>
        {`${name} · ${number(lane.events)}`}
      </text>
      {lane.columns.map((column) => (
        <ColumnBar key={column.from} column={column} bottom={bottom - 4} most={most} onPress={() => onColumn(column)} />
      ))}
    </g>
  );
}

function ColumnBar({
  column,
  bottom,
  most,
  onPress,
}: {
  readonly column: Column;
  readonly bottom: number;
  readonly most: number;
  readonly onPress: () => void;
}) {
  const { t } = useTranslation("timeline");
  const { days } = useFormats();
  const height = Math.max(3, (column.events / most) * (COLUMNS - 4));
  const words = t("column", { count: column.events, days: days({ start: isoDay(column.from), end: isoDay(column.to) }) ?? "" });
  return (
    <rect
      className="column"
      role="option"
      aria-selected={false}
      aria-label={words}
      x={column.x}
      y={bottom - height}
      width={Math.max(1, column.width - 1)}
      height={height}
      onClick={onPress}
    >
      <title>{words}</title>
    </rect>
  );
}
