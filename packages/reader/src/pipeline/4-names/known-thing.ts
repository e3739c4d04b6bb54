import type { EntityKind, Sector } from "../../reading/vocabulary.ts";

/** Something the tables know by name. */
export interface KnownThing {
  /** `country:LBY`, `place:2210247`, `organization:un`, `person:…`. */
  readonly id: string;
  readonly kind: EntityKind;
  readonly country: string | null;
  readonly sector: Sector | null;
  /** For a capital or a palace: the id of the state or body that it may stand for. */
  readonly standsFor: string | null;
  readonly population: number;
}
