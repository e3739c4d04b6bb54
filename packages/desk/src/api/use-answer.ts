import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ProblemError } from "./problem.ts";
import { send } from "./send.ts";

/** What a view asks for besides its path: query parameters; what is undefined, empty or false is not sent. */
export type Asked = object;

/** An answer as it stands: at first neither `data` nor `error`. While a changed question is under way the last answer stays. */
export interface Answer<Body> {
  readonly data: Body | undefined;
  readonly error: ProblemError | null;
  readonly isFetching: boolean;
  readonly again: () => void;
}

/** Asks `GET /api{path}`; `null` for a path asks nothing. Answers are kept by address and asked for anew after each `changed()`. */
export function useAnswer<Body>(path: string | null, asked: Asked = {}): Answer<Body> {
  const address = path === null ? null : `${path}${queryOf(asked)}`;
  const { data, error, isFetching, refetch } = useQuery<Body, ProblemError>({
    queryKey: ["answer", address],
    queryFn: () => send<Body>("GET", address ?? ""),
    enabled: address !== null,
    placeholderData: keepPreviousData,
  });
  return { data, error, isFetching, again: () => void refetch() };
}

/** `?a=1&b=2`, or nothing. */
export function queryOf(asked: Asked): string {
  const told = Object.entries(asked).filter(([, value]) => value !== undefined && value !== null && value !== "" && value !== false);
  const query = new URLSearchParams(told.map(([name, value]) => [name, String(value)])).toString();
  return query ? `?${query}` : "";
}
