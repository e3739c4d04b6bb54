/** A name or line from a report as it may stand in a label: on one line, without controls that turn or hide its neighbours. */
export const plain = (text: string): string => text.replace(LINE_ENDS, " ").replace(CONTROLS, "");

/** Whether a text holds controls that `plain` takes away. */
export const hasControls = (text: string): boolean => text.search(CONTROLS) >= 0;

const LINE_ENDS = /[\t\n\r\u2028\u2029]+/gu;
/** C0 and C1 controls, bidi embeddings, overrides, isolates and marks, zero-width and byte order marks; the joiners of Arabic script stay. */
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\u061c\ufeff]/gu;
