import type { MadeReviews, NewReviews, Page, QueuedClaim } from "@isnad/server/api";
import { useCallback, useMemo, useState } from "react";
import { changed } from "../../api/answers.ts";
import { send } from "../../api/send.ts";
import { type Answer, useAnswer } from "../../api/use-answer.ts";
import { useFilter } from "../../state/filter.ts";

export type Deed = "accepted" | "rejected" | "corrected" | "merged";

/** Something that was said on this visit, to be taken back. */
interface Said {
  readonly deed: Deed;
  readonly claims: readonly string[];
  readonly reviews: readonly number[];
}

export interface ReviewQueue {
  readonly answer: Answer<Page<QueuedClaim>>;
  /** What waits, without what was just decided; those that were skipped come last. */
  readonly waiting: readonly QueuedClaim[];
  /** How many wait in the archive. */
  readonly total: number;
  readonly said: readonly Said[];
  /** What was done last, to be told. */
  readonly last: Deed | "undone" | null;
  readonly problem: unknown;
  readonly review: (told: NewReviews) => Promise<void>;
  readonly merge: (entity: string, into: string) => Promise<void>;
  readonly skip: (claim: string) => void;
  readonly undo: () => Promise<void>;
}

/** The queue, and what is said of what waits in it. What was said is hidden at once and asked for anew behind. */
export function useReviewQueue(): ReviewQueue {
  const [filter] = useFilter();
  const answer = useAnswer<Page<QueuedClaim>>("/queue", { ...filter, limit: AT_ONCE });
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [skipped, setSkipped] = useState<readonly string[]>([]);
  const [last, setLast] = useState<Deed | "undone" | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const rows = answer.data?.rows;
  const waiting = useMemo(() => {
    const decided = new Set(said.flatMap(({ claims }) => claims));
    const left = (rows ?? []).filter(({ claim }) => !decided.has(claim.claim));
    const later = skipped.flatMap((id) => left.filter(({ claim }) => claim.claim === id));
    return [...left.filter(({ claim }) => !skipped.includes(claim.claim)), ...later];
  }, [rows, said, skipped]);

  const say = useCallback(async (deed: Deed, claims: readonly string[], path: string, body: unknown) => {
    setProblem(null);
    try {
      const { reviews } = await send<MadeReviews>("POST", path, body);
      setSaid((before) => [...before, { deed, claims, reviews }]);
      setLast(deed);
      await changed();
    } catch (thrown) {
      setProblem(thrown);
    }
  }, []);
  const review = useCallback((told: NewReviews) => say(DEEDS[told.action] ?? "corrected", told.claims, "/reviews", told), [say]);
  const merge = useCallback((entity: string, into: string) => say("merged", [], "/entities/merge", { entity, into }), [say]);
  const skip = useCallback((claim: string) => setSkipped((before) => [...before.filter((id) => id !== claim), claim]), []);
  const undo = useCallback(async () => {
    const step = said.at(-1);
    if (!step) return;
    setProblem(null);
    try {
      for (const review of step.reviews.toReversed()) await send("DELETE", `/reviews/${review}`);
      setSaid((before) => before.filter((one) => one !== step));
      setLast("undone");
      await changed();
    } catch (thrown) {
      setProblem(thrown);
    }
  }, [said]);
  return { answer, waiting, total: answer.data?.total ?? 0, said, last, problem, review, merge, skip, undo };
}

const AT_ONCE = 100;

const DEEDS: Readonly<Record<string, Deed>> = { accept: "accepted", reject: "rejected", correct: "corrected" };
