import { readFileSync } from "node:fs";

/** A line of an examples file, with the claims ("= …" lines, without the sign) that stand over it. */
export interface Example {
  readonly claims: readonly string[];
  readonly line: string;
}

/** The lines of an examples file. Claims stand one under the other and hold for the lines below them until the next claims; "#" begins a remark. */
export function examplesIn(file: string): readonly Example[] {
  const found: Example[] = [];
  let claims: string[] = [];
  let areOpen = false;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (!line.trim() || line.startsWith("#")) continue;
    const isClaim = line.startsWith("=");
    if (isClaim) claims = [...(areOpen ? claims : []), line.slice(1).trim()];
    else found.push({ claims, line });
    areOpen = isClaim;
  }
  return found;
}
