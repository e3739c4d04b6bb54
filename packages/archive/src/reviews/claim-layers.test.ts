import { describe, expect, test } from "vitest";
import { layered } from "./claim-layers.ts";
import type { WholeClaim } from "./whole-claim.ts";

const read: WholeClaim = {
  claim: {
    id: "r/v1",
    report_id: "r",
    local_id: "v1",
    kind: "event",
    type: "ASSAULT",
    mode: "aerial",
    status: "occurred",
    negated: false,
    foreground: true,
    quoted: false,
    confidence: 0.5,
    trigger_start: 0,
    trigger_end: 3,
    evidence_start: 0,
    evidence_end: 20,
    happened_from: null,
    happened_to: null,
    statement: null,
    office: null,
    verdict: null,
  },
  parties: [
    { claim_id: "r/v1", role: "actor", report_id: "r", local_id: "e1", entity_id: "a" },
    { claim_id: "r/v1", role: "recipient", report_id: "r", local_id: "e2", entity_id: "b" },
  ],
};
const appearanceOf = (entity: string) => ({ local_id: `h-${entity}`, entity_id: entity });
const under = (...layers: Parameters<typeof layered>[1]) => layered(read, layers, appearanceOf);

describe("a claim under reviews", () => {
  test("without any is as it was read", () => expect(under()).toEqual(read));
  test("bears the last verdict", () => {
    expect(under({ action: "accept", correction: null }, { action: "reject", correction: null }).claim.verdict).toBe("rejected");
  });
  test("keeps its verdict under a note", () => {
    expect(under({ action: "reject", correction: null }, { action: "annotate", correction: null }).claim.verdict).toBe("rejected");
  });
  test("takes what a correction names, and only that", () => {
    const { claim, parties } = under({ action: "correct", correction: { type: "COERCE", mode: null, parties: { actor: ["c", "d"] } } });
    expect(claim).toEqual({ ...read.claim, type: "COERCE", mode: null, verdict: "corrected" });
    expect(parties.map(({ role, local_id, entity_id }) => [role, local_id, entity_id])).toEqual([
      ["recipient", "e2", "b"],
      ["actor", "h-c", "c"],
      ["actor", "h-d", "d"],
    ]);
  });
  test("has nobody in a role that was corrected to nobody", () => {
    expect(under({ action: "correct", correction: { parties: { actor: [] } } }).parties.map(({ role }) => role)).toEqual(["recipient"]);
  });
});
