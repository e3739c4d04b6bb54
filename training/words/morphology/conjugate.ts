import { spell } from "./spell.ts";
import { type Verb, weakness } from "./verb.ts";
import { type VerbStems, verbStems } from "./verb-stems.ts";

/** One form of a verb, without marks, with its features in Universal Dependencies' notation. */
export interface VerbForm {
  readonly form: string;
  readonly features: string;
}

/** Every form that news uses, commoner readings of one spelling first: past and present of all persons, three moods, both voices, commands. */
export function conjugate(verb: Verb): VerbForm[] {
  const { active, passive } = verbStems(verb);
  const defective = weakness(verb) === "defective";
  const root = verb.form === 1 ? (verb.root[2] as string) : "ي";
  const forms = [active, passive].flatMap((stems, voice) => {
    const features = voice === 0 ? "Voice=Act" : "Voice=Pass";
    return [...pastForms(stems, defective, root), ...presentForms(stems, defective)].map(
      ([sounds, own]) => [sounds, `${own}|${features}`] as const,
    );
  });
  const all = [...forms, ...commands(active, defective, verb)];
  const seen = new Map<string, string>();
  for (const [sounds, features] of all) {
    const form = spell(sounds);
    if (!seen.has(form)) seen.set(form, features);
  }
  return [...seen].map(([form, features]) => ({ form, features }));
}

type Sounded = readonly [sounds: string, features: string];

function pastForms({ past, pastClosed }: VerbStems, defective: boolean, last: string): Sounded[] {
  const open = defective
    ? openPast(past, last)
    : { ms: past, fs: `${past}aت`, md: `${past}A`, fd: `${past}aتA`, mp: `${past}W`, closed: pastClosed };
  const of = (person: number, gender: string, number: string) => `Aspect=Perf|${gender}Number=${number}|Person=${person}`;
  return [
    [open.ms, of(3, MASC, "Sing")],
    [open.fs, of(3, FEM, "Sing")],
    [open.mp, of(3, MASC, "Plur")],
    [open.md, of(3, MASC, "Dual")],
    [open.fd, of(3, FEM, "Dual")],
    [`${join(open.closed, "ن")}A`, of(1, "", "Plur")],
    [`${join(open.closed, "ت")}u`, of(1, "", "Sing")],
    [`${join(open.closed, "ن")}a`, of(3, FEM, "Plur")],
    [`${open.closed}تuم`, of(2, MASC, "Plur")],
    [`${open.closed}تuمA`, of(2, "", "Dual")],
    [`${open.closed}تuن~`, of(2, FEM, "Plur")],
  ];
}

/** A suffix that begins with the stem's last letter is written into it: أعلن + نا is أعلنا. */
function join(stem: string, letter: string): string {
  return stem + (stem.endsWith(letter) ? "~" : letter);
}

/** A last weak letter in the past: دعا دعت دعوا دعوت, رمى رمت رموا رميت, لقي لقيت لقوا لقيت. */
function openPast(past: string, last: string): Readonly<Record<"ms" | "fs" | "md" | "fd" | "mp" | "closed", string>> {
  const stem = past.slice(0, -2);
  if (past.at(-2) === "i")
    return { ms: `${stem}I`, fs: `${stem}iيaت`, md: `${stem}iيA`, fd: `${stem}iيaتA`, mp: `${stem}W`, closed: `${stem}I` };
  return {
    ms: last === "و" ? `${stem}A` : `${stem}Y`,
    fs: `${stem}aت`,
    md: `${stem}a${last}A`,
    fd: `${stem}aتA`,
    mp: `${stem}aW`,
    closed: `${stem}a${last}`,
  };
}

function presentForms({ present, presentClosed, prefix }: VerbStems, defective: boolean): Sounded[] {
  const weak = defective ? openPresent(present) : null;
  const base = weak?.base ?? present;
  const jussive = weak?.jussive ?? (present.endsWith("~") ? present : presentClosed);
  const closed = weak?.closed ?? presentClosed;
  const plural = weak?.plural ?? present;
  const dual = weak?.dual ?? present;
  const prefixed = (letter: string, rest: string) =>
    letter === "ء" && rest.startsWith("ء") ? `ءA${rest.slice(1)}` : letter + prefix + rest;
  const of = (mood: string, person: number, gender: string, number: string) =>
    `Aspect=Imp|${gender}Mood=${mood}|Number=${number}|Person=${person}`;
  const single = (rest: string, mood: string): Sounded[] => [
    [prefixed("ي", rest), of(mood, 3, MASC, "Sing")],
    [prefixed("ت", rest), of(mood, 3, FEM, "Sing")],
    [prefixed("ن", rest), of(mood, 1, "", "Plur")],
    [prefixed("ء", rest), of(mood, 1, "", "Sing")],
  ];
  return [
    ...single(base, "Ind"),
    [prefixed("ي", `${plural}Uن`), of("Ind", 3, MASC, "Plur")],
    [prefixed("ي", `${plural}W`), of("Sub", 3, MASC, "Plur")],
    [prefixed("ي", `${dual}Aن`), of("Ind", 3, MASC, "Dual")],
    [prefixed("ي", `${dual}A`), of("Sub", 3, MASC, "Dual")],
    [prefixed("ت", `${dual}Aن`), of("Ind", 3, FEM, "Dual")],
    [prefixed("ت", `${dual}A`), of("Sub", 3, FEM, "Dual")],
    [prefixed("ت", `${plural}Uن`), of("Ind", 2, MASC, "Plur")],
    [prefixed("ت", `${plural}W`), of("Sub", 2, MASC, "Plur")],
    [prefixed("ت", `${plural}Iن`), of("Ind", 2, FEM, "Sing")],
    [prefixed("ي", `${join(closed, "ن")}a`), of("Ind", 3, FEM, "Plur")],
    ...single(jussive, "Jus"),
  ];
}

/** A last weak letter in the present: يدعو يدعون يدع, يرمي يرمون يرم, يلقى يلقون يلق. */
function openPresent(present: string): Readonly<Record<"base" | "jussive" | "closed" | "plural" | "dual", string>> {
  const stem = present.slice(0, -2);
  const vowel = present.at(-2) as string;
  const long = { a: "Y", i: "I", u: "U" }[vowel] as string;
  const glide = vowel === "u" ? "و" : "ي";
  return {
    base: stem + long,
    jussive: stem + vowel,
    closed: vowel === "a" ? `${stem}aي` : stem + long,
    plural: stem,
    dual: `${stem}${vowel}${glide}`,
  };
}

/** Commands to one and to many. */
function commands({ present, presentClosed }: VerbStems, defective: boolean, { form, root }: Verb): Sounded[] {
  const weak = defective ? openPresent(present) : null;
  const needsVowel = !/^.[aiuAIUY]/.test(present);
  const opening = form === 4 ? "ءa" : needsVowel ? "A" : "";
  if (form === 1 && root[0] === "ء") return [];
  const one = weak?.jussive ?? (present.endsWith("~") ? present : presentClosed);
  const features = "Aspect=Imp|Gender=Masc|Mood=Imp";
  return [
    [opening + one, `${features}|Number=Sing|Person=2|Voice=Act`],
    [`${opening}${weak?.plural ?? present}W`, `${features}|Number=Plur|Person=2|Voice=Act`],
  ];
}

const MASC = "Gender=Masc|";
const FEM = "Gender=Fem|";
