import type { WholeStory } from "@isnad/server/api";

type Slot = WholeStory["slots"][number];
export type ToldClaim = WholeStory["claims"][number];

/** What an origin makes of a slot. */
export type Agreement = "agree" | "contradict" | "once" | "silent";

/** An independent origin: the claims that rest on it, those of copies folded under the reports that they copy. */
export interface Origin {
  readonly number: number;
  readonly claims: readonly ToldClaim[];
  readonly own: readonly ToldClaim[];
  readonly copies: readonly ToldClaim[];
}

/** A slot of a story with a cell for each origin. */
export interface GridRow {
  readonly slot: string;
  readonly agreement: Agreement;
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly origin: number;
  readonly agreement: Agreement;
  readonly values: readonly Value[];
}

/** A value, and which of the slot's values it is: equal letters tell the same. */
export interface Value {
  readonly value: string;
  readonly letter: string;
  /** A claim that tells it. */
  readonly claim: ToldClaim;
}

/** The origins of a story in their order. */
export function originsOf({ claims }: Pick<WholeStory, "claims">): readonly Origin[] {
  const byNumber = Map.groupBy(claims, ({ originNumber }) => originNumber);
  return [...byNumber]
    .sort(([a], [b]) => a - b)
    .map(([number, those]) => ({
      number,
      claims: those,
      own: those.filter(({ report, origin }) => report === origin),
      copies: those.filter(({ report, origin }) => report !== origin),
    }));
}

/** The story as a grid: slots by origins. */
export function gridOf(story: Pick<WholeStory, "claims" | "slots">): readonly GridRow[] {
  const origins = originsOf(story);
  return story.slots.map((slot) => ({
    slot: slot.name,
    agreement: agreementOf(slot),
    cells: origins.map((origin) => cellOf(slot, origin)),
  }));
}

function cellOf(slot: Slot, { number, claims }: Origin): Cell {
  const values = slot.values.flatMap(({ value, claims: told }, at) => {
    const claim = claims.find(({ id }) => told.includes(id));
    return claim ? [{ value, letter: String.fromCodePoint(A + (at % 26)), claim }] : [];
  });
  return { origin: number, agreement: values.length === 0 ? "silent" : agreementOf(slot), values };
}

const agreementOf = ({ verdict }: Slot): Agreement => (verdict === "told once" ? "once" : verdict);
const A = 65;

/** The names that a party slot's value is made of: those of the claim that tells it, in the roles of the slot. */
export function namesIn(
  { parties }: ToldClaim,
  slot: string,
): readonly { readonly entity: string; readonly name: { readonly ar: string; readonly en: string } }[] {
  const roles = ROLES[slot] ?? [];
  const told = new Map(
    parties.filter(({ role }) => roles.includes(role)).map(({ entity, nameAr, nameEn }) => [entity, { ar: nameAr, en: nameEn }] as const),
  );
  return [...told].map(([entity, name]) => ({ entity, name }));
}

const ROLES: Readonly<Record<string, readonly string[]>> = {
  who: ["actor"],
  whom: ["recipient"],
  between: ["actor", "recipient"],
  where: ["place"],
};

/** `2020-08-17`, `2020-08-17/2020-08-18`, `/2020-08-18` as days. */
export function daysIn(value: string): { readonly start: string | null; readonly end: string | null } {
  const [start = "", end = start] = value.split("/");
  return { start: start || null, end: end || null };
}
