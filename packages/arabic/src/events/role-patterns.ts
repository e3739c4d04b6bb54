import type { RoleCode, RolePattern } from "@isnad/reader";
import type { Sources } from "../sources.ts";
import { parseTable, type Row, TableError } from "../table.ts";

/** The role patterns of `events/role-patterns.tsv` by name. */
export function rolePatterns({ tables, key }: Sources): ReadonlyMap<string, RolePattern> {
  return new Map(
    parseTable(tables, "events/role-patterns.tsv", 5).map((row) => {
      const [name, subject, object, genitive, prepositions] = row.cells as [string, string, string, string, string];
      const pattern = {
        name,
        subject: asRole(subject, row),
        object: asRole(object, row),
        genitive: asRole(genitive, row),
        prepositions: prepositionRoles(prepositions === "-" ? [] : prepositions.split(" "), row, key),
      };
      return [name, pattern];
    }),
  );
}

/** The pattern that a cell names, with what the cell changes in it (`attack على=R`). */
export function patternOf(cell: string, patterns: ReadonlyMap<string, RolePattern>, row: Row, key: (word: string) => string): RolePattern {
  const [name = "", ...changes] = cell.split(" ");
  const pattern = patterns.get(name);
  if (!pattern) throw new TableError(row.path, row.line, `no such role pattern: ${name}`);
  if (!changes.length) return pattern;
  return { ...pattern, prepositions: new Map([...pattern.prepositions, ...prepositionRoles(changes, row, key)]) };
}

function prepositionRoles(cells: readonly string[], row: Row, key: (word: string) => string): Map<string, RoleCode> {
  return new Map(
    cells.map((cell) => {
      const [preposition = "", role = ""] = cell.split("=");
      return [key(preposition), asRole(role, row)];
    }),
  );
}

const ROLES: ReadonlySet<string> = new Set(["A", "R", "B", "P", "J", "E", "I", "-"]);

export function asRole(cell: string, row: Row): RoleCode {
  if (!ROLES.has(cell)) throw new TableError(row.path, row.line, `not a role: ${cell}`);
  return cell as RoleCode;
}
