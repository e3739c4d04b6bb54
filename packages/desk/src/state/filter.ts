import type { Filter } from "@isnad/server/api";
import { useCallback, useMemo } from "react";
import { useSearch } from "wouter";
import { navigate } from "wouter/use-browser-location";
import { queryOf } from "../api/use-answer.ts";

/** What a person asks all views for. It stands in the address, so that one address is one state. */
export function useFilter(): readonly [Filter, (change: FilterChange) => void] {
  const search = useSearch();
  const filter = useMemo(() => filterIn(search), [search]);
  const change = useCallback((changes: FilterChange) => setParameters(changes), []);
  return [filter, change];
}

/** What is to be changed: `undefined` takes a part of the filter away. */
export type FilterChange = { readonly [Name in keyof Filter]?: Filter[Name] | undefined };

/** One more word of the address that a screen keeps its state in; `null` where it is not there. */
export function useParameter(name: string): readonly [string | null, (value: string | null) => void] {
  const search = useSearch();
  const set = useCallback((value: string | null) => setParameters({ [name]: value ?? undefined }, true), [name]);
  return [new URLSearchParams(search).get(name), set];
}

/** A word of the address that is there or not. */
export function useFlag(name: string): readonly [boolean, (on: boolean) => void] {
  const [value, set] = useParameter(name);
  const change = useCallback((on: boolean) => set(on ? "true" : null), [set]);
  return [value !== null, change];
}

/** The filter that an address's query holds. */
export function filterIn(search: string): Filter {
  const query = new URLSearchParams(search);
  const told = FILTER_NAMES.flatMap((name) => {
    const value = query.get(name);
    return value ? [[name, name === "rejected" ? value === "true" : value] as const] : [];
  });
  return Object.fromEntries(told);
}

/** The query of an address that keeps the filter and nothing else: what links between screens carry along. */
export const filterQuery = (filter: Filter): string => queryOf(filter);

function setParameters(changes: Readonly<Record<string, string | boolean | undefined>>, replace = false): void {
  const query = new URLSearchParams(location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined || value === "" || value === false) query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  navigate(`${location.pathname}${text ? `?${text}` : ""}`, { replace });
}

const FILTER: Readonly<Record<keyof Filter, true>> = {
  actor: true,
  recipient: true,
  speaker: true,
  place: true,
  kind: true,
  type: true,
  relation: true,
  status: true,
  source: true,
  grade: true,
  since: true,
  until: true,
  asKnownOn: true,
  words: true,
  rejected: true,
};

const FILTER_NAMES = Object.keys(FILTER) as readonly (keyof Filter)[];
