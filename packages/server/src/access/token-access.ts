import { ServerError } from "../errors.ts";
import type { Access } from "./access.ts";
import type { Who } from "./role.ts";
import { sameSecret } from "./same-secret.ts";
import { sessions } from "./sessions.ts";

/** For one person at their own machine: whoever has the token that the server printed may do everything, under the name of `user`. */
export function tokenAccess(token: string, user: string): Access {
  const open = sessions(Number.POSITIVE_INFINITY, Date.now);
  const owner: Who = { user, role: "administrator", signedIn: false };
  return {
    signIn: async (given) => {
      if (!("token" in given) || !sameSecret(given.token, token)) throw unknownToken();
      return open.begin({ user, credential: "" });
    },
    who: async (secret, bearer) => {
      if (bearer !== null && sameSecret(bearer, token)) return owner;
      if (secret === null || open.find(secret) === null) throw unknownToken();
      return owner;
    },
    signOut: (secret) => open.end(secret),
  };
}

const unknownToken = (): ServerError =>
  new ServerError("token-needed", 401, "open the address that isnad printed when it started: it holds the token of this run");
