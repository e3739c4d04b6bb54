import { useSyncExternalStore } from "react";

/** Something a person chose, kept in this browser. */
export interface Preference<Value extends string> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A preference among `values`; until one is chosen, `initial`. A browser that keeps nothing forgets it with the page. */
export function preference<Value extends string>(name: string, values: readonly Value[], initial: Value): Preference<Value> {
  const listeners = new Set<() => void>();
  let value = kept(name, values) ?? initial;
  return {
    get: () => value,
    set: (chosen) => {
      value = chosen;
      keep(name, chosen);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function usePreference<Value extends string>({ get, set, subscribe }: Preference<Value>): readonly [Value, (value: Value) => void] {
  return [useSyncExternalStore(subscribe, get), set];
}

function kept<Value extends string>(name: string, values: readonly Value[]): Value | undefined {
  try {
    const found = localStorage.getItem(`isnad.${name}`);
    return values.find((value) => value === found);
  } catch {
    return undefined;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`isnad.${name}`, value);
  } catch {
    // Private windows may refuse; the choice then holds for this page.
  }
}
