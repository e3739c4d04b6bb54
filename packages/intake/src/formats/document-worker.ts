import { parentPort, workerData } from "node:worker_threads";
import { docxText } from "./docx-text.ts";
import { pdfText } from "./pdf-text.ts";

const { kind, bytes } = workerData as { readonly kind: "pdf" | "docx"; readonly bytes: Uint8Array };
parentPort?.postMessage(await (kind === "pdf" ? pdfText(bytes) : docxText(bytes)));
