import { readFileSync } from "node:fs";
import { read } from "@isnad/reader";
import { loadArabic } from "./load-arabic.ts";

const language = loadArabic();
for (const line of readFileSync(process.argv[3] as string, "utf8")
  .split("\n")
  .filter(Boolean)) {
  const { id, title = null, text, published = null, source = null, url = null } = JSON.parse(line);
  console.log(JSON.stringify(read({ id, title, text, published, source, url }, language)));
}
