import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { listReports, reportBytes, wholeReport } from "@isnad/archive";
import type { HonoRequest } from "hono";
import { type Env, needs } from "../access/role.ts";
import { filterShape, list, page, part, words } from "../api/schemas/filter.ts";
import { addedReport, newReport, reportSummary, reportView } from "../api/schemas/reports.ts";
import { ServerError } from "../errors.ts";
import { addFiles, addText } from "./add-reports.ts";
import { queryOf } from "./query-of.ts";
import { json, PROBLEM, routes } from "./route.ts";
import type { Served } from "./served.ts";

/** What came in, and what was read from it. */
export function reportRoutes(served: Served): OpenAPIHono<Env> {
  return routes()
    .openapi(LIST, async (context) => {
      const { limit, offset, ...filter } = context.req.valid("query");
      return context.json(await listReports(served.archive(), await queryOf(filter, served.reader), { limit, offset }), 200);
    })
    .openapi(ADD, async (context) => {
      const { user } = context.var.who;
      const kind = context.req.header("content-type") ?? "";
      if (/^application\/json\b/iu.test(kind)) return context.json(await addText(served, textOf(context.req.valid("json")), user), 200);
      if (/^multipart\/form-data\b/iu.test(kind)) return context.json(await addFiles(served, await filesOf(context.req), user), 200);
      throw new ServerError("content-type-unknown", 415, "send application/json, or multipart/form-data with fields named file");
    })
    .openapi(GET, async (context) => context.json(await wholeReport(served.archive(), context.req.valid("param").id), 200))
    .openapi(BYTES, async (context) => {
      const { id } = context.req.valid("param");
      const bytes = await reportBytes(served.archive(), id);
      return context.body(new Uint8Array(bytes), 200, {
        "Content-Type": "text/plain",
        "Content-Disposition": `attachment; filename="${id.replace(/[^0-9a-f]/gu, "")}.txt"`,
      });
    });
}

/** A body is checked by the schema of its own kind. */
function textOf(body: z.output<typeof newReport> | { readonly file: unknown }): z.output<typeof newReport> {
  if ("text" in body) return body as z.output<typeof newReport>;
  throw new ServerError("request-wrong", 400, "json.text: is missing");
}

async function filesOf(request: HonoRequest): Promise<readonly File[]> {
  const files = (await formOf(request)).getAll("file").filter((field) => typeof field !== "string");
  if (files.length === 0) throw new ServerError("request-wrong", 400, 'no file: put each in a field named "file"');
  return files;
}

async function formOf(request: HonoRequest): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    throw new ServerError("request-wrong", 400, "not multipart/form-data as its header says", { cause });
  }
}

const LIST = createRoute({
  method: "get",
  path: "/reports",
  middleware: needs("reader"),
  request: { query: z.object({ ...filterShape, ...part(50, 200) }) },
  responses: { 200: json(page(reportSummary), "Reports, the latest obtained first."), default: PROBLEM },
});

const ADD = createRoute({
  method: "post",
  path: "/reports",
  middleware: needs("reviewer"),
  request: {
    body: {
      content: {
        "application/json": { schema: newReport },
        "multipart/form-data": { schema: z.looseObject({ file: z.unknown().openapi({ type: "string", format: "binary" }) }) },
      },
    },
  },
  responses: { 200: json(list(addedReport), "What became of each."), default: PROBLEM },
});

const ID = z.object({ id: words().max(100) });

const GET = createRoute({
  method: "get",
  path: "/reports/{id}",
  middleware: needs("reader"),
  request: { params: ID },
  responses: { 200: json(reportView, "The report and what was read from it."), default: PROBLEM },
});

const BYTES = createRoute({
  method: "get",
  path: "/reports/{id}/bytes",
  middleware: needs("reader"),
  request: { params: ID },
  responses: {
    200: { description: "What was obtained, byte for byte, as a file to be saved; never shown as a page." },
    default: PROBLEM,
  },
});
