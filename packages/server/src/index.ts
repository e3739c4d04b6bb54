export { ServerError } from "./errors.ts";
