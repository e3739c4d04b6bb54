import { randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { Hono } from "hono";
import { getCookie } from "hono/cookie";
import { policy } from "../access/security-headers.ts";
import { ServerError } from "../errors.ts";
import { pageLanguage } from "./page-language.ts";

/** The desk's files as vite built them into a folder. Every path that is no file is the page: the desk shows what it means. */
export function deskFiles(folder: string): Hono {
  const files = new Map(pathsIn(folder).map((path) => [`/${path}`, readFileSync(join(folder, path))]));
  const page = files.get("/index.html")?.toString("utf8") ?? "";
  const packed = packer(files);
  return new Hono().get("*", async (context) => {
    const { path } = context.req;
    if (path === "/" || path === "/index.html" || !files.has(path)) {
      if (extname(path) !== "" && path !== "/index.html") throw new ServerError("no-such-file", 404, `no file ${path}`);
      const nonce = randomBytes(16).toString("base64");
      const language = pageLanguage(getCookie(context, "isnad-language"), context.req.header("accept-language"));
      const direction = language === "ar" ? "rtl" : "ltr";
      const told = page
        .replace(/<html[^>]*>/u, `<html lang="${language}" dir="${direction}">`)
        .replace("<head>", `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />`);
      return context.html(told, 200, {
        "Content-Security-Policy": policy(nonce),
        "Cache-Control": "no-cache",
        Vary: "Accept-Language, Cookie",
      });
    }
    const { body, encoding } = await packed(path, context.req.header("accept-encoding") ?? "");
    return context.body(new Uint8Array(body), 200, {
      "Content-Type": TYPES[extname(path)] ?? "application/octet-stream",
      "Cache-Control": HASHED.test(path) ? "public, max-age=31536000, immutable" : "no-cache",
      Vary: "Accept-Encoding",
      ...(encoding === null ? {} : { "Content-Encoding": encoding }),
    });
  });
}

const pathsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, "/"),
    );

interface Packed {
  readonly body: Buffer;
  readonly encoding: "br" | "gzip" | null;
}

/** Files packed as a browser takes them, each once. */
function packer(files: ReadonlyMap<string, Buffer>): (path: string, accepted: string) => Promise<Packed> {
  const made = new Map<string, Promise<Buffer>>();
  return async (path, accepted) => {
    const plain = files.get(path) ?? Buffer.alloc(0);
    const encoding = PACKABLE.test(path) && plain.length > LEAST ? ENCODINGS.find(({ token }) => token.test(accepted)) : undefined;
    if (!encoding) return { body: plain, encoding: null };
    const key = `${encoding.name} ${path}`;
    const body = made.get(key) ?? encoding.pack(plain);
    made.set(key, body);
    return { body: await body, encoding: encoding.name };
  };
}

const ENCODINGS = [
  { name: "br", token: /\bbr\b/u, pack: (bytes: Buffer): Promise<Buffer> => promisify(brotliCompress)(bytes, { params: QUICK }) },
  { name: "gzip", token: /\bgzip\b/u, pack: (bytes: Buffer): Promise<Buffer> => promisify(gzip)(bytes) },
] as const;

/** Node's own choice takes most of a second for the largest of the desk's scripts, whose first reader waits for it, and makes it a tenth smaller. */
const QUICK = { [constants.BROTLI_PARAM_QUALITY]: 5 };
const LEAST = 1024;
const PACKABLE = /\.(?:js|mjs|css|html|json|svg|txt|map|webmanifest)$/u;
/** Vite names what never changes by its hash. */
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/u;

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};
