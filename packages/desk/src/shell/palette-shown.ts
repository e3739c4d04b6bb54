import { store } from "../language/store.ts";

/** Whether the palette is open. */
export const paletteShown = store(false);
