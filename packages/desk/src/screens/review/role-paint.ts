import type { PaintedRole } from "../../parts/chip.tsx";
import type { PartyRole } from "./draft.ts";

/** The role whose colour and line each role in a claim takes. */
export const ROLE_PAINT: Readonly<Record<PartyRole | "via", PaintedRole>> = {
  actor: "actor",
  subject: "actor",
  recipient: "recipient",
  object: "recipient",
  addressee: "recipient",
  place: "place",
  speaker: "speaker",
  via: "speaker",
};
