/** A written word that is given: its letters and the forms of its tokens. */
export interface GivenWord {
  readonly written: string;
  readonly forms: readonly string[];
  readonly spaceAfter: boolean;
}

/** The words of one CoNLL-U block. */
export function givenForms(block: string): { readonly text: string | null; readonly forms: readonly GivenWord[] } {
  const forms: GivenWord[] = [];
  let text: string | null = null;
  let rangeEnd = 0;
  for (const line of block.split("\n")) {
    if (line.startsWith("# text = ")) text = line.slice("# text = ".length);
    const [id = "", form = "", , , , , , , , misc = ""] = line.split("\t");
    if (!/^\d+(?:-\d+)?$/.test(id)) continue;
    const spaceAfter = !misc.includes("SpaceAfter=No");
    const [first, last] = id.split("-").map(Number) as [number, number | undefined];
    if (last !== undefined) {
      rangeEnd = last;
      forms.push({ written: form, forms: [], spaceAfter });
    } else if (first <= rangeEnd) forms.push(withForm(forms.pop() as GivenWord, form));
    else forms.push({ written: form, forms: [form], spaceAfter });
  }
  return { text, forms };
}

function withForm(word: GivenWord, form: string): GivenWord {
  return { ...word, forms: [...word.forms, form] };
}
