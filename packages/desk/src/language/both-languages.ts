/** The words of a screen in Arabic: every key of the English ones, and of plurals all six forms. */
export type ArabicOf<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : ArabicOf<English[Key]>;
} & { readonly [Form in `${Plural<English>}_${"zero" | "two" | "few" | "many"}`]: string };

/** Keys that have plural forms, without their ending. */
type Plural<English> = keyof English extends infer Key ? (Key extends `${infer Stem}_other` ? Stem : never) : never;
