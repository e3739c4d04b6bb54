import type { MapView as Answer } from "@isnad/server/api";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Pending } from "../../parts/pending.tsx";
import { Screen } from "../../parts/screen.tsx";
import { TableSwitch, useAsTable } from "../../parts/table-switch.tsx";
import { useSize } from "../../parts/use-size.ts";
import { useFilter, useParameter } from "../../state/filter.ts";
import "./map.css";
import { MapDrawing, MOST_MARKS } from "./map-drawing.tsx";
import { MapList } from "./map-list.tsx";
import { MapPanel } from "./map-panel.tsx";
import { type MapView, REGIONS, type Region, readView, type Size, viewOf, written, zoomed } from "./map-view.ts";
import { placeMarks } from "./place-marks.ts";

/** The most places that are asked for. */
const MOST = 2000;

/** Where things are told to have happened. */
export function PlacesMap() {
  const { t } = useTranslation("map");
  const [filter] = useFilter();
  const [asList] = useAsTable();
  const answer = useAnswer<Answer>("/map", { ...filter, limit: MOST });
  const { data } = answer;
  return (
    <Screen
      title={t("title")}
      lead={t("lead")}
      wide
      filter={
        <FilterBar parts={["type", "place", "since", "until", "actor", "recipient", "status", "speaker", "source", "grade", "words"]} />
      }
      actions={<TableSwitch screen={t("title")} label={t("list")} />}
    >
      <Pending answer={answer} />
      {data?.places.length === 0 ? <EmptyState icon="map" title={t("none")} hint={t("noneHint")} /> : null}
      {data && data.places.length > 0 ? <MapParts answer={data} list={asList} /> : null}
    </Screen>
  );
}

function MapParts({ answer, list }: { readonly answer: Answer; readonly list: boolean }) {
  const { t } = useTranslation("map");
  const [chosen, setChosen] = useState<string | null>(null);
  const place = answer.places.find(({ entity }) => entity === chosen);
  return (
    <div className="map">
      {answer.total > answer.places.length ? (
        <p className="notice notice-warn">{t("cut", { shown: answer.places.length, total: answer.total })}</p>
      ) : null}
      <div className="beside">
        {list ? <MapList places={answer.places} onChoose={setChosen} /> : <Page answer={answer} chosen={chosen} onChoose={setChosen} />}
        <aside className="map-side">
          {place ? <MapPanel place={place} onClose={() => setChosen(null)} /> : <p className="note">{t("choose")}</p>}
        </aside>
      </div>
      <p className="note">
        {answer.unplaced > 0 ? `${t("unplaced", { count: answer.unplaced })}. ` : null}
        {t("borders")}
      </p>
    </div>
  );
}

interface PageProps {
  readonly answer: Answer;
  readonly chosen: string | null;
  readonly onChoose: (entity: string | null) => void;
}

/** The map with what moves it. */
function Page({ answer, chosen, onChoose }: PageProps) {
  const { t } = useTranslation("map");
  const [frame, size] = useSize<HTMLDivElement>();
  const [view, setView] = useView(size);
  const inSight = useMemo(() => (view ? placeMarks(answer.places, view, size).length : 0), [answer, view, size]);
  const region = view ? (REGION_NAMES.find((name) => written(viewOf(REGIONS[name], size)) === written(view)) ?? null) : null;
  return (
    <div className="map-page">
      <div className="map-tools">
        {REGION_NAMES.map((name) => (
          <Button key={name} pressed={region === name} onPress={() => setView(viewOf(REGIONS[name], size))}>
            {t(`region.${name}`)}
          </Button>
        ))}
        <Button icon="plus" label={t("closer")} onPress={() => view && setView(zoomed(view, size, 1.6))} />
        <Button icon="minus" label={t("wider")} onPress={() => view && setView(zoomed(view, size, 1 / 1.6))} />
      </div>
      <div className="map-frame" ref={frame} dir="ltr">
        {view ? <MapDrawing places={answer.places} view={view} size={size} onView={setView} chosen={chosen} onChoose={onChoose} /> : null}
      </div>
      <p className="note">
        {inSight > MOST_MARKS ? t("shownMost", { shown: MOST_MARKS, inSight }) : t("shown", { shown: inSight, total: answer.total })}
      </p>
    </div>
  );
}

const REGION_NAMES = Object.keys(REGIONS) as readonly Region[];

/** What is looked at; it stands in the address once the map has come to rest. `null` until the page has a size. */
function useView(size: Size): readonly [MapView | null, (view: MapView) => void] {
  const [told, tell] = useParameter("view");
  const [moving, setMoving] = useState<MapView | null>(null);
  useEffect(() => {
    if (!moving) return;
    const waiting = setTimeout(() => tell(written(moving)), 400);
    return () => clearTimeout(waiting);
  }, [moving, tell]);
  const resting = useMemo(() => readView(told) ?? viewOf(REGIONS.middleEast, size), [told, size]);
  const set = useCallback((view: MapView) => setMoving(view), []);
  return [size.width === 0 ? null : (moving ?? resting), set];
}
