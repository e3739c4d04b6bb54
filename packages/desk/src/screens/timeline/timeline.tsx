import type { TimelineEvent, TimelineView } from "@isnad/server/api";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-browser-location";
import { useAnswer } from "../../api/use-answer.ts";
import { plain } from "../../language/plain.ts";
import { useLanguage, useNames } from "../../language/use-language.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { FilterBar } from "../../parts/filter-bar.tsx";
import { Pending } from "../../parts/pending.tsx";
import { Screen } from "../../parts/screen.tsx";
import { TableSwitch, useAsTable } from "../../parts/table-switch.tsx";
import "../../parts/side-panel.css";
import { dayNumber } from "../../language/day-number.ts";
import { useSize } from "../../parts/use-size.ts";
import { claimAddress } from "../../state/addresses.ts";
import { useFilter, useParameter } from "../../state/filter.ts";
import { timeAxis } from "./time-axis.ts";
import "./timeline.css";
import { TimelineChart } from "./timeline-chart.tsx";
import { TimelineDetails } from "./timeline-details.tsx";
import { TimelineFoot } from "./timeline-foot.tsx";
import { type DatedEvent, datedEvents, lanesOf, SIZES } from "./timeline-layout.ts";
import { TimelineOverview } from "./timeline-overview.tsx";
import { TimelineTable } from "./timeline-table.tsx";
import { useWindow } from "./use-window.ts";

/** The most events that are asked for. */
const MOST = 5000;

/** When things are told to have happened, how surely, and when that was published. */
export function Timeline() {
  const { t } = useTranslation("timeline");
  const [{ since, until, ...others }] = useFilter();
  const [asTable] = useAsTable();
  const all = useAnswer<TimelineView>("/timeline", { ...others, limit: MOST });
  const isCut = (all.data?.total ?? 0) > MOST;
  const part = useAnswer<TimelineView>(isCut && (since || until) ? "/timeline" : null, { ...others, since, until, limit: MOST });
  const answer = part.data ? part : all;
  const { data } = answer;
  return (
    <Screen
      title={t("title")}
      lead={t("lead")}
      wide
      filter={
        <FilterBar parts={["actor", "recipient", "type", "status", "place", "speaker", "source", "grade", "since", "until", "words"]} />
      }
      actions={<TableSwitch screen={t("title")} label={t("table")} />}
    >
      <Pending answer={answer} />
      {all.data && data ? <TimelineParts all={all.data} data={data} table={asTable} /> : null}
    </Screen>
  );
}

function TimelineParts({ all, data, table }: { readonly all: TimelineView; readonly data: TimelineView; readonly table: boolean }) {
  const { t } = useTranslation("timeline");
  const whole = useMemo(() => datedEvents(all.events), [all]);
  const { dated, undated } = useMemo(() => datedEvents(data.events), [data]);
  const shown = useWindow(whole.dated);
  const { first, last } = shown.window;
  const inWindow = useMemo(() => dated.filter(({ from, to }) => to >= first && from <= last), [dated, first, last]);
  if (data.events.length === 0) return <EmptyState icon="timeline" title={t("none")} hint={t("noneHint")} />;
  return (
    <>
      {data.total > data.events.length ? (
        <p className="notice notice-warn">{t("cut", { shown: data.events.length, total: data.total })}</p>
      ) : null}
      {table ? (
        <TimelineTable events={[...inWindow.map(({ event }) => event), ...undated]} />
      ) : (
        <Drawing whole={whole.dated} dated={inWindow} undated={undated} shown={shown} />
      )}
    </>
  );
}

interface DrawingProps {
  readonly whole: readonly DatedEvent[];
  readonly dated: readonly DatedEvent[];
  readonly undated: readonly TimelineEvent[];
  readonly shown: ReturnType<typeof useWindow>;
}

