/**
 * How a word's key becomes its lemma, as a string of steps that words of one pattern share:
 * U+0001–001F skip that many letters, U+E001–E0FF copy that many, U+E100+k copies all but the last k; any other letter is written down.
 */
export function runScript(script: string, key: string): string {
  let lemma = "";
  let at = 0;
  for (let i = 0; i < script.length; i++) {
    const code = script.charCodeAt(i);
    if (code < 0x20) at += code;
    else if (code > OPEN_COPY - 1 && code <= OPEN_COPY + 0xff) {
      const end = Math.max(at, key.length - (code - OPEN_COPY));
      lemma += key.slice(at, end);
      at = end;
    } else if (code > COPY && code < OPEN_COPY) {
      lemma += key.slice(at, at + code - COPY);
      at += code - COPY;
    } else lemma += script[i];
  }
  return lemma;
}

/** The shortest script by longest common subsequence; its longest copy is left open, so that words of other lengths can share it. */
export function makeScript(key: string, lemma: string): string {
  const steps = align(key, lemma);
  let longest = -1;
  steps.forEach((step, i) => {
    if (step.copy > 0 && (longest < 0 || step.copy > (steps[longest] as Step).copy)) longest = i;
  });
  return steps.map((step, i) => encode(step, i === longest, key.length)).join("");
}

interface Step {
  skip: number;
  copy: number;
  text: string;
  /** Where the copy ends in the key. */
  end: number;
}

function encode(step: Step, open: boolean, length: number): string {
  if (step.text) return step.text;
  if (step.skip) return String.fromCharCode(Math.min(step.skip, 0x1f));
  return String.fromCharCode(open ? OPEN_COPY + length - step.end : COPY + step.copy);
}

function align(key: string, lemma: string): Step[] {
  const table = commonLengths(key, lemma);
  const width = lemma.length + 1;
  const steps: Step[] = [];
  const last = () => steps.at(-1);
  for (let i = 0, j = 0; i < key.length || j < lemma.length; ) {
    const before = last();
    if (i < key.length && j < lemma.length && key[i] === lemma[j]) {
      if (before?.copy) before.copy++;
      else steps.push({ skip: 0, copy: 1, text: "", end: 0 });
      (last() as Step).end = i + 1;
      i++;
      j++;
    } else if (j < lemma.length && (i === key.length || (table[i * width + j + 1] as number) > (table[(i + 1) * width + j] as number))) {
      if (before?.text) before.text += lemma[j];
      else steps.push({ skip: 0, copy: 0, text: lemma[j] as string, end: 0 });
      j++;
    } else {
      if (before?.skip) before.skip++;
      else steps.push({ skip: 1, copy: 0, text: "", end: 0 });
      i++;
    }
  }
  return steps.at(-1)?.skip ? steps.slice(0, -1) : steps;
}

/** Length of the longest common subsequence of every pair of tails. */
function commonLengths(a: string, b: string): Uint8Array {
  const width = b.length + 1;
  const table = new Uint8Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] as number) + 1
          : Math.max(table[(i + 1) * width + j] as number, table[i * width + j + 1] as number);
  return table;
}

const COPY = 0xe000;
const OPEN_COPY = 0xe100;
