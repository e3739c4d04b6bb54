/** The spellings a table's word may have in a text once its clitics are split off, in folded keys; the word itself first. */
export type WordForms = (key: string) => readonly string[];

/** A verb in the perfect (`سيطر`) or imperfect (`يسيطر`): persons and numbers that third-person news uses. */
export const verbForms: WordForms = (key) => (key.startsWith("ي") && key.length > 3 ? imperfect(key) : perfect(key));

function perfect(key: string): readonly string[] {
  const weak = /[اي]$/.test(key);
  const stem = weak ? key.slice(0, -1) : key;
  return [key, `${stem}ت`, `${stem}وا`, `${stem}تا`, `${key}ا`, `${stem}نا`];
}

function imperfect(key: string): readonly string[] {
  const weak = /[اي]$/.test(key);
  const rest = key.slice(1);
  const stem = weak ? rest.slice(0, -1) : rest;
  return ["ي", "ت", "ن"].flatMap((person) => [rest, `${stem}ون`, `${stem}وا`, `${rest}ان`, `${rest}ا`].map((ending) => person + ending));
}

const withArticle = (forms: readonly string[]): readonly string[] => [...new Set(forms.flatMap((form) => [form, `ال${form}`]))];

/** A noun: with article, accusative alif, feminine ending before a pronoun, and the sound plural's and dual's endings. */
export const nounForms: WordForms = (key) => {
  if (key.endsWith("ه"))
    return withArticle([key, `${key.slice(0, -1)}ت`, `${key.slice(0, -1)}ات`, `${key.slice(0, -1)}تان`, `${key.slice(0, -1)}تين`]);
  const beforePronoun = /ا[ءا]$/.test(key) ? [`${key.slice(0, -1)}ي`, `${key.slice(0, -1)}و`] : [];
  return withArticle([key, ...beforePronoun, `${key}ا`, `${key}ون`, `${key}ين`, `${key}ان`, `${key}و`, `${key}ي`]);
};

/** An adjective or participle by its masculine singular: all genders and numbers. */
export const adjectiveForms: WordForms = (key) => {
  const stem = key.endsWith("ي") ? key.slice(0, -1) : key;
  const feminine = key.endsWith("ي") ? key : stem;
  const endings = [
    `${feminine}ه`,
    `${feminine}تان`,
    `${feminine}تين`,
    `${feminine}ات`,
    `${stem}ون`,
    `${stem}ين`,
    `${feminine}ان`,
    `${feminine}ا`,
    `${stem}و`,
  ];
  return withArticle([key, ...endings]);
};
