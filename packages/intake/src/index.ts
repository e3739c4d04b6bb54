export { IntakeError } from "./errors.ts";
