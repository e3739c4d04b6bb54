import type { Session } from "@isnad/server/api";
import { type Answer, useAnswer } from "./use-answer.ts";

export const useSession = (): Answer<Session> => useAnswer<Session>("/session");

/** Whether who asks may correct and review; while that is not known, not. */
export function useMayReview(): boolean {
  const { data } = useSession();
  return data !== undefined && data.role !== "reader";
}
