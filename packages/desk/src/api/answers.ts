import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "./problem.ts";

/** All answers of this page. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, thrown) => failures < (thrown instanceof ProblemError ? (RETRIES[thrown.status] ?? 0) : 0),
      retryDelay: (failures) => Math.min(500 * 2 ** failures, 2000),
    },
  },
});

/** To be called when something was changed in the archive: what is shown is asked for anew. */
export const changed = (): Promise<void> => answers.invalidateQueries({ queryKey: ["answer"] });

/** By HTTP status: nobody answers, too many at once, and an archive that is still being opened. */
const RETRIES: Readonly<Record<number, number>> = { 0: 1, 429: 3, 503: 30 };
