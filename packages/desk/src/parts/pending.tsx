import type { Answer } from "../api/use-answer.ts";
import { Loading } from "./loading.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

/** What stands where an answer is not there yet: why it did not come, or that it is being asked for. */
export function Pending({ answer: { data, error, again } }: { readonly answer: Pick<Answer<unknown>, "data" | "error" | "again"> }) {
  if (error) return <ProblemNotice problem={error} again={again} />;
  return data === undefined ? <Loading /> : null;
}
