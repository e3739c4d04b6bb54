import type { PaintedRole } from "../chip.tsx";

/** A stretch of the text in a role; offsets are UTF-16, half-open. */
export interface RoleSpan {
  readonly start: number;
  readonly end: number;
  readonly role: PaintedRole;
}
