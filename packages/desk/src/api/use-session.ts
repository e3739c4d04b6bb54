import type { Session } from "@isnad/server/api";
import { useQuery } from "@tanstack/react-query";
import { answers, changed } from "./answers.ts";
import type { ProblemError } from "./problem.ts";
import { send } from "./send.ts";

/** Who asks, and of what; `data` is missing until that is known, and for whoever has to sign in (`error.status` 401). */
export function useSession(): { readonly data: Session | undefined; readonly error: ProblemError | null; readonly again: () => void } {
  const { data, error, refetch } = useQuery<Session, ProblemError>({ queryKey: SESSION, queryFn: begin, staleTime: 60_000 });
  return { data, error, again: () => void refetch() };
}

/** Whether who asks may correct and review; while that is not known, not. */
export function useMayReview(): boolean {
  const { data } = useSession();
  return data !== undefined && data.role !== "reader";
}

/** Throws a ProblemError where name and password are not right. */
export async function signIn(user: string, password: string): Promise<void> {
  answers.setQueryData(SESSION, await send<Session>("POST", "/session", { user, password }));
  await changed();
}

export async function signOut(): Promise<void> {
  await send("DELETE", "/session");
  location.assign("/");
}

const SESSION = ["session"];

/** The address that `isnad serve` prints holds a token after `#`: it is exchanged for a session, and taken out of the address. */
async function begin(): Promise<Session> {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token === null) return send<Session>("GET", "/session");
  const session = await send<Session>("POST", "/session", { token });
  history.replaceState(history.state, "", `${location.pathname}${location.search}`);
  return session;
}
