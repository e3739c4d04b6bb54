/** The closed vocabularies of a reading. What each value means stands in docs/record.md. */

export const ENTITY_KINDS = ["person", "state", "organization", "armed_group", "group", "place"] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** PLOVER's actor sectors, as far as Arabic news needs them. */
export const SECTORS = [
  "GOV",
  "MIL",
  "JUD",
  "SPY",
  "COP",
  "OPP",
  "LEG",
  "PTY",
  "REB",
  "SEP",
  "CRM",
  "BUS",
  "CVL",
  "EDU",
  "MED",
  "JRN",
  "REF",
  "LAB",
  "REL",
  "IGO",
  "NGO",
  "UAF",
] as const;
export type Sector = (typeof SECTORS)[number];

export const ACTS = [
  "say",
  "announce",
  "confirm",
  "deny",
  "warn",
  "threaten",
  "accuse",
  "condemn",
  "demand",
  "promise",
  "praise",
  "report",
  "ask",
] as const;
export type Act = (typeof ACTS)[number];

/** Through what something was said. */
export const MEDIA = [
  "statement",
  "press_conference",
  "television",
  "radio",
  "agency",
  "newspaper",
  "social_media",
  "letter",
  "report",
  "interview",
  "phone",
] as const;
export type Medium = (typeof MEDIA)[number];

/** PLOVER's sixteen event types. */
export const EVENT_TYPES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const RELATION_TYPES = [
  "supports",
  "arms",
  "recognizes",
  "opposes",
  "allied_with",
  "loyal_to",
  "controls",
  "based_in",
  "holds_office",
  "member_of",
  "part_of",
  "commands",
  "located",
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

export const STATUSES = ["occurred", "ongoing", "planned", "threatened", "called_for", "claimed_possible"] as const;
export type Status = (typeof STATUSES)[number];

export const BEARINGS = ["N", "NE", "E", "SE", "S", "SW", "W", "NW"] as const;
export type Bearing = (typeof BEARINGS)[number];
