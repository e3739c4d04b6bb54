import { store } from "../language/store.ts";

/** Whether the list of keys is open. */
export const keysShown = store(false);
