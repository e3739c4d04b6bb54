import { type ReactNode, useEffect } from "react";
import "./screen.css";

/** The frame of every screen: its heading, what can be done there, the filter bar, and what it shows. */
export function Screen({
  title,
  titleLanguage,
  lead,
  actions,
  filter,
  wide = false,
  children,
}: {
  readonly title: string;
  /** The language of a title that comes from a report: it is then set as the reading is. */
  readonly titleLanguage?: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly filter?: ReactNode;
  readonly wide?: boolean;
  readonly children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Isnad إسناد`;
  }, [title]);
  return (
    <div className={wide ? "screen screen-wide" : "screen"}>
      <header className="screen-head">
        <div className="screen-heading">
          <h1 tabIndex={-1} id="screen-title" className={titleLanguage ? "screen-read-title" : undefined} lang={titleLanguage} dir="auto">
            {title}
          </h1>
          {lead ? <div className="screen-lead">{lead}</div> : null}
        </div>
        {actions ? <div className="screen-actions">{actions}</div> : null}
      </header>
      {filter}
      {children}
    </div>
  );
}
