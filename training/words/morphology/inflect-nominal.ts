/** One form of a noun or adjective, without article and marks. */
export interface NominalForm {
  readonly form: string;
  readonly features: string;
}

/** Which sound endings a word takes; a broken plural is listed by its own. */
export interface Endings {
  /** ـة makes a feminine of it (adjectives, participles). */
  readonly feminine: boolean;
  /** ـون */
  readonly soundPlural: boolean;
  /** ـات */
  readonly femininePlural: boolean;
  readonly dual: boolean;
}

/** The forms of a noun or adjective in all numbers and the cases that spelling shows, in the absolute and the construct state. */
export function inflectNominal(lemma: string, endings: Endings): NominalForm[] {
  const forms = stemForms(lemma);
  const gender = lemma.endsWith("ة") || lemma.endsWith("ى") || lemma.endsWith("اء") ? "Fem" : "Masc";
  const found: NominalForm[] = singular(lemma, forms, gender);
  if (endings.dual) found.push(...dual(forms, gender));
  if (endings.feminine) {
    found.push({ form: `${forms.open}ة`, features: "Gender=Fem|Number=Sing" });
    if (endings.dual) found.push(...dual({ ...forms, long: `${forms.open}ت` }, "Fem"));
  }
  if (endings.soundPlural) found.push(...soundPlural(forms));
  if (endings.femininePlural) found.push({ form: `${forms.open}ات`, features: `Gender=Fem|Number=Plur` });
  return found;
}

interface Stems {
  /** Before endings that begin with a long vowel. */
  readonly long: string;
  /** Before ـة and ـات. */
  readonly open: string;
  /** Before ـون; a weak end is lost. */
  readonly plural: string;
}

function stemForms(lemma: string): Stems {
  const last = lemma.at(-1) as string;
  const stem = lemma.slice(0, -1);
  if (last === "ة") return { long: `${stem}ت`, open: stem, plural: stem };
  if (last === "ى") return { long: `${stem}ي`, open: `${stem}ا`, plural: stem };
  if (last === "ي" && WEAK_END.test(lemma)) return { long: lemma, open: lemma, plural: stem };
  return { long: lemma, open: lemma, plural: lemma };
}

function singular(lemma: string, { open }: Stems, gender: string): NominalForm[] {
  const features = `Gender=${gender}|Number=Sing`;
  const forms = [{ form: lemma, features }];
  if (!/[ةىاء]$/.test(lemma)) forms.push({ form: `${lemma}ا`, features: `Case=Acc|Definite=Ind|${features}` });
  if (WEAK_END.test(lemma)) forms.push({ form: lemma.slice(0, -1), features: `Definite=Ind|${features}` });
  if (open.endsWith("ا") && !lemma.endsWith("ى")) forms.push({ form: open, features });
  return forms;
}

function dual({ long }: Stems, gender: string): NominalForm[] {
  const features = `Gender=${gender}|Number=Dual`;
  return [
    { form: `${long}ان`, features: `Case=Nom|${features}` },
    { form: `${long}ين`, features },
    { form: `${long}ا`, features: `Case=Nom|Definite=Com|${features}` },
    { form: `${long}ي`, features: `Definite=Com|${features}` },
  ];
}

function soundPlural({ plural }: Stems): NominalForm[] {
  const features = "Gender=Masc|Number=Plur";
  return [
    { form: `${plural}ون`, features: `Case=Nom|${features}` },
    { form: `${plural}ين`, features },
    { form: `${plural}و`, features: `Case=Nom|Definite=Com|${features}` },
    { form: `${plural}ي`, features: `Definite=Com|${features}` },
  ];
}

/** Participles of weak verbs: القاضي, المتبني, but not عربي. */
const WEAK_END = /^(?:.ا.ي|م.{2,}[^يا]ي)$/;
