import type { Part, Piece, Rule, RuleIndex, Sense } from "./rule.ts";

/**
 * Reads the pieces from left to right and puts in place of each stretch that a rule reads the one piece it makes: of all rules that begin
 * at a piece the one that reads most, the earlier listed where two read as much. What was made is tried again before going on.
 */
export function rewrite<S extends Sense>(pieces: readonly Piece<S>[], rules: RuleIndex<S>): readonly Piece<S>[] {
  const row = [...pieces];
  let steps = row.length * MOST_REWRITES;
  for (let at = 0; at < row.length; ) {
    const match = steps-- > 0 ? bestMatch(row, at, rules) : null;
    if (!match) at += 1;
    else {
      row.splice(match.from, match.to - match.from, match.piece);
      at = match.from;
    }
  }
  return row;
}

/** No phrase needs more; a rule that reads what it makes would else never end. */
const MOST_REWRITES = 4;

interface Match<S extends Sense> {
  readonly from: number;
  readonly to: number;
  readonly piece: Piece<S>;
}

function bestMatch<S extends Sense>(row: readonly Piece<S>[], at: number, rules: RuleIndex<S>): Match<S> | null {
  let best: Match<S> | null = null;
  let longest = 0;
  for (const rule of rules.get((row[at] as Piece<S>).sense.kind) ?? []) {
    const places = place(row, at, rule.pattern, 0);
    if (!places || reach(places) - at <= longest) continue;
    const match = apply(row, rule, places);
    if (!match) continue;
    best = match;
    longest = reach(places) - at;
  }
  return best;
}

/** Where each part of a pattern stands in the row; -1 for one left out. */
type Places = readonly number[];

const reach = (places: Places): number => Math.max(...places) + 1;

function place<S extends Sense>(row: readonly Piece<S>[], at: number, pattern: readonly Part<S>[], next: number): Places | null {
  const part = pattern[next];
  if (!part) return [];
  const piece = row[at];
  if (piece && part.kinds.includes(piece.sense.kind) && part.fits(piece.sense)) {
    const rest = place(row, at + 1, pattern, next + 1);
    if (rest) return [at, ...rest];
  }
  if (!part.optional) return null;
  const rest = place(row, at, pattern, next + 1);
  return rest && [-1, ...rest];
}

function apply<S extends Sense>(row: readonly Piece<S>[], rule: Rule<S>, places: Places): Match<S> | null {
  const parts: Record<string, S> = {};
  const inside: number[] = [];
  rule.pattern.forEach((part, i) => {
    const at = places[i] as number;
    if (at < 0) return;
    parts[part.name] = (row[at] as Piece<S>).sense;
    if (!part.outside) inside.push(at);
  });
  const sense = rule.meaning(parts);
  const from = inside[0];
  const last = inside.at(-1);
  if (!sense || from === undefined || last === undefined) return null;
  return { from, to: last + 1, piece: joined(row.slice(from, last + 1), rule, sense) };
}

function joined<S extends Sense>(pieces: readonly Piece<S>[], rule: Rule<S>, sense: S): Piece<S> {
  const first = pieces[0] as Piece<S>;
  const last = pieces.at(-1) as Piece<S>;
  const why = [...new Set([rule.name, ...pieces.flatMap((piece) => piece.why)])];
  return { start: first.start, end: last.end, from: first.from, to: last.to, sense, why };
}
