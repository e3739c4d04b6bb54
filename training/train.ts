/**
 * Makes the model: `node training/train.ts [--model default|free] [--only words|syntax|names|events] [--data DIR]`.
 * `default` learns from everything beside the project, `free` only from sources that allow any use. Same data, same bytes.
 * `--only` trains one stage's sections anew and keeps the others of the model that is there.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type ModelFile, readModelFile, writeModelFile } from "../packages/reader/src/learned/model-file.ts";
import { trainEvents } from "./events/train-events.ts";
import type { ModelKind } from "./model-kind.ts";
import { trainNames } from "./names/train-names.ts";
import { trainSyntax } from "./syntax/train-syntax.ts";
import { trainWords } from "./words/train-words.ts";

const { values } = parseArgs({
  options: {
    model: { type: "string", default: "default" },
    only: { type: "string" },
    data: { type: "string", default: join(import.meta.dirname, "../../shared/data") },
  },
});
const kind = values.model as ModelKind;
const path = join(import.meta.dirname, `../packages/arabic/model/${kind}.bin`);

/** What trains the sections of one stage, given the sections that are there already. */
type Trainer = (data: string, kind: ModelKind, model: ModelFile) => ModelFile | Promise<ModelFile>;

/** A later stage learns from what the earlier ones find, so it is trained after them. */
const TRAINERS: Readonly<Record<string, Trainer>> = { words: trainWords, syntax: trainSyntax, names: trainNames, events: trainEvents };

const stored = (): ModelFile => (existsSync(path) ? readModelFile(readFileSync(path)) : new Map());
const stageOf = (section: string): string => section.split("/")[0] as string;

let model = stored();
const trained = new Set<string>();
for (const [stage, train] of Object.entries(TRAINERS)) {
  if (values.only && values.only !== stage) continue;
  const begun = performance.now();
  const kept = [...model].filter(([name]) => stageOf(name) !== stage);
  model = new Map([...kept, ...(await train(values.data, kind, model))]);
  trained.add(stage);
  console.log(`${stage}: ${Math.round((performance.now() - begun) / 1000)} s`);
}
/** Another stage may have been trained meanwhile: only what was trained here is replaced. */
const others = [...stored()].filter(([name]) => !trained.has(stageOf(name)));
model = new Map([...others, ...[...model].filter(([name]) => trained.has(stageOf(name)))].sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync(path, writeModelFile(model));
for (const [name, bytes] of model) console.log(`${name.padEnd(20)} ${bytes.length.toLocaleString("en")} bytes`);
