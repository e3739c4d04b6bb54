import type { TimelineEvent } from "@isnad/server/api";
import { dayNumber } from "../../language/day-number.ts";
import type { TimeAxis, Window } from "./time-axis.ts";

/** An event with the days it may be on as numbers; an end that is open stands at the other with `fuzzy` saying so. */
export interface DatedEvent {
  readonly event: TimelineEvent;
  readonly from: number;
  readonly to: number;
  /** Ends that the report leaves open. */
  readonly openFrom: boolean;
  readonly openTo: boolean;
}

/** Events that can stand on an axis, in the order of their days, and those that cannot. */
export function datedEvents(events: readonly TimelineEvent[]): {
  readonly dated: readonly DatedEvent[];
  readonly undated: readonly TimelineEvent[];
} {
  const dated: DatedEvent[] = [];
  const undated: TimelineEvent[] = [];
  for (const event of events) {
    const [from, to] = [dayNumber(event.from), dayNumber(event.to)];
    if (from === null && to === null) undated.push(event);
    else
      dated.push({
        event,
        from: from ?? (to as number),
        to: Math.max(to ?? (from as number), from ?? (to as number)),
        openFrom: from === null,
        openTo: to === null,
      });
  }
  return { dated: dated.sort((a, b) => a.from - b.from || a.to - b.to || (a.event.claim < b.event.claim ? -1 : 1)), undated };
}

/** The days that hold all events, with room at both ends; a month where there is nothing. */
export function windowOf(events: readonly DatedEvent[], today: number): Window {
  if (events.length === 0) return { first: today - 30, last: today };
  const first = events.reduce((least, { from }) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = events.reduce((most, { to }) => Math.max(most, to), Number.NEGATIVE_INFINITY);
  const room = Math.max(1, Math.round((last - first) * 0.03));
  return { first: first - room, last: last + room };
}

/** A mark on the page: a bar of the days it may be on with the shape of its status in the middle of what is seen of it. */
export interface Mark {
  readonly event: TimelineEvent;
  readonly x: number;
  readonly width: number;
  readonly middle: number;
  /** Row in its lane, from 0. */
  readonly row: number;
  readonly fuzzyLeft: boolean;
  readonly fuzzyRight: boolean;
  /** On which side of the shape its words stand; `null` where there are too many marks for words. */
  readonly words: "left" | "right" | null;
  /** All that it takes of its row, words included. */
  readonly left: number;
  readonly right: number;
}

/** Marks, or where there would be too many of them, how many there are in each column. */
export interface Lane {
  readonly key: string;
  readonly events: number;
  readonly rows: number;
  readonly marks: readonly Mark[];
  /** Empty where marks are drawn. */
  readonly columns: readonly Column[];
}

export interface Column {
  readonly x: number;
  readonly width: number;
  readonly events: number;
  /** Days, to look closer at. */
  readonly from: number;
  readonly to: number;
}

/** How marks are laid out; sizes in pixels. */
export interface LayoutSizes {
  /** Least room for a shape. */
  readonly shape: number;
  /** More marks than that on the page are told as columns. */
  readonly mostMarks: number;
  readonly mostRows: number;
  /** Room for words beside a mark, where a lane then has no more than `wordyRows` rows, or no more than without them. */
  readonly words: number;
  readonly wordyRows: number;
}

export const SIZES: LayoutSizes = { shape: 16, mostMarks: 600, mostRows: 14, words: 170, wordyRows: 7 };

/** Events of the window in lanes, the fullest lane first. `laneOf` gives the lanes that an event belongs to. */
export function lanesOf(
  events: readonly DatedEvent[],
  axis: TimeAxis,
  laneOf: (event: TimelineEvent) => readonly string[],
  sizes: LayoutSizes,
): readonly Lane[] {
  const shown = events.filter(({ from, to }) => to >= axis.window.first && from <= axis.window.last);
  const lanes = new Map<string, DatedEvent[]>();
  for (const dated of shown) {
    for (const key of laneOf(dated.event)) {
      const lane = lanes.get(key);
      if (lane) lane.push(dated);
      else lanes.set(key, [dated]);
    }
  }
  const total = [...lanes.values()].reduce((sum, { length }) => sum + length, 0);
  const inOrder = [...lanes].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return inOrder.map(([key, those]) => (total > sizes.mostMarks ? counted(key, those, axis) : laneOrColumns(key, those, axis, sizes)));
}

function laneOrColumns(key: string, events: readonly DatedEvent[], axis: TimeAxis, sizes: LayoutSizes): Lane {
  const wordy = inRows(events, axis, sizes);
  const bare = wordy.rows > sizes.wordyRows ? inRows(events, axis, { ...sizes, words: 0 }) : wordy;
  const laid = bare.rows < wordy.rows ? bare : wordy;
  return laid.rows > sizes.mostRows ? counted(key, events, axis) : { key, events: events.length, columns: [], ...laid };
}

/** Each mark in the first row that has room for it. */
function inRows(events: readonly DatedEvent[], axis: TimeAxis, sizes: LayoutSizes): Pick<Lane, "marks" | "rows"> {
  const ends: number[] = [];
  const inOrder = events.map((dated) => markOf(dated, axis, sizes)).sort((a, b) => a.left - b.left || a.right - b.right);
  const marks = inOrder.map((mark) => {
    const free = ends.findIndex((end) => end <= mark.left);
    const row = free < 0 ? ends.length : free;
    ends[row] = mark.right + GAP;
    return { ...mark, row };
  });
  return { marks, rows: ends.length };
}

function markOf({ event, from, to, openFrom, openTo }: DatedEvent, axis: TimeAxis, { shape, words }: LayoutSizes): Mark {
  const stretch = axis.stretch(Math.max(from, axis.window.first), Math.min(to, axis.window.last));
  const middle = stretch.x + stretch.width / 2;
  const [x, width] = stretch.width < shape ? [middle - shape / 2, shape] : [stretch.x, stretch.width];
  const [fuzzyLeft, fuzzyRight] = axis.run === "ltr" ? [openFrom, openTo] : [openTo, openFrom];
  const side = words === 0 ? null : sideOf(middle, words + shape / 2, axis);
  const left = side === "left" ? Math.min(x, middle - shape / 2 - words) : x;
  const right = side === "right" ? Math.max(x + width, middle + shape / 2 + words) : x + width;
  return { event, x, width, middle, row: 0, fuzzyLeft, fuzzyRight, words: side, left, right };
}

/** Words go on the way time runs, while they have room on the page. */
function sideOf(middle: number, room: number, { run, width }: TimeAxis): "left" | "right" {
  if (run === "ltr") return middle + room > width && middle > room ? "left" : "right";
  return middle < room && middle + room < width ? "right" : "left";
}

const GAP = 3;

/** Columns of equal days, each at least as wide as `COLUMN` pixels. An event counts where it begins. */
function counted(key: string, events: readonly DatedEvent[], axis: TimeAxis): Lane {
  const days = Math.max(1, Math.ceil(COLUMN / axis.dayWidth));
  const counts = new Map<number, number>();
  for (const { from } of events) {
    const at = Math.floor((Math.max(from, axis.window.first) - axis.window.first) / days);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const columns = [...counts].map(([at, count]) => {
    const from = axis.window.first + at * days;
    const to = Math.min(from + days - 1, axis.window.last);
    return { ...axis.stretch(from, to), events: count, from, to };
  });
  return { key, events: events.length, rows: 0, marks: [], columns };
}

const COLUMN = 7;
