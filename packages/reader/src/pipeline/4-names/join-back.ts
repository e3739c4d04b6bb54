import type { Candidate } from "./candidate.ts";
import type { Chains } from "./chains.ts";
import type { Compared } from "./compared.ts";
import { isCalled } from "./is-called.ts";
import { joinPair } from "./join-pair.ts";
import type { NameContext } from "./name-context.ts";

/** Joins each description that looks back to the nearest thing before it that may be called so. */
export function joinBack(context: NameContext, candidates: readonly Candidate[], compared: readonly Compared[], chains: Chains): void {
  const states = new Map<string, number>();
  compared.forEach(({ id }, i) => {
    if (id?.startsWith("country:") && !states.has(id)) states.set(id, i);
  });
  candidates.forEach((later, j) => {
    if (later.basis !== "back" || later.reference === "adjective") return;
    if (later.number === "Dual") {
      if (candidates[j + 1]?.from === later.from) joinPair(context, candidates, compared, chains, j);
      return;
    }
    const [earlier, why] =
      later.kind === "state" && later.lemma === null
        ? later.to > later.from + 1
          ? [countryOfSpeaker(candidates, states, j), "country of the one told of before"]
          : [countryTold(candidates, compared, j), "the country told of most"]
        : [calledSo(context, candidates, compared, j), "description of something named before"];
    if (earlier !== null) chains.join(earlier, j, why);
  });
}

/** Candidates further back than this are not looked at. */
const FAR = 400;

function calledSo(context: NameContext, candidates: readonly Candidate[], compared: readonly Compared[], j: number): number | null {
  const { lemma, kind } = candidates[j] as Candidate;
  if (lemma === null) return null;
  for (let i = j - 1; i >= 0 && j - i < FAR; i--) {
    const earlier = candidates[i] as Candidate;
    if (earlier.basis === "back" || earlier.number !== "Sing" || !mayBe(kind, earlier.kind)) continue;
    if (isCalled(context, earlier, compared[i] as Compared, lemma)) return i;
  }
  return null;
}

const BODIES = new Set(["organization", "armed_group"]);

const mayBe = (wanted: Candidate["kind"], found: Candidate["kind"]): boolean =>
  wanted === found || (BODIES.has(wanted) && BODIES.has(found));

/** `قال الوزير التركي إن بلاده`: the country of the nearest one before who has a country and is no country. */
function countryOfSpeaker(candidates: readonly Candidate[], states: ReadonlyMap<string, number>, j: number): number | null {
  for (let i = j - 1; i >= 0 && j - i < FAR; i--) {
    const { country, kind } = candidates[i] as Candidate;
    if (!country || (kind !== "person" && kind !== "organization")) continue;
    return states.get(`country:${country}`) ?? null;
  }
  return null;
}

/** The state named most often before, the latest of equals. */
function countryTold(candidates: readonly Candidate[], compared: readonly Compared[], j: number): number | null {
  const times = new Map<string, number>();
  let best: number | null = null;
  let most = 0;
  for (let i = Math.max(0, j - FAR); i < j; i++) {
    const id = compared[i]?.id;
    if (!id?.startsWith("country:")) continue;
    const count = (times.get(id) ?? 0) + (candidates[i]?.reference === "adjective" ? 0.4 : 1);
    times.set(id, count);
    if (count >= most) [best, most] = [i, count];
  }
  return best;
}
