import { type Store, store, useStore } from "./store.ts";

/** Something a person chose among `values`, kept in this browser; until one is chosen, `initial`. A browser that keeps nothing forgets it with the page. */
export function preference<Value extends string>(name: string, values: readonly Value[], initial: Value): Store<Value> {
  const chosen = store(kept(name, values) ?? initial);
  return {
    ...chosen,
    set: (value) => {
      keep(name, value);
      chosen.set(value);
    },
  };
}

export function usePreference<Value extends string>(preferred: Store<Value>): readonly [Value, (value: Value) => void] {
  return [useStore(preferred), preferred.set];
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
