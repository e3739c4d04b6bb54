import type { Archive } from "@isnad/archive";
import { ServerError } from "../errors.ts";
import type { Access } from "./access.ts";
import { backOff } from "./back-off.ts";
import { isPassword } from "./password.ts";
import { sessions } from "./sessions.ts";
import { type KeptUser, userNamed } from "./users.ts";

/**
 * For several people: each has a name, a password and a role, which the archive keeps. Who is removed, or gets another password, is out at once. Throws a
 * `ServerError` `password-needed`, `password-wrong`, `sign-in-too-often`, `sign-in-busy`.
 */
export function passwordAccess(archive: () => Archive, clock: () => number = Date.now): Access {
  const open = sessions(IDLE, clock);
  const attempts = backOff(clock);
  const compare = inTurn(isPassword);
  return {
    signIn: async (given, from) => {
      if (!("user" in given)) throw needed();
      const keys = [`user ${given.user}`, `from ${from}`];
      attempts.check(keys);
      // Counted before it is known: attempts that come all at once wait for one another.
      attempts.failed(keys);
      const user = await userNamed(archive(), given.user);
      if (!(await compare(given.password, user?.password ?? null)) || !user) throw wrong();
      attempts.succeeded(keys);
      return open.begin({ user: user.name, credential: user.password });
    },
    who: async (secret) => {
      const signedIn = secret === null ? null : open.find(secret);
      const user: KeptUser | null = signedIn && (await userNamed(archive(), signedIn.user));
      if (!user || user.password !== signedIn?.credential) throw needed();
      return { user: user.name, role: user.role, signedIn: true };
    },
    signOut: (secret) => open.end(secret),
  };
}

/** Twelve hours without a request. */
const IDLE = 12 * 3600 * 1000;

const needed = (): ServerError => new ServerError("password-needed", 401, "sign in with your name and password");
const wrong = (): ServerError => new ServerError("password-wrong", 401, "name and password do not belong together");

/** One comparison at a time: each takes a tenth of a second of a processor and 32 MiB. Who would wait behind many is turned away. */
function inTurn(work: typeof isPassword): typeof isPassword {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async (password, kept) => {
    if (waiting >= MOST_WAITING) throw new ServerError("sign-in-busy", 503, "too many are signing in at once; try again", { wait: 2 });
    waiting++;
    const turn = last.then(() => work(password, kept));
    last = turn.catch(() => {});
    return turn.finally(() => waiting--);
  };
}

const MOST_WAITING = 20;
