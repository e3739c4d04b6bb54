import { EVENT_TYPES, RELATION_TYPES } from "@isnad/reader";
import type { NetworkEdge, NetworkNode, NetworkView } from "@isnad/server/api";
import { expect, test } from "vitest";
import { groupOf } from "../../parts/type-groups.ts";
import { edgeLooks } from "./edge-look.ts";
import { layoutNetwork } from "./layout-network.ts";
import { daysOf, shownNetwork } from "./shown-network.ts";

const node = (entity: string, claims: number): NetworkNode => ({
  entity,
  claims,
  name: { ar: entity, en: entity },
  kind: "state",
  country: null,
});

const edge = (from: string, to: string, more: Partial<NetworkEdge> = {}): NetworkEdge => ({
  ...{
    from,
    to,
    kind: "event",
    type: "ASSAULT",
    claims: ["r/v1"],
    claimCount: 1,
    reports: 1,
    origins: 1,
    claimedOnly: false,
    contradicted: false,
  },
  ...{ firstOn: "2020-01-01", lastOn: "2020-02-01" },
  ...more,
});

const view = (nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): NetworkView => ({
  nodes,
  edges,
  total: { nodes: nodes.length, edges: edges.length },
});

const ALL = { asOf: null, hidden: new Set<string>(), mostNodes: 100 };

test("a cut keeps those with most claims, and tells how many there are", () => {
  const all = view([node("a", 1), node("b", 5), node("c", 3)], [edge("a", "b"), edge("b", "c")]);
  const shown = shownNetwork(all, { ...ALL, mostNodes: 2 });
  expect(shown.nodes.map(({ entity }) => entity)).toEqual(["b", "c"]);
  expect(shown.edges).toHaveLength(1);
  expect(shown.total).toEqual({ nodes: 3, edges: 2 });
});

test("what was told later than a day is not shown as of it", () => {
  const all = view(
    [node("a", 1), node("b", 5), node("c", 3)],
    [edge("a", "b"), edge("b", "c", { firstOn: "2021-01-01", lastOn: "2021-01-01" })],
  );
  expect(shownNetwork(all, { ...ALL, asOf: "2020-06-01" }).nodes.map(({ entity }) => entity)).toEqual(["b", "a"]);
  expect(daysOf(all)).toEqual({ first: "2020-01-01", last: "2021-01-01" });
});

test("every type has a group of its own choosing", () => {
  for (const type of EVENT_TYPES) expect(["against", "toward", "words"]).toContain(groupOf(type));
  for (const type of RELATION_TYPES) expect(["against", "toward", "bond"]).toContain(groupOf(type));
});

test("edges between the same two stand beside each other, and more origins are thicker", () => {
  const colours = { against: "red", toward: "green", words: "blue", bond: "grey" };
  const looks = edgeLooks(
    [edge("a", "b"), edge("b", "a", { type: "AID", origins: 4, claimedOnly: true }), edge("a", "b", { type: "CONSULT" })],
    colours,
  );
  expect(looks.map(({ colour, dashed }) => [colour, dashed])).toEqual([
    ["red", false],
    ["green", true],
    ["blue", false],
  ]);
  expect(looks[1]?.size).toBeGreaterThan(looks[0]?.size ?? 0);
  // The second runs the other way: the same side of its own direction is the other side of the line.
  expect(new Set([looks[0]?.offset, -(looks[1]?.offset ?? 0), looks[2]?.offset]).size).toBe(3);
});

test("the same network has the same picture, whatever the order it came in", () => {
  const nodes = Array.from({ length: 40 }, (_, at) => ({ id: `n${at}`, size: 3 }));
  const edges = nodes.slice(1).map(({ id }, at) => ({ from: `n${at % 7}`, to: id, weight: 1 }));
  const once = layoutNetwork({ nodes, edges });
  const again = layoutNetwork({ nodes: [...nodes].reverse(), edges });
  for (const [id, { x, y }] of once) {
    expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
    expect(again.get(id)).toEqual({ x, y });
  }
});

test("no node stands on another, and those who are joined stay closer than those who are not", () => {
  const nodes = Array.from({ length: 120 }, (_, at) => ({ id: `n${at}`, size: 3 }));
  const edges = Array.from({ length: 60 }, (_, at) => ({ from: `n${2 * at}`, to: `n${2 * at + 1}`, weight: 1 }));
  const places = layoutNetwork({ nodes, edges });
  const between = (a: string, b: string) => {
    const [one, other] = [places.get(a), places.get(b)];
    return one && other ? Math.hypot(one.x - other.x, one.y - other.y) : 0;
  };
  const extent = Math.max(...nodes.map(({ id }) => between("n0", id)));
  const joined = edges.map(({ from, to }) => between(from, to));
  expect(Math.min(...joined)).toBeGreaterThan(extent / 25);
  expect(joined.reduce((sum, length) => sum + length, 0) / joined.length).toBeLessThan(extent / 4);
});
