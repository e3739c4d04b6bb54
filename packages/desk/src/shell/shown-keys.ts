import { useSyncExternalStore } from "react";

let open = false;
const listeners = new Set<() => void>();

/** Whether the list of keys is open. */
export const useKeysShown = (): boolean => useSyncExternalStore(subscribe, () => open);

export const showKeys = (): void => tell(true);
export const hideKeys = (): void => tell(false);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(next: boolean): void {
  open = next;
  for (const listener of listeners) listener();
}
