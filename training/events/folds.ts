/** The reports are learned from in so many parts, each read with what the others taught. */
export const FOLDS = 5;
