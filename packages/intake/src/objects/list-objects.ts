import { withCharacters } from "../feeds/character-references.ts";
import { askStore } from "./ask-store.ts";
import { type ObjectAddress, objectName, objectUrl } from "./object-address.ts";
import type { StoreSettings } from "./store-settings.ts";

/** The names of all objects below an address, in the store's order; some are asked for at a time. Throws what `askStore` does. */
export async function* listObjects(settings: StoreSettings, of: ObjectAddress): AsyncGenerator<string> {
  const url = objectUrl({ bucket: of.bucket, key: "" }, settings.endpoint);
  url.searchParams.set("list-type", "2");
  if (of.key !== "") url.searchParams.set("prefix", of.key);
  for (let next: string | null = ""; next !== null; ) {
    if (next !== "") url.searchParams.set("continuation-token", next);
    const { body } = await askStore(settings, of, url);
    const page = await body.text();
    for (const [, inside = ""] of page.matchAll(/<Contents>(.*?)<\/Contents>/gsu))
      yield objectName({ bucket: of.bucket, key: elementText(inside, "Key") ?? "" });
    next = elementText(page, "IsTruncated") === "true" ? elementText(page, "NextContinuationToken") : null;
  }
}

/** The text of the first element of a name, in XML that nests nothing in it. */
function elementText(xml: string, name: string): string | null {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`, "u").exec(xml)?.[1];
  return text === undefined ? null : withCharacters(text);
}
