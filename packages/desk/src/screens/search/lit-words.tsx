import { plain } from "../../language/plain.ts";
import { foundStretches } from "./found-stretches.ts";

/** Words of a report with those of the query lit, whole words only. */
export function LitWords({ words, query }: { readonly words: string; readonly query: string }) {
  const text = plain(words);
  const stretches = foundStretches(text, query);
  let at = 0;
  const pieces = stretches.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    at = end;
    return [before, <mark key={start}>{text.slice(start, end)}</mark>];
  });
  return (
    <blockquote className="found-words" lang="ar" dir="auto">
      {pieces}
      {text.slice(at)}
    </blockquote>
  );
}
