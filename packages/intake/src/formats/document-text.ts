import { Worker } from "node:worker_threads";
import { IntakeError } from "../errors.ts";
import type { ReadDocument } from "./read-document.ts";

export type DocumentKind = "pdf" | "docx";

/** What reading a document may take. */
export interface DocumentLimits {
  readonly milliseconds: number;
  /** Of the worker's objects, and again of the bytes it holds beside them. */
  readonly megabytes: number;
}

const DOCUMENT_LIMITS: DocumentLimits = { milliseconds: 20_000, megabytes: 256 };

/**
 * A document's text, a line for each paragraph, read in a worker of its own: what takes too long or too much is ended there and takes nothing else with it.
 *
 * @throws IntakeError `document-time`, `document-memory`, `document-broken`, `document-locked`, `document-doctype`, `document-bomb`, `document-empty`, `pdf-scanned`.
 */
export async function documentText(bytes: Uint8Array, kind: DocumentKind, where: string, limits = DOCUMENT_LIMITS): Promise<string> {
  const worker = new Worker(new URL("./document-worker.ts", import.meta.url), {
    workerData: { kind, bytes: Uint8Array.from(bytes) },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    execArgv: [],
    // What a library prints about a document is nobody's result.
    stdout: true,
    stderr: true,
  });
  try {
    const read = await Promise.race([answer(worker, where), tooLong(where, limits), tooMuch(worker, where, limits)]);
    if (read.text !== undefined) return read.text;
    throw new IntakeError(read.id, `${where}: ${EXPLAINED[read.id]}`);
  } finally {
    await worker.terminate();
  }
}

function answer(worker: Worker, where: string): Promise<ReadDocument> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", (cause: Error & { readonly code?: string }) => {
      reject(
        cause.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? outOfMemory(where)
          : new IntakeError("document-broken", `${where}: ${EXPLAINED["document-broken"]}`, { cause }),
      );
    });
    worker.once("exit", () => reject(new IntakeError("document-broken", `${where}: ${EXPLAINED["document-broken"]}`)));
  });
}

function tooLong(where: string, { milliseconds }: DocumentLimits): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  setTimeout(() => {
    reject(new IntakeError("document-time", `${where}: not read within ${milliseconds / 1000} seconds; copy its text into a file`));
  }, milliseconds).unref();
  return promise;
}

/** The limits of a worker's heap know nothing of the bytes that it unpacks. */
function tooMuch(worker: Worker, where: string, { megabytes }: DocumentLimits): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  const watch = setInterval(() => {
    worker.getHeapStatistics().then(
      ({ external_memory }) => {
        if (external_memory > megabytes * 1_000_000) reject(outOfMemory(where));
      },
      // It has not begun yet, or has ended.
      () => {},
    );
  }, LOOK);
  watch.unref();
  worker.once("exit", () => clearInterval(watch));
  return promise;
}

const outOfMemory = (where: string) =>
  new IntakeError("document-memory", `${where}: takes more memory to read than a document should; copy its text into a file`);

const EXPLAINED = {
  "document-broken": "not a whole document of its kind; open it and save it again",
  "document-locked": "locked with a password; save it without one",
  "document-doctype": "declares a document type, which can make a text of any size; open it and save it again",
  "document-bomb": "unpacks to far more than it is, as a trap does",
  "document-empty": "no text in it",
  "pdf-scanned": "a scanned PDF: pictures of pages without their words; recognise its text (OCR) first",
} as const;

/** Milliseconds. */
const LOOK = 50;
