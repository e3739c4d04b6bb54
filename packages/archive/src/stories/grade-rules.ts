import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ArchiveError } from "../errors.ts";

/** One row of the table of grades: what is asked for, `null` where nothing is. */
export interface GradeRule {
  readonly grade: string;
  readonly accepted: number | null;
  readonly rejected: "all" | number | null;
  readonly origins: number | null;
  readonly named: number | null;
  readonly contradictions: number | null;
  readonly denied: "no" | "some" | "all" | null;
}

/** The table that ships with Isnad (`grades.tsv`). */
export const standardRules = (): readonly GradeRule[] =>
  readRules(readFileSync(join(import.meta.dirname, "grades.tsv"), "utf8"), "grades.tsv");

/**
 * Reads a table of grades.
 *
 * @throws ArchiveError `grade-table`, naming the line.
 */
export function readRules(table: string, name: string): readonly GradeRule[] {
  return table
    .split(/\r?\n/u)
    .flatMap((line, at) => (line === "" || line.startsWith("#") ? [] : [ruleOf(line.split("\t"), `${name}:${at + 1}`)]));
}

function ruleOf(cells: readonly string[], where: string): GradeRule {
  const [grade = "", accepted, rejected, origins, named, contradictions, denied] = cells.map((cell) => cell.trim());
  if (grade === "" || cells.length < 7)
    throw new ArchiveError("grade-table", `${where}: expected a grade and six conditions, divided by tabs`);
  return {
    grade,
    accepted: number(accepted, where),
    rejected: rejected === "all" ? "all" : number(rejected, where),
    origins: number(origins, where),
    named: number(named, where),
    contradictions: number(contradictions, where),
    denied: denial(denied, where),
  };
}

function number(cell: string | undefined, where: string): number | null {
  if (cell === "-") return null;
  if (cell === undefined || !/^\d+$/u.test(cell))
    throw new ArchiveError("grade-table", `${where}: "${cell}" is no number; write "-" where nothing is asked for`);
  return Number(cell);
}

function denial(cell: string | undefined, where: string): GradeRule["denied"] {
  if (cell === "-") return null;
  if (cell === "no" || cell === "some" || cell === "all") return cell;
  throw new ArchiveError("grade-table", `${where}: "${cell}" is none of no, some, all, -`);
}
