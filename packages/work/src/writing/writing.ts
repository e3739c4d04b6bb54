import type { Working } from "../metrics/working.ts";

/** What a writer has besides: who is named in the archive's log, and what time it is (ISO instant). */
export interface Writing extends Working {
  readonly by: string;
  readonly now: () => string;
  /** Hears whether the archive's database answers. */
  readonly answers: (isSo: boolean) => void;
}
