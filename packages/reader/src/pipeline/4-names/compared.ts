/** What each candidate is compared by. */
export interface Compared {
  readonly words: readonly string[];
  readonly text: string;
  /** Id of the known thing, the state for a capital that acts. */
  readonly id: string | null;
}
