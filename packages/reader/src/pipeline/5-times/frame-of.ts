import type { Words } from "../2-words/words.ts";
import type { Time, Times } from "./times.ts";

/**
 * The time that the story gives to what a token tells: the last one told before it in its sentence, else the first after it there, else the
 * last of the sentences before. An index into `times`; `null` where the report has told none. Open and vague times frame nothing.
 */
export function frameOf(token: number, { times }: Times, { tokens }: Words): number | null {
  const sentence = tokens[token]?.sentence ?? -1;
  const closed = times.flatMap((time, index) => (isClosed(time) ? [{ from: time.from, index }] : []));
  const here = closed.filter(({ from }) => tokens[from]?.sentence === sentence);
  const before = here.findLast(({ from }) => from <= token) ?? here[0];
  return (before ?? closed.findLast(({ from }) => from <= token))?.index ?? null;
}

const isClosed = ({ interval }: Time): boolean => interval.start !== null && interval.end !== null;
