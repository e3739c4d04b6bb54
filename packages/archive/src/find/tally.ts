/** How many, as far as the claims fix it; `most` is `null` where one of them leaves it open. */
export interface TollRange {
  readonly least: number;
  readonly most: number | null;
}

/** One event claim with what it is counted by (`key0`, `key1` …: one value, several or none). */
export interface CountedEvent {
  readonly id: string;
  readonly report: string;
  readonly story: string | null;
  readonly killed: { readonly least: number | null; readonly most: number | null } | null;
  readonly wounded: { readonly least: number | null; readonly most: number | null } | null;
  readonly [key: `key${number}`]: string | readonly string[] | null;
}

/** How many events, told how often; tolls by story count a retelling once, by report once for each report. */
export interface EventCount {
  readonly keys: readonly (string | null)[];
  readonly stories: number;
  readonly reports: number;
  readonly claims: number;
  readonly byStory: { readonly killed: TollRange; readonly wounded: TollRange };
  readonly byReport: { readonly killed: TollRange; readonly wounded: TollRange };
}

/** Counts events under every combination of their keys, in the order of those. A claim in no story is a story of its own. */
export function tally(events: readonly CountedEvent[], keys: number): readonly EventCount[] {
  const groups = new Map<string, { readonly keys: readonly (string | null)[]; readonly events: CountedEvent[] }>();
  for (const event of events) {
    for (const values of combinations(event, keys)) {
      const name = JSON.stringify(values);
      const group = groups.get(name) ?? { keys: values, events: [] };
      groups.set(name, group);
      group.events.push(event);
    }
  }
  return [...groups.values()].sort((a, b) => inOrder(a.keys, b.keys)).map((group) => ({ keys: group.keys, ...countOf(group.events) }));
}

function combinations(event: CountedEvent, keys: number): readonly (readonly (string | null)[])[] {
  let all: readonly (readonly (string | null)[])[] = [[]];
  for (let at = 0; at < keys; at++) {
    const value = event[`key${at}`] ?? null;
    const values = typeof value === "string" || value === null ? [value] : value;
    all = all.flatMap((begun) => values.map((one) => [...begun, one]));
  }
  return all;
}

function countOf(events: readonly CountedEvent[]): Omit<EventCount, "keys"> {
  const stories = Map.groupBy(events, ({ story, id }) => story ?? id);
  const tellings = Map.groupBy(events, ({ report, story, id }) => `${report} ${story ?? id}`);
  const toll = (name: "killed" | "wounded") => ({
    byStory: sum([...stories.values()].map((told) => widest(told.map((event) => event[name])))),
    byReport: sum([...tellings.values()].map((told) => widest(told.map((event) => event[name])))),
  });
  const [killed, wounded] = [toll("killed"), toll("wounded")];
  return {
    stories: stories.size,
    reports: new Set(events.map(({ report }) => report)).size,
    claims: events.length,
    byStory: { killed: killed.byStory, wounded: wounded.byStory },
    byReport: { killed: killed.byReport, wounded: wounded.byReport },
  };
}

/** What several claims of one happening leave open: from the least that one tells to the most that another does. */
function widest(tolls: readonly CountedEvent["killed"][]): TollRange {
  const told = tolls.flatMap((toll) => (toll === null || toll.least === null ? [] : [{ least: toll.least, most: toll.most }]));
  if (told.length === 0) return { least: 0, most: 0 };
  const most = told.map((toll) => toll.most);
  return { least: Math.min(...told.map(({ least }) => least)), most: most.includes(null) ? null : Math.max(...(most as number[])) };
}

const sum = (ranges: readonly TollRange[]): TollRange =>
  ranges.reduce(
    (total, range) => ({
      least: total.least + range.least,
      most: total.most === null || range.most === null ? null : total.most + range.most,
    }),
    { least: 0, most: 0 },
  );

/** Compares keys one after another; nothing comes last. */
export function inOrder(a: readonly (string | null)[], b: readonly (string | null)[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? null;
    if (one === other) continue;
    if (one === null || other === null) return one === null ? 1 : -1;
    return one < other ? -1 : 1;
  }
  return 0;
}
