/** The tagger's labels: where a name of each class begins and goes on. MISC is learned so that it is not taken for the others. */
export const NAME_LABELS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG", "B-MISC", "I-MISC"] as const;
export type NameLabel = (typeof NAME_LABELS)[number];
