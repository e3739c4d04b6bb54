import type { Sentence } from "../2-words/words.ts";
import type { Candidate } from "./candidates.ts";
import type { Draft } from "./drafts.ts";
import type { Memory } from "./memory.ts";
import type { Scene } from "./scene.ts";

/** Where a candidate stands: between the one before and the one after, after the drafts already read in its sentence. */
export interface Place {
  readonly scene: Scene;
  readonly sentence: Sentence;
  readonly number: number;
  readonly memory: Memory;
  readonly floor: number;
  readonly limit: number;
  /** The last drafts of the sentence. */
  readonly drafts: readonly Draft[];
  /** The next candidates in the sentence, two at most. */
  readonly following: readonly Candidate[];
}
