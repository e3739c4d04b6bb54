/** A stretch of text that both versions have, or only one of them. */
export interface Change {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** What became of a text, word by word: all stretches in order. Texts that differ in thousands of words are told as one removed and one added. */
export function textChanges(before: string, after: string): readonly Change[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const start = commonStart(left, right);
  const end = commonStart(left.slice(start).reverse(), right.slice(start).reverse());
  const [oldPart, newPart] = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  const changes = [
    ...tagged("same", left.slice(0, start)),
    ...(oldPart.length * newPart.length > MOST_CELLS
      ? [...tagged("removed", oldPart), ...tagged("added", newPart)]
      : between(oldPart, newPart)),
    ...tagged("same", left.slice(left.length - end)),
  ];
  return joined(changes);
}

/** Words, each with the spaces after it, so that the pieces joined are the text. */
const wordsOf = (text: string): readonly string[] => text.match(/\S+\s*|\s+/gu) ?? [];

const tagged = (kind: Change["kind"], words: readonly string[]): readonly Change[] => words.map((text) => ({ kind, text }));

function commonStart(left: readonly string[], right: readonly string[]): number {
  let count = 0;
  while (count < left.length && count < right.length && left[count] === right[count]) count++;
  return count;
}

/** The longest common words of two stretches stay; the others were taken out or put in. */
function between(left: readonly string[], right: readonly string[]): readonly Change[] {
  const lengths = commonLengths(left, right);
  const width = right.length + 1;
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const [old, fresh] = [left[i], right[j]];
    if (old !== undefined && old === fresh) {
      changes.push({ kind: "same", text: old });
      i++;
      j++;
    } else if (
      fresh === undefined ||
      (old !== undefined && (lengths[(i + 1) * width + j] as number) >= (lengths[i * width + j + 1] as number))
    ) {
      changes.push({ kind: "removed", text: old as string });
      i++;
    } else {
      changes.push({ kind: "added", text: fresh });
      j++;
    }
  }
  return changes;
}

/** How many words of the rests from (i, j) on are common at most. */
function commonLengths(left: readonly string[], right: readonly string[]): Uint16Array {
  const width = right.length + 1;
  const lengths = new Uint16Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--)
    for (let j = right.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        left[i] === right[j]
          ? (lengths[(i + 1) * width + j + 1] as number) + 1
          : Math.max(lengths[(i + 1) * width + j] as number, lengths[i * width + j + 1] as number);
  return lengths;
}

/** Neighbours of one kind as one; what was taken out goes before what was put in its place. */
function joined(changes: readonly Change[]): readonly Change[] {
  const result: Change[] = [];
  let [removed, added] = ["", ""];
  const close = () => {
    if (removed) result.push({ kind: "removed", text: removed });
    if (added) result.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const { kind, text } of changes) {
    if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      close();
      const last = result.at(-1);
      if (last?.kind === "same") result[result.length - 1] = { kind, text: last.text + text };
      else result.push({ kind, text });
    }
  }
  close();
  return result;
}

/** Cells of the table that is compared in: two thousand words of either version. */
const MOST_CELLS = 4_000_000;
