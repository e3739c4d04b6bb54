import "./type-groups.css";

/** What an event or relation type says of the two between whom it is: against, for, words, land and office. */
export type TypeGroup = "against" | "toward" | "words" | "bond";

/** The group of an event's or relation's type; `var(--group-…)` is its colour. */
export const groupOf = (type: string): TypeGroup => GROUPS[type] ?? "words";

const GROUPS: Readonly<Record<string, TypeGroup>> = {
  ASSAULT: "against",
  COERCE: "against",
  SANCTION: "against",
  MOBILIZE: "against",
  THREATEN: "against",
  PROTEST: "against",
  REJECT: "against",
  ACCUSE: "against",
  opposes: "against",
  AGREE: "toward",
  SUPPORT: "toward",
  COOPERATE: "toward",
  AID: "toward",
  CONCEDE: "toward",
  RETREAT: "toward",
  supports: "toward",
  arms: "toward",
  recognizes: "toward",
  allied_with: "toward",
  CONSULT: "words",
  REQUEST: "words",
  loyal_to: "bond",
  controls: "bond",
  based_in: "bond",
  holds_office: "bond",
  member_of: "bond",
  part_of: "bond",
  commands: "bond",
  located: "bond",
};