function Drawing({ whole, dated, undated, shown }: DrawingProps) {
  const { t } = useTranslation("timeline");
  const { direction } = useLanguage();
  const [lanesBy, setLanesBy] = useParameter("lanes");
  const [turned, setTurned] = useParameter("run");
  const [frame, { width }] = useSize<HTMLDivElement>();
  const [chosen, setChosen] = useState<TimelineEvent | null>(null);
  const run = turned === "ltr" || turned === "rtl" ? turned : direction;
  const { window } = shown;
  const byActor = lanesBy === "actor";
  const laneName = useLaneName(dated, byActor);
  const axis = useMemo(() => timeAxis(window, Math.max(width, 200), run), [window, width, run]);
  const lanes = useMemo(() => lanesOf(dated, axis, byActor ? actorsOf : typeOf, SIZES), [dated, axis, byActor]);
  const published = useMemo(() => publishedOn(dated), [dated]);
  const open = useCallback((event: TimelineEvent) => navigate(claimAddress(event.claim)), []);
  const left = lanes.length - MOST_LANES;
  return (
    <div className="timeline">
      <div className="timeline-tools">
        <Button pressed={!byActor} onPress={() => setLanesBy(null)}>
          {t("byType")}
        </Button>
        <Button pressed={byActor} onPress={() => setLanesBy("actor")}>
          {t("byActor")}
        </Button>
        <Button icon="plus" label={t("closer")} onPress={() => shown.zoom(0.5)} />
        <Button icon="minus" label={t("wider")} onPress={() => shown.zoom(2)} />
        <Button disabled={shown.isWhole} onPress={shown.showWhole}>
          {t("whole")}
        </Button>
        <Button onPress={() => setTurned(run === "rtl" ? "ltr" : "rtl")}>{run === "rtl" ? t("axisRight") : t("axisLeft")}</Button>
      </div>
      <div className="beside beside-narrow">
        <div className="timeline-frame" ref={frame} dir="ltr">
          {width > 0 ? (
            <>
              <TimelineOverview events={whole} width={width} run={run} shown={shown} />
              <TimelineChart
                axis={axis}
                lanes={lanes.slice(0, MOST_LANES)}
                laneName={laneName}
                chosen={chosen}
                onChoose={setChosen}
                onOpen={open}
                onColumn={({ from, to }) => shown.show({ first: from, last: to })}
                onZoom={shown.zoom}
              />
              <TimelineFoot axis={axis} published={published} />
            </>
          ) : null}
        </div>
        <aside className="timeline-side">
          {chosen ? <TimelineDetails event={chosen} /> : null}
          <p className="note timeline-note">
            {lanes.some(({ columns }) => columns.length > 0) ? t("counted") : null} {left > 0 ? t("others", { count: left }) : null}
          </p>
          <Undated events={undated} onChoose={setChosen} />
        </aside>
      </div>
    </div>
  );
}

const MOST_LANES = 18;
/** The lane of events whose actor is not told. */
const NOBODY = "";

const typeOf = ({ type }: TimelineEvent): readonly string[] => [type];
const actorsOf = ({ actors }: TimelineEvent): readonly string[] => (actors.length === 0 ? [NOBODY] : actors.map(({ entity }) => entity));

function useLaneName(events: readonly DatedEvent[], byActor: boolean): (key: string) => string {
  const { t } = useTranslation("timeline");
  const nameOf = useVocabulary();
  const nameIn = useNames();
  const names = useMemo(
    () => new Map(events.flatMap(({ event }) => event.actors.map(({ entity, name }) => [entity, name] as const))),
    [events],
  );
  return (key) => {
    if (!byActor) return nameOf("type", key);
    const name = names.get(key);
    return name ? plain(nameIn(name)) : t("nobody");
  };
}

function publishedOn(events: readonly DatedEvent[]): ReadonlyMap<number, number> {
  const reports = new Map(events.map(({ event }) => [event.report, dayNumber(event.publishedOn)] as const));
  const days = new Map<number, number>();
  for (const day of reports.values()) if (day !== null) days.set(day, (days.get(day) ?? 0) + 1);
  return days;
}

/** What stands on no axis. */
function Undated({ events, onChoose }: { readonly events: readonly TimelineEvent[]; readonly onChoose: (event: TimelineEvent) => void }) {
  const { t } = useTranslation("timeline");
  const nameOf = useVocabulary();
  const nameIn = useNames();
  if (events.length === 0) return null;
  return (
    <details className="undated" open={events.length <= 12}>
      <summary>{t("undated", { count: events.length })}</summary>
      <ul>
        {events.slice(0, MOST_UNDATED).map((event) => (
          <li key={event.claim}>
            <button type="button" className="undated-event" onClick={() => onChoose(event)}>
              {event.actors.map(({ entity, name }) => (
                <bdi key={entity}>{plain(nameIn(name))} </bdi>
              ))}
              {nameOf("type", event.type)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

const MOST_UNDATED = 200;
