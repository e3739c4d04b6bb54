export { WorkError } from "./errors.ts";
