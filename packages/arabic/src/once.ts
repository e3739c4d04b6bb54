/** Makes what belongs to an object when it is first asked for, and once for each object. */
export function onceFor<Owner extends object, Thing>(make: (owner: Owner) => Thing): (owner: Owner) => Thing {
  const made = new WeakMap<Owner, { readonly thing: Thing }>();
  return (owner) => {
    const known = made.get(owner) ?? { thing: make(owner) };
    made.set(owner, known);
    return known.thing;
  };
}

/** Makes a thing when it is first asked for, and once. */
export function once<Thing>(make: () => Thing): () => Thing {
  let made: { readonly thing: Thing } | null = null;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
