/** Keys that raw text may show once the commonest clitics are taken away: words that were generated but never seen are left out by it. */
export function attestedStems(counts: ReadonlyMap<string, number>): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const key of counts.keys()) {
    if (key.length > 18) continue;
    for (const before of BEFORE) {
      if (!key.startsWith(before)) continue;
      for (const after of AFTER)
        if (key.length - before.length - after.length > 1 && key.endsWith(after))
          stems.add(key.slice(before.length, key.length - after.length));
    }
  }
  return stems;
}

const BEFORE = ["", "و", "ف", "ب", "ل", "ك", "س", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول", "وس", "فس", "فل", "وبال"];
const AFTER = ["", "ه", "ها", "هم", "هن", "هما", "نا", "ي", "ني", "ك", "كم"];
