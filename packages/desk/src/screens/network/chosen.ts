/** What a person looks at: an actor by its entity, or a line by its place among those drawn. */
export type Chosen = { readonly node: string } | { readonly edge: number };
