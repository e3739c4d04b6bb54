export type { Access } from "./access/access.ts";
export { tokenAccess } from "./access/token-access.ts";
export { ServerError } from "./errors.ts";
export type { FileError, ObtainedReport, Reader } from "./routes/served.ts";
export { isLoopback, type ServeOptions, type Serving, serve } from "./serve.ts";
