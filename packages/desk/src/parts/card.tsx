import type { ReactNode } from "react";
import "./card.css";

/** A sheet that holds one thing. */
export function Card({ children, title }: { readonly children: ReactNode; readonly title?: ReactNode }) {
  return (
    <section className="card">
      {title ? <h2 className="card-title">{title}</h2> : null}
      {children}
    </section>
  );
}
