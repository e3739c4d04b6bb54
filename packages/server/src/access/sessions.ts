import { createHash, randomBytes } from "node:crypto";

/** Somebody who signed in. */
export interface SignedIn {
  readonly user: string;
  /** What they signed in with, hashed: where that has changed, the session is over. */
  readonly credential: string;
}

/** The sessions of a server that runs; with it they end. */
export interface Sessions {
  /** Begins one and gives its secret, which only the browser keeps. */
  readonly begin: (signedIn: SignedIn) => string;
  readonly find: (secret: string) => SignedIn | null;
  readonly end: (secret: string) => void;
}

/** Keeps sessions in memory by the hash of their secret; one that is idle for `idleMs` ends, and of too many the longest idle. */
export function sessions(idleMs: number, clock: () => number): Sessions {
  const open = new Map<string, { readonly signedIn: SignedIn; readonly seen: number }>();
  return {
    begin: (signedIn) => {
      const secret = randomBytes(32).toString("base64url");
      open.set(hashed(secret), { signedIn, seen: clock() });
      if (open.size > MOST) open.delete(open.keys().next().value ?? "");
      return secret;
    },
    find: (secret) => {
      const key = hashed(secret);
      const session = open.get(key);
      open.delete(key);
      if (!session || clock() - session.seen > idleMs) return null;
      open.set(key, { ...session, seen: clock() });
      return session.signedIn;
    },
    end: (secret) => open.delete(hashed(secret)),
  };
}

const hashed = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

const MOST = 10_000;
