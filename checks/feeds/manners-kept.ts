import type { Question } from "./feed-town.ts";

/** What in a town's own log was not polite, a line each. `delay` in milliseconds. */
export function rudeness(log: readonly Question[], delay: number): readonly string[] {
  return [...Map.groupBy(log, ({ host }) => host)].flatMap(([host, questions]) => [
    ...hasty(host, questions, delay),
    ...deaf(host, questions),
  ]);
}

/** Two questions to a host without a pause; what a redirect leads to is part of the first. */
const hasty = (host: string, questions: readonly Question[], delay: number): readonly string[] =>
  questions.flatMap((question, at) => {
    const before = questions[at - 1];
    if (!before || REDIRECTS.has(before.status) || question.at - before.at >= delay) return [];
    return [`${host}${question.path} was asked ${question.at - before.at} ms after ${before.path}`];
  });

/** Questions to a host that asked to be left alone. */
function deaf(host: string, questions: readonly Question[]): readonly string[] {
  let until = 0;
  return questions.flatMap(({ at, path, restUntil }) => {
    const tooSoon = at < until ? [`${host}${path} was asked though the host wanted rest`] : [];
    until = Math.max(until, restUntil ?? 0);
    return tooSoon;
  });
}

const REDIRECTS = new Set([301, 302, 308]);
