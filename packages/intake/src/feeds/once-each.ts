/** Of things with one name the first: feeds give the newest first. */
export function onceEach<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): readonly Thing[] {
  const seen = new Set<string>();
  return things.filter((thing) => {
    const name = nameOf(thing);
    const isFirst = !seen.has(name);
    seen.add(name);
    return isFirst;
  });
}
