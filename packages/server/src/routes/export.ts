import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { FORMATS, REDACTION_PROFILES } from "@isnad/archive";
import { type Env, needs } from "../access/role.ts";
import { exportPreview, lossReport } from "../api/schemas/archive.ts";
import { filterShape } from "../api/schemas/filter.ts";
import { byteStream, fileName, lossOf, previewOf, startExport } from "./exporting.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** The record in formats that other tools read. */
export function exportRoutes(served: Served): OpenAPIHono<Env> {
  return routes()
    .openapi(FILE, async (context) => {
      const asked = context.req.valid("query");
      const { text } = await startExport(served, asked);
      return context.body(byteStream(text), 200, {
        "Content-Type": "application/octet-stream",
        "Content-Disposition": `attachment; filename="${fileName(asked.format, served.now())}"`,
      });
    })
    .openapi(PREVIEW, async (context) => context.json(await previewOf(served, context.req.valid("query")), 200))
    .openapi(LOSS, async (context) => context.json(await lossOf(served, context.req.valid("query")), 200));
}

const ASKED = z.object({
  ...filterShape,
  format: z.enum(["jsonl", ...Object.keys(FORMATS)]).default("jsonl"),
  redact: z.enum(Object.keys(REDACTION_PROFILES)).optional().describe("Stable pseudonyms for the names of people."),
  raw: z.stringbool().default(false).describe("Leaves cells that a spreadsheet would run as formulas."),
  all: z.stringbool().default(false).describe("Event formats also take what was negated, not realised or only mentioned."),
});

const FILE = createRoute({
  method: "get",
  path: "/export",
  middleware: needs("reader"),
  request: { query: ASKED },
  responses: { 200: { description: "The file, as it is made." }, default: PROBLEM },
});

const PREVIEW = createRoute({
  method: "get",
  path: "/export/preview",
  middleware: needs("reader"),
  request: { query: ASKED },
  responses: { 200: json(exportPreview, "How the file would begin."), default: PROBLEM },
});

const LOSS = createRoute({
  method: "get",
  path: "/export/loss",
  middleware: needs("reader"),
  request: { query: ASKED },
  responses: { 200: json(lossReport, "What of the whole file the format can't hold."), default: PROBLEM },
});
