/** The reader's version: the same text and version give the same bytes. */
export const VERSION = "0.1.0";
