import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import "./states.css";

/** Says that there is nothing to show, and what to do about it. */
export function EmptyState({
  title,
  hint,
  icon,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly icon?: IconName;
  readonly children?: ReactNode;
}) {
  return (
    <div className="empty">
      {icon ? <Icon name={icon} /> : null}
      <p className="empty-title">{title}</p>
      {hint ? <p className="empty-hint">{hint}</p> : null}
      {children}
    </div>
  );
}
