export { IntakeError } from "./errors.ts";
export { fetchSafely } from "./fetch/fetch-safely.ts";
export { FETCH_LIMITS, type Fetched, type FetchLimits, type FetchOptions, type Hop, type Resolve } from "./fetch/fetched.ts";
