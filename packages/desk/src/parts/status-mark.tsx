import { useVocabulary } from "../language/use-vocabulary.ts";
import "./status-mark.css";

/** How real something is told to be: a shape and its word. What is negated is denied, whatever its status. */
export function StatusMark({ status, negated = false }: { readonly status: string | null; readonly negated?: boolean }) {
  const nameOf = useVocabulary();
  if (status === null && !negated) return null;
  const shown = negated ? "denied" : (status ?? "");
  return (
    <span className={`status-mark status-${shown}`}>
      <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
        <path className="status-shape" d={statusShape(status, negated)} />
      </svg>
      {nameOf("status", shown)}
    </span>
  );
}

/** The shape of a status as a path of 12 by 12, for drawings: filled for what is told as happened, open for what is not. */
export const statusShape = (status: string | null, negated: boolean): string =>
  SHAPES[negated ? "denied" : (status ?? "occurred")] ?? CIRCLE;

const CIRCLE = "M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9";

const SHAPES: Readonly<Record<string, string>> = {
  occurred: CIRCLE,
  ongoing: `${CIRCLE}M6 1.5v9`,
  planned: "M6 1 11 6 6 11 1 6z",
  threatened: "M6 1.2 11 10.5H1z",
  called_for: "M2 2h8v8H2z",
  claimed_possible: CIRCLE,
  denied: `${CIRCLE}M2.8 9.2 9.2 2.8`,
};
