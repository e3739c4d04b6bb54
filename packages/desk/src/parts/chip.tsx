import type { ReactNode } from "react";
import { Link } from "wouter";
import "./chip.css";

/** The roles that have a colour and a line of their own. */
export type PaintedRole = "actor" | "recipient" | "trigger" | "time" | "place" | "speaker" | "item";

export type Tone = "good" | "warn" | "bad" | "accent";

export interface ChipProps {
  readonly children: ReactNode;
  /** The role whose colour and line it takes. */
  readonly paint?: PaintedRole;
  readonly tone?: Tone;
  /** An address of the desk that it leads to. */
  readonly to?: string;
  readonly title?: string;
}

/** A few words in a frame; with a role, underlined in its colour and line. */
export function Chip({ children, paint, tone, to, title }: ChipProps) {
  const name = `chip${paint ? ` chip-role role-${paint}` : ""}${tone ? ` chip-${tone}` : ""}`;
  if (to)
    return (
      <Link className={name} href={to} title={title}>
        {children}
      </Link>
    );
  return (
    <span className={name} title={title}>
      {children}
    </span>
  );
}
