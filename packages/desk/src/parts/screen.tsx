import { type ReactNode, useEffect } from "react";
import { textDirection } from "../language/languages.ts";
import "./screen.css";

/** The frame of every screen: its heading, what can be done there, the filter bar, and what it shows. */
export function Screen({
  title,
  ownHeading = false,
  lead,
  actions,
  filter,
  wide = false,
  children,
}: {
  readonly title: string;
  /** Whether what it shows has the heading within; it takes `ScreenTitle` for it. */
  readonly ownHeading?: boolean;
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
      {ownHeading ? null : (
        <header className="screen-head">
          <div className="screen-heading">
            <ScreenTitle>{title}</ScreenTitle>
            {lead ? <div className="screen-lead">{lead}</div> : null}
          </div>
          {actions ? <div className="screen-actions">{actions}</div> : null}
        </header>
      )}
      {filter}
      {children}
    </div>
  );
}

/** The heading of a screen; with a language, a title that comes from a report, set as the reading is. */
export function ScreenTitle({ children, language }: { readonly children: string; readonly language?: string }) {
  return (
    <h1
      tabIndex={-1}
      id="screen-title"
      className={language ? "screen-read-title" : undefined}
      lang={language}
      dir={language ? textDirection(language) : undefined}
    >
      {children}
    </h1>
  );
}
