import type { MapView, NetworkView } from "@isnad/server/api";
import type { Page } from "playwright-core";

/** A network as news has it: few with very many claims and lines, most with one or two. The same each time. */
export function manyActors(nodes: number, edges: number): NetworkView {
  const chance = chances();
  const types = ["ASSAULT", "CONSULT", "AID", "ACCUSE", "SUPPORT", "COERCE"];
  const anyNode = () => Math.floor(nodes * chance() ** 3);
  return {
    nodes: Array.from({ length: nodes }, (_, at) => ({
      entity: `e:${at}`,
      name: { ar: `فاعل ${at}`, en: `Actor ${at}` },
      kind: ["person", "state", "organization", "armed_group", "group", "place"][at % 6] as string,
      country: null,
      claims: Math.ceil((3 * nodes) / (at + 1)),
    })),
    edges: Array.from({ length: edges }, (_, at) => {
      const [from, to] = [at < nodes ? at : anyNode(), anyNode()];
      return {
        ...{
          from: `e:${from}`,
          to: `e:${to === from ? (from + 1) % nodes : to}`,
          kind: "event" as const,
          type: types[at % types.length] as string,
        },
        ...{
          claims: [`r/v${at}`],
          claimCount: 1,
          reports: 1,
          origins: 1 + (at % 3),
          claimedOnly: at % 2 === 0,
          contradicted: at % 17 === 0,
        },
        ...{ firstOn: "2020-01-01", lastOn: "2020-02-01" },
      };
    }),
    total: { nodes: nodes * 10, edges: edges * 10 },
  };
}

/** Places over the whole of the region, dots among areas. */
export function manyPlaces(places: number): MapView {
  const chance = chances();
  return {
    places: Array.from({ length: places }, (_, at) => ({
      entity: `p:${at}`,
      name: { ar: `مكان ${at}`, en: `Place ${at}` },
      latitude: 12 + chance() * 30,
      longitude: 25 + chance() * 38,
      radiusKm: at % 9 === 0 ? 90 : 5,
      claims: [`r/v${at}`],
      claimCount: Math.ceil((2 * places) / (at + 1)),
      types: [{ type: "ASSAULT", claims: 1 }],
      from: "2020-01-01",
      to: "2020-02-01",
    })),
    total: places * 2,
    unplaced: 0,
  };
}

/** Gives the page these answers in place of the archive's. */
export async function answerThousands(
  page: Page,
  { actors, lines, places }: { readonly actors: number; readonly lines: number; readonly places: number },
): Promise<void> {
  await page.route("**/api/network?*", (route) => route.fulfill({ json: manyActors(actors, lines) }));
  await page.route("**/api/map?*", (route) => route.fulfill({ json: manyPlaces(places) }));
}

/** Numbers between 0 and 1 that look like chance and are the same each time: a linear congruence. */
function chances(): () => number {
  let state = 20_200_818;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
