import type { GrammaticalNumber } from "@isnad/reader";

/** One written form of a noun, without the article. */
export interface NounForm {
  readonly form: string;
  readonly number: GrammaticalNumber;
}

/** How a noun's regular forms are made from its singular: sound masculine and feminine, sound feminine only, none but the dual. */
export type Regular = "m" | "f" | "-";

/**
 * All forms of a noun: singular (with accusative alif, and ta before a pronoun), dual, the other plurals given and the regular ones,
 * the construct of dual and plural included.
 */
export function nounForms(singular: string, plurals: readonly string[], regular: Regular): NounForm[] {
  const forms: NounForm[] = [];
  const add = (number: GrammaticalNumber, ...made: readonly string[]): void => {
    for (const form of made) forms.push({ form, number });
  };
  const feminine = singular.endsWith("ة");
  const stem = feminine ? `${singular.slice(0, -1)}ت` : singular;
  add("Sing", singular, feminine ? stem : `${singular}ا`);
  add("Dual", `${stem}ان`, `${stem}ا`);
  if (regular === "m") addSoundMasculine(add, stem);
  else add("Dual", `${stem}ين`, `${stem}ي`);
  if (regular === "f" || feminine) add("Plur", `${singular.replace(/ة$/, "")}ات`);
  for (const plural of plurals) add("Plur", plural, ...(/[نةا]$/.test(plural) ? [] : [`${plural}ا`]));
  return forms;
}

function addSoundMasculine(add: (number: GrammaticalNumber, ...made: readonly string[]) => void, stem: string): void {
  add("Plur", `${stem}ون`, `${stem}ين`, `${stem}و`, `${stem}ات`);
  if (!stem.endsWith("ي")) add("Plur", `${stem}ي`);
  add("Sing", `${stem}ة`, `${stem}ت`);
  add("Dual", `${stem}تان`, `${stem}تين`);
}
