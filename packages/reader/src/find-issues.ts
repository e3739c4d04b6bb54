import type { Language } from "./language.ts";
import { scriptShare } from "./pipeline/1-text/script-share.ts";
import type { Names } from "./pipeline/4-names/names.ts";
import type { Link } from "./pipeline/9-linking/links.ts";
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

/** Says which names several known things bear, where the report does not tell which is meant. */
export function findOpenNames({ entities, mentions }: Names, links: readonly Link[], told: ReadonlySet<number>): readonly Issue[] {
  return entities.flatMap((entity, i) => {
    const open = links[i]?.open ?? [];
    const first = mentions[entity.mentions[0] ?? -1];
    if (open.length === 0 || !told.has(i)) return [];
    const message = `"${entity.name}" may be any of ${open.join(", ")}; the report does not tell which`;
    return [{ code: "same-name", message, span: first ? { start: first.start, end: first.end } : null }];
  });
}

/** A report may be full of foreign names and addresses and still be in the language. */
const LEAST_SHARE = 0.3;
