import type { MapPlace } from "@isnad/server/api";
import { type CSSProperties, type KeyboardEvent, memo, type PointerEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { beside, TURN_KEYS, ZOOM_KEYS } from "../../parts/drawing-keys.ts";
import { MapGround, tintsOf } from "./map-ground.tsx";
import { type MapView, moved, projectionOf, type Size, zoomed } from "./map-view.ts";
import { type PlaceMark, placeMarks } from "./place-marks.ts";
import { PlaceNames, usePlaceLabels } from "./place-names.tsx";
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
  const settled = useSettled(view);
  const marks = useMemo(() => placeMarks(places, settled, size, MOST_MARKS), [places, settled, size]);
  const labels = usePlaceLabels(marks, chosen);
  const tints = useMemo(() => tintsOf(places), [places]);
  const pull = usePull(view, onView);
  const stage = useWheel(view, size, onView);
  const at = marks.findIndex(({ place }) => place.entity === chosen);
  const onKeyDown = (event: KeyboardEvent) => {
    const shift = SHIFTS[event.code];
    const zoom = ZOOM_KEYS[event.code];
    const turn = TURN_KEYS[event.code];
    if (shift) onView(moved(view, shift[0] * STEP, shift[1] * STEP));
    else if (zoom) onView(zoomed(view, size, 1.5 ** zoom));
    else if (turn) onChoose(beside(marks, at, turn)?.place.entity ?? null);
    else if (event.code === "Escape") onChoose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = ({ target }: { readonly target: EventTarget }) => {
    if (pull.pulled()) return;
    onChoose((target as Element).closest("[data-entity]")?.getAttribute("data-entity") ?? null);
  };
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
      <svg className="map-drawing" width={size.width} height={size.height} role="presentation" style={movedFrom(settled, view, size)}>
        <MapGround view={settled} size={size} tints={tints} chosen={chosen} placeLabels={labels} />
        <Marks marks={marks} chosen={chosen} />
        <PlaceNames labels={labels} />
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

/** A view that follows once the page has come to rest: drawing all anew takes longer than a frame. Until then the last drawing is moved as a picture. */
function useSettled(view: MapView): MapView {
  const [settled, setSettled] = useState(view);
  useEffect(() => {
    const waiting = setTimeout(() => setSettled(view), 220);
    return () => clearTimeout(waiting);
  }, [view]);
  return settled;
}

/** How what was drawn for one view is moved to stand for another. */
function movedFrom(from: MapView, to: MapView, size: Size): CSSProperties {
  if (from === to) return {};
  const [x, y] = projectionOf(to, size)([from.longitude, from.latitude]) ?? [size.width / 2, size.height / 2];
  const scale = to.scale / from.scale;
  return { transform: `translate(${x - (size.width / 2) * scale}px, ${y - (size.height / 2) * scale}px) scale(${scale})` };
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

interface MarksProps {
  readonly marks: readonly PlaceMark[];
  readonly chosen: string | null;
}

/** Places, the ones with most claims below the others. */
const Marks = memo(function Marks({ marks, chosen }: MarksProps) {
  return marks.map((_, at) => {
    const back = marks.length - 1 - at;
    const mark = marks[back] as PlaceMark;
    return <PlaceShape key={mark.place.entity} id={`place-${back}`} mark={mark} chosen={mark.place.entity === chosen} />;
  });
});
