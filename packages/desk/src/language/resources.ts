import { parts as partsAr } from "./ar/parts.ts";
import { shell as shellAr } from "./ar/shell.ts";
import { parts } from "./en/parts.ts";
import { shell } from "./en/shell.ts";

/** One file of texts a screen and language. A screen's texts are its namespace: `useTranslation("inbox")`. */
const en = { parts, shell };

/** The same namespaces; that each has the same texts is held by `ArabicOf` in its file. */
const ar: { readonly [Namespace in keyof typeof en]: object } = { parts: partsAr, shell: shellAr };

export const resources = { ar, en };

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "parts";
    resources: typeof en;
  }
}
