import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import { ServerError } from "../errors.ts";

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** OWASP's choice of 2023 for scrypt with 32 MiB: N 2^15, r 8, p 3. */
const COST = { N: 2 ** 15, r: 8, p: 3 } as const;
const BYTES = 32;
/** What the derivation may take: 128 · N · r bytes and a little. */
const MEMORY = 64 * 2 ** 20;

/**
 * A password as it is kept: `scrypt$N$r$p$salt$hash`.
 *
 * @throws ServerError `password-too-short`, `password-too-long`.
 */
export async function keptPassword(password: string): Promise<string> {
  const letters = [...password].length;
  if (letters < LEAST) throw new ServerError("password-too-short", 400, `${letters} letters; a password needs ${LEAST} or more`);
  if (Buffer.byteLength(password) > MOST) throw new ServerError("password-too-long", 400, `a password has at most ${MOST} bytes`);
  const salt = randomBytes(16);
  const { N, r, p } = COST;
  const hash = await derived(password, salt, COST);
  return ["scrypt", N, r, p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

const LEAST = 10;
const MOST = 1024;

/** Whether a password is the one that was kept. Where none was kept it takes as long to say no. */
export async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, N, r, p, salt = "", hash = ""] = (kept ?? NOBODY).split("$");
  const derivedHash = await derived(password, Buffer.from(salt, "base64url"), { N: Number(N), r: Number(r), p: Number(p) });
  return timingSafeEqual(derivedHash, Buffer.from(hash, "base64url")) && kept !== null;
}

/** Unicode writes one letter in several ways; keyboards do not agree on which. */
const derived = (password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> =>
  derive(password.normalize("NFKC"), salt, BYTES, { ...cost, maxmem: MEMORY });

const NOBODY = ["scrypt", COST.N, COST.r, COST.p, "", Buffer.alloc(BYTES).toString("base64url")].join("$");
