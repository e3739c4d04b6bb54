import type { Format } from "./format.ts";
import { acled } from "./formats/acled.ts";
import { csv } from "./formats/csv.ts";
import { ftm } from "./formats/ftm.ts";
import { gdelt } from "./formats/gdelt.ts";
import { geojson } from "./formats/geojson.ts";
import { gexf } from "./formats/gexf.ts";
import { html } from "./formats/html.ts";
import { polecat } from "./formats/polecat.ts";
import { prov } from "./formats/prov.ts";
import { webAnnotation } from "./formats/web-annotation.ts";

/** Every format by the name that the command line knows it by. `jsonl`, the lossless one, is made by `archiveLines`. */
export const FORMATS: Readonly<Record<string, Format>> = {
  csv,
  acled,
  polecat,
  gdelt,
  ftm,
  "web-annotation": webAnnotation,
  geojson,
  gexf,
  prov,
  html,
};
