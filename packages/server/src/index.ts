export type { Access } from "./access/access.ts";
export { passwordAccess } from "./access/password-access.ts";
export { tokenAccess } from "./access/token-access.ts";
export { addUser, listUsers, removeUser, type User } from "./access/users.ts";
export { ServerError } from "./errors.ts";
export type { ObtainedReport, Reader, ServedWork } from "./routes/served.ts";
export { isLoopback, type ServeOptions, type Serving, serve } from "./serve.ts";
