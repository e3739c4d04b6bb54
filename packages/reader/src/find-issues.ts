import type { Language } from "./language.ts";
import { scriptShare } from "./pipeline/1-text/script-share.ts";
import type { Issue } from "./reading/reading.ts";
import type { Report } from "./reading/report.ts";

/** Why a text cannot be read at all in this language; `null` where it can. */
export function findObstacle(report: Report, language: Language): Issue | null {
  if (!report.text.trim()) return { code: "empty", message: "the report has no text", span: null };
  const share = scriptShare(report.text, language.text);
  if (share !== null && share >= LEAST_SHARE) return null;
  return { code: language.foreignText, message: "the text is in another language or script; nothing was read from it", span: null };
}

/** Says so where a text that could be read told nothing. */
export function findSilence(findings: { readonly statements: number; readonly events: number; readonly relations: number }): Issue | null {
  const { statements, events, relations } = findings;
  if (statements + events + relations > 0) return null;
  return { code: "nothing-found", message: "no statement, event or relation was found in the text", span: null };
}

/** A report may be full of foreign names and addresses and still be in the language. */
const LEAST_SHARE = 0.3;
