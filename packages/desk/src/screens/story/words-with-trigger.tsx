import { plain } from "../../language/plain.ts";

/**
 * The words that a claim was read from, the word of doing marked in them. The mark has a colour and a line only, so that the letters of a word that it
 * begins in the middle of stay joined.
 */
export function WordsWithTrigger({ words, trigger }: { readonly words: string; readonly trigger: string }) {
  const [told, marked] = [plain(words), plain(trigger)];
  const at = marked === "" ? -1 : told.indexOf(marked);
  return (
    <blockquote className="told-words" lang="ar" dir="auto">
      {at < 0 ? (
        told
      ) : (
        <>
          {told.slice(0, at)}
          <mark className="told-trigger">{marked}</mark>
          {told.slice(at + marked.length)}
        </>
      )}
    </blockquote>
  );
}
