import type { ReactNode } from "react";
import "./fact.css";

/** What is known of something, one line each. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className="facts">{children}</dl>;
}

export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A hash, an id or a path: left to right, in small letters. */
export function Code({ children }: { readonly children: string }) {
  return <code className="ltr fact-code">{children}</code>;
}
