import { parseArgs } from "node:util";
import { loadArabic } from "isnad";
import { ARCHIVES_UNDER_TEST } from "../../packages/archive/src/open/archives-under-test.ts";
import { rudeness } from "./manners-kept.ts";
import { HOST_DELAY, simulateFeeds } from "./simulate-feeds.ts";

/** `npm run simulate-feeds`: a day of two hundred feeds, in some minutes. Prints JSON; ends with 1 where something was lost, doubled or rude. */
const { values } = parseArgs({
  options: {
    outlets: { type: "string", default: "200" },
    hours: { type: "string", default: "24" },
    "per-day": { type: "string", default: "24" },
    "kill-every": { type: "string", default: "500" },
  },
});

const language = loadArabic();
const [under] = ARCHIVES_UNDER_TEST;
if (!under) throw new Error("no database to simulate on");
const archive = await under.open(language.text);
const began = performance.now();
const size = {
  outlets: Number(values.outlets),
  hours: Number(values.hours),
  perDay: Number(values["per-day"]),
  killEvery: Number(values["kill-every"]),
};
const { published, stored, log, events, kills, memory } = await simulateFeeds(size, archive, language);
await archive.close();

const times = Map.groupBy(stored, (title) => title);
const result = {
  ...size,
  seconds: Math.round((performance.now() - began) / 1000),
  questions: log.length,
  answers: Object.fromEntries([...Map.groupBy(log, ({ status }) => status)].map(([status, those]) => [status, those.length])),
  events,
  kills,
  published: published.length,
  stored: stored.length,
  lost: published.filter((title) => !times.has(title)),
  doubled: [...times.values()].filter(({ length }) => length > 1).length,
  rude: rudeness(log, HOST_DELAY),
  megabytes: memory.map((bytes) => Math.round(bytes / 1e6)),
};
process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
process.exitCode = result.lost.length + result.doubled + result.rude.length > 0 ? 1 : 0;
