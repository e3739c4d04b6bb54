import { QueryClient } from "@tanstack/react-query";
import { ProblemError } from "./problem.ts";

/** All answers of this page. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (failures, thrown) => failures < 2 && thrown instanceof ProblemError && (thrown.status === 0 || thrown.status === 429),
    },
  },
});

/** To be called when something was changed in the archive: what is shown is asked for anew. */
export const changed = (): Promise<void> => answers.invalidateQueries({ queryKey: ["answer"] });
