import type { MapPlace } from "@isnad/server/api";
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { plain } from "../../language/plain.ts";
import { useLanguage, useNames } from "../../language/use-language.ts";
import { type MapView, moved, projectionOf, type Size, zoomed } from "./map-view.ts";
import { drawnOutlines, useOutlines } from "./outlines.ts";
import { type PlaceLabel, type PlaceMark, placeMarks, roomyLabels, stateOf, type WantedLabel } from "./place-marks.ts";
import { PlaceShape } from "./place-shape.tsx";

/** The most places that are drawn at once. */
export const MOST_MARKS = 600;

interface DrawingProps {
  readonly places: readonly MapPlace[];
  readonly view: MapView;
  readonly size: Size;
  readonly onView: (view: MapView) => void;
  readonly chosen: string | null;
  readonly onChoose: (entity: string | null) => void;
}

/** The map, its places and their names. It stays left to right in either language: east is on the right. */
export function MapDrawing({ places, view, size, onView, chosen, onChoose }: DrawingProps) {
  const { t } = useTranslation("map");
  const ground = useSettled(view);
  const marks = useMemo(() => placeMarks(places, view, size, MOST_MARKS), [places, view, size]);
  const tints = useMemo(() => tintsOf(places), [places]);
  const pull = usePull(view, onView);
  const stage = useWheel(view, size, onView);
  const onKeyDown = (event: KeyboardEvent) => {
    const shift = SHIFTS[event.code];
    const factor = FACTORS[event.code];
    const turn = TURNS[event.code];
    if (shift) onView(moved(view, shift[0] * STEP, shift[1] * STEP));
    else if (factor) onView(zoomed(view, size, factor));
    else if (turn) onChoose(beside(marks, chosen, turn));
    else if (event.code === "Escape") onChoose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = ({ target }: { readonly target: EventTarget }) => {
    if (pull.pulled()) return;
    onChoose((target as Element).closest("[data-entity]")?.getAttribute("data-entity") ?? null);
  };
  const at = marks.findIndex(({ place }) => place.entity === chosen);
  return (
    <div
      className="map-stage"
      ref={stage}
      role="listbox"
      aria-label={t("drawing")}
      aria-activedescendant={at < 0 ? undefined : `place-${at}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
      {...pull.handlers}
    >
      <svg width={size.width} height={size.height} role="presentation">
        <g transform={movedFrom(ground, view, size)}>
          <Ground view={ground} size={size} tints={tints} chosen={chosen} />
        </g>
        {marks.toReversed().map((mark) => (
          <PlaceShape key={mark.place.entity} id={`place-${marks.indexOf(mark)}`} mark={mark} chosen={mark.place.entity === chosen} />
        ))}
        <Labels marks={marks} view={view} size={size} chosen={chosen} />
      </svg>
    </div>
  );
}

const STEP = 60;
const SHIFTS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
const FACTORS: Readonly<Record<string, number>> = { Equal: 1.5, NumpadAdd: 1.5, Minus: 1 / 1.5, NumpadSubtract: 1 / 1.5 };
const TURNS: Readonly<Record<string, 1 | -1>> = { BracketLeft: -1, BracketRight: 1 };

function beside(marks: readonly PlaceMark[], chosen: string | null, step: 1 | -1): string | null {
  const at = marks.findIndex(({ place }) => place.entity === chosen);
  return marks[at < 0 ? 0 : (at + step + marks.length) % marks.length]?.place.entity ?? null;
}

/** A view that follows once the page has come to rest: drawing all borders anew takes longer than a frame. */
function useSettled(view: MapView): MapView {
  const [settled, setSettled] = useState(view);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(view), 140);
    return () => clearTimeout(waiting);
  }, [view]);
  return settled;
}

/** How what was drawn for one view is moved to stand for another. */
function movedFrom(from: MapView, to: MapView, size: Size): string | undefined {
  if (from === to) return undefined;
  const [x, y] = projectionOf(to, size)([from.longitude, from.latitude]) ?? [size.width / 2, size.height / 2];
  const scale = to.scale / from.scale;
  return `translate(${x - (size.width / 2) * scale} ${y - (size.height / 2) * scale}) scale(${scale})`;
}

/** Moves the map with a pointer. `pulled` tells whether the last press did, and was no click. */
function usePull(view: MapView, onView: (view: MapView) => void) {
  const from = useRef<{ readonly x: number; readonly y: number; readonly view: MapView } | null>(null);
  const far = useRef(false);
  const end = () => {
    from.current = null;
  };
  return {
    pulled: () => far.current,
    handlers: {
      onPointerDown: ({ clientX, clientY }: PointerEvent) => {
        far.current = false;
        from.current = { x: clientX, y: clientY, view };
      },
      onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
        if (!from.current) return;
        const [dx, dy] = [event.clientX - from.current.x, event.clientY - from.current.y];
        if (!far.current && Math.hypot(dx, dy) < 4) return;
        if (!far.current) event.currentTarget.setPointerCapture(event.pointerId);
        far.current = true;
        onView(moved(from.current.view, dx, dy));
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  };
}

/** A wheel looks closer where it points. React's own wheel listeners cannot keep the page from scrolling. */
function useWheel(view: MapView, size: Size, onView: (view: MapView) => void) {
  const latest = useRef({ view, size, onView });
  latest.current = { view, size, onView };
  const stop = useRef<(() => void) | null>(null);
  return useCallback((stage: HTMLDivElement | null) => {
    stop.current?.();
    stop.current = null;
    if (!stage) return;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { left, top } = stage.getBoundingClientRect();
      const now = latest.current;
      now.onView(zoomed(now.view, now.size, 2 ** (-event.deltaY / 300), event.clientX - left, event.clientY - top));
    };
    stage.addEventListener("wheel", onWheel, { passive: false });
    stop.current = () => stage.removeEventListener("wheel", onWheel);
  }, []);
}

/** How strongly each country is tinted, 0–1, by its alpha-3 code, and the entity that it stands for. */
function tintsOf(places: readonly MapPlace[]): ReadonlyMap<string, { readonly entity: string; readonly share: number }> {
  const states = places.flatMap((place) => {
    const alpha3 = stateOf(place);
    return alpha3 === null ? [] : [{ alpha3, place }];
  });
  const most = states.reduce((highest, { place }) => Math.max(highest, place.claimCount), 1);
  return new Map(states.map(({ alpha3, place }) => [alpha3, { entity: place.entity, share: Math.sqrt(place.claimCount / most) }] as const));
}

/** Land and borders; countries that something is told of are tinted. */
function Ground({
  view,
  size,
  tints,
  chosen,
}: {
  readonly view: MapView;
  readonly size: Size;
  readonly tints: ReturnType<typeof tintsOf>;
  readonly chosen: string | null;
}) {
  const outlines = useOutlines(view);
  const drawn = useMemo(() => (outlines ? drawnOutlines(outlines, view, size) : []), [outlines, view, size]);
  return (
    <g className="map-ground">
      {drawn.map(({ outline: { key, country }, path }) => {
        const tint = country ? tints.get(country.alpha3) : undefined;
        return (
          <path
            key={key}
            className={tint ? (tint.entity === chosen ? "land land-told land-chosen" : "land land-told") : "land"}
            d={path}
            {...(tint ? { "data-entity": tint.entity, fillOpacity: 0.12 + 0.4 * tint.share } : {})}
          />
        );
      })}
      <CountryNames drawn={drawn} />
    </g>
  );
}

function CountryNames({ drawn }: { readonly drawn: ReturnType<typeof drawnOutlines> }) {
  const { direction } = useLanguage();
  const nameIn = useNames();
  const wanted = drawn
    .flatMap(({ outline: { country }, middle }): WantedLabel[] => {
      if (!country || !middle) return [];
      const text = nameIn(country.name);
      const width = text.length * 8;
      return width > middle.width * 1.2 ? [] : [{ key: country.alpha3, text, x: middle.x, y: middle.y, width: width + 6, height: 18 }];
    })
    .sort((a, b) => b.width - a.width);
  return (
    <g className="country-names">
      {roomyLabels(wanted).map((label) => (
        <MapText key={label.key} label={label} direction={direction} />
      ))}
    </g>
  );
}

/** Names of places, those with most claims first, as far as they have room. */
function Labels({
  marks,
  chosen,
}: {
  readonly marks: readonly PlaceMark[];
  readonly view: MapView;
  readonly size: Size;
  readonly chosen: string | null;
}) {
  const { direction } = useLanguage();
  const nameIn = useNames();
  const labels = useMemo(() => {
    const wanted = marks
      .filter(({ form }) => form !== "country")
      .toSorted((a, b) => Number(b.place.entity === chosen) - Number(a.place.entity === chosen))
      .slice(0, MOST_LABELS)
      .map(({ place, x, y, radius, form }): WantedLabel => {
        const text = plain(nameIn(place.name));
        return { key: place.entity, text, x, y: form === "area" ? y : y + radius + 11, width: text.length * 7 + 8, height: 17 };
      });
    return roomyLabels(wanted);
  }, [marks, nameIn, chosen]);
  return (
    <g className="place-names">
      {labels.map((label) => (
        <MapText key={label.key} label={label} direction={direction} />
      ))}
    </g>
  );
}

const MOST_LABELS = 160;

const MapText = ({ label: { text, x, y }, direction }: { readonly label: PlaceLabel; readonly direction: "rtl" | "ltr" }) => (
  <text x={x} y={y} textAnchor="middle" dominantBaseline="middle" direction={direction}>
    {text}
  </text>
);
