import type { Who } from "./role.ts";

/** What somebody gives to sign in. */
export type Credentials = { readonly token: string } | { readonly user: string; readonly password: string };

/** How a server finds out who asks. */
export interface Access {
  /** Begins a session and gives its secret. `from` is the address that the request came from. Throws a `ServerError` for whoever is not known. */
  readonly signIn: (given: Credentials, from: string) => Promise<string>;
  /** Who asks, by the secret of a session or a token that a program sends; throws a `ServerError` for nobody. */
  readonly who: (secret: string | null, bearer: string | null) => Promise<Who>;
  readonly signOut: (secret: string) => void;
}
