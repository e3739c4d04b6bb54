/** One written form: past and present in the third person, participles as they stand beside a main clause. */
export interface VerbForm {
  readonly form: string;
  readonly tense: "past" | "present" | "participle";
  readonly gender: "Masc" | "Fem";
  readonly number: "Sing" | "Dual" | "Plur";
}

/** The forms in which news writes a verb given by its past, present ("-" for none) and active participle ("-" for none). */
export function verbForms(past: string, present: string, participle: string): readonly VerbForm[] {
  return [
    ...(past === "-" ? [] : pastForms(past)),
    ...(present === "-" ? [] : presentForms(present)),
    ...(participle === "-" ? [] : participleForms(participle)),
  ];
}

/** A weak verb drops its last letter before most endings: دعا → دعت، دعوا; نفى → نفت، نفوا; before an object pronoun ى is written ا. */
function pastForms(past: string): VerbForm[] {
  const last = past.at(-1) as string;
  const weak = last === "ا" || last === "ى";
  const stem = weak ? past.slice(0, -1) : past;
  const dual = last === "ى" ? `${stem}يا` : last === "ا" ? `${stem}وا` : `${stem}ا`;
  return [
    { form: past, tense: "past", gender: "Masc", number: "Sing" },
    ...(weak ? [{ form: `${stem}ا`, tense: "past", gender: "Masc", number: "Sing" } as const] : []),
    { form: `${stem}ت`, tense: "past", gender: "Fem", number: "Sing" },
    { form: dual, tense: "past", gender: "Masc", number: "Dual" },
    { form: `${stem}تا`, tense: "past", gender: "Fem", number: "Dual" },
    { form: `${stem}وا`, tense: "past", gender: "Masc", number: "Plur" },
    { form: `${stem}و`, tense: "past", gender: "Masc", number: "Plur" },
  ];
}

function presentForms(present: string): VerbForm[] {
  const body = present.slice(1);
  const weak = /[ويى]$/u.test(body);
  const stem = weak ? body.slice(0, -1) : body;
  const dual = body.endsWith("ى") ? `${stem}ي` : body;
  return [
    { form: `ي${body}`, tense: "present", gender: "Masc", number: "Sing" },
    { form: `ت${body}`, tense: "present", gender: "Fem", number: "Sing" },
    { form: `ي${dual}ان`, tense: "present", gender: "Masc", number: "Dual" },
    { form: `ت${dual}ان`, tense: "present", gender: "Fem", number: "Dual" },
    { form: `ي${stem}ون`, tense: "present", gender: "Masc", number: "Plur" },
  ];
}

/** Only the accusative singular, the feminine and the plural: the bare form is a noun (متحدث, كاتب). */
function participleForms(participle: string): VerbForm[] {
  const weak = participle.endsWith("ي");
  const stem = weak ? participle.slice(0, -1) : participle;
  return [
    { form: `${participle}ا`, tense: "participle", gender: "Masc", number: "Sing" },
    { form: `${participle}ة`, tense: "participle", gender: "Fem", number: "Sing" },
    { form: `${participle}ين`, tense: "participle", gender: "Masc", number: "Dual" },
    { form: `${stem}ين`, tense: "participle", gender: "Masc", number: "Plur" },
    { form: `${participle}ات`, tense: "participle", gender: "Fem", number: "Plur" },
  ];
}
