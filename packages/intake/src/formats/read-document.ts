/** A document's text, or why there is none. */
export type ReadDocument =
  | { readonly text: string; readonly id?: undefined }
  | {
      readonly text?: undefined;
      readonly id: "document-broken" | "document-locked" | "document-doctype" | "document-bomb" | "document-empty" | "pdf-scanned";
    };
