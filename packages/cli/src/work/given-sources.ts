import { globSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { sourceBytes } from "../input/source.ts";

/** A file, or an object in a store, that may hold reports. */
export interface GivenSource {
  /** As it was named. */
  readonly name: string;
  /** As workers find it. */
  readonly path: string;
  readonly open: () => Promise<OpenSource>;
}

export interface OpenSource {
  /** What the store calls the object's present state; `null` for files. */
  readonly version: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What a place is or holds: a file, a folder's files and those of its folders by name, `s3://bucket/key`, or all below `s3://bucket/folder/`. */
export const givenSources = (place: string): AsyncGenerator<GivenSource> => (place.startsWith("s3://") ? objects(place) : files(place));

async function* files(place: string): AsyncGenerator<GivenSource> {
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const names = isFolder
    ? globSync(`**/*.{${KINDS.join(",")}}`, { cwd: place })
        .sort()
        .map((path) => join(place, path))
    : [place];
  for (const name of names) yield { name, path: resolve(name), open: () => Promise.resolve({ version: null, bytes: sourceBytes(name) }) };
}

async function* objects(place: string): AsyncGenerator<GivenSource> {
  const { listObjects, objectAddress, openObject, storeSettings } = await import("@isnad/intake/objects");
  const settings = storeSettings(process.env);
  const source = (name: string): GivenSource => ({ name, path: name, open: () => openObject(settings, objectAddress(name)) });
  const address = objectAddress(place);
  if (address.key !== "" && !address.key.endsWith("/")) yield source(place);
  else for await (const name of listObjects(settings, address)) if (ONE_OF_KINDS.test(name)) yield source(name);
}

const KINDS = ["jsonl", "txt", "html", "htm"];
const ONE_OF_KINDS = new RegExp(`\\.(?:${KINDS.join("|")})$`, "u");
