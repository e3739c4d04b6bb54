import { ACTS, type Act, type Complements, type SayingForm, type SayingVerb, type Stance } from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable, type Row, TableError } from "../table.ts";
import { verbForms } from "./verb-forms.ts";

/** Every written form of the verbs of saying, by key; also joined to a preceding "and", for where that was not split off. */
export function sayingForms(sources: Sources): Map<string, readonly SayingForm[]> {
  const forms = new Map<string, SayingForm[]>();
  const others = new Set(parseTable(sources.tables, "speech/other-words.tsv", 1, 2).map(({ cells: [form = ""] }) => sources.key(form)));
  for (const row of parseTable(sources.tables, "speech/saying-verbs.tsv", 6, 7)) {
    const [past, present, participle] = row.cells as [string, string, string];
    const verb = sayingVerb(row, sources);
    for (const { form, ...inflection } of verbForms(past, present, participle)) {
      const key = sources.key(form);
      if (others.has(key)) continue;
      for (const joined of ["", "و", "ف"]) add(forms, joined + key, { verb, ...inflection });
    }
  }
  addSaying(forms, sources);
  return forms;
}

/** "By saying" goes with a main clause as a participle does. */
function addSaying(forms: Map<string, SayingForm[]>, sources: Sources): void {
  const say = forms.get(sources.key("قال"))?.[0];
  if (say) forms.set(sources.key("القول"), [{ ...say, tense: "participle" }]);
}

function add(forms: Map<string, SayingForm[]>, key: string, form: SayingForm): void {
  const known = forms.get(key);
  if (!known) forms.set(key, [form]);
  else if (known.every((one) => one.verb !== form.verb)) known.push(form);
}

function sayingVerb(row: Row, sources: Sources): SayingVerb {
  const [lemma, , , acts, takes, stance] = row.cells as [string, string, string, string, string, string];
  const [act, mediumAct = act] = acts.split("/") as [string, string?];
  const ambiguous = takes.startsWith("!");
  return {
    lemma,
    lemmaKey: sources.key(lemma),
    act: actOf(act, row),
    mediumAct: actOf(mediumAct, row),
    takes: complements(takes.replace("!", "").split(","), sources),
    lightens: takes.includes("act") || takes.includes("tone"),
    ambiguous,
    stance: stanceOf(stance, row),
  };
}

function complements(codes: readonly string[], { key }: Sources): Complements {
  const named = new Set(["that", "quote", "what", "act", "tone", "document", "named", "whom", "whom?", "carries", "opening"]);
  const relays = codes.find((code) => code.startsWith("from:"))?.slice("from:".length);
  return {
    that: codes.includes("that"),
    quote: codes.includes("quote"),
    object: codes.includes("what"),
    carries: codes.includes("carries"),
    whom: codes.includes("whom") ? "always" : codes.includes("whom?") ? "perhaps" : null,
    named: codes.includes("named"),
    document: codes.includes("document"),
    opening: codes.includes("opening"),
    act: codes.includes("act"),
    relays: relays === undefined ? null : key(relays),
    words: new Set(codes.filter((code) => !named.has(code) && !code.startsWith("from:")).map(key)),
  };
}

function actOf(code: string, row: Row): Act {
  const act = ACTS.find((one) => one === code);
  if (!act) throw new TableError(row.path, row.line, `not an act: ${code}`);
  return act;
}

function stanceOf(code: string, row: Row): Stance {
  const stance = STANCES.find((one) => one === code);
  if (!stance) throw new TableError(row.path, row.line, `not a stance: ${code}`);
  return stance;
}

const STANCES: readonly Stance[] = ["neutral", "distancing", "factive", "denying", "wishing"];
