import { MultiDirectedGraph } from "graphology";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import Sigma from "sigma";
import { plain } from "../../language/plain.ts";
import { useNames } from "../../language/use-language.ts";
import { beside, TURN_KEYS, ZOOM_KEYS } from "../../parts/drawing-keys.ts";
import { Loading } from "../../parts/loading.tsx";
import { useColours } from "../../parts/use-colours.ts";
import type { Chosen } from "./chosen.ts";
import { drawLabel } from "./draw-label.ts";
import { edgeLooks } from "./edge-look.ts";
import { ClaimEdgeProgram } from "./edge-program.ts";
import type { Positions } from "./layout-network.ts";
import { mostClaimsOf, NODE_COLOURS, nodeLook } from "./node-look.ts";
import { FormNodeProgram } from "./node-program.ts";
import { roomyLabels } from "./roomy-labels.ts";
import type { ShownNetwork } from "./shown-network.ts";
import { drawSteadily } from "./steady-drawing.ts";

const COLOURS = [
  ...["--ink", "--sheet", "--accent", "--line-strong"],
  ...["--group-against", "--group-toward", "--group-words", "--group-bond"],
  ...Object.values(NODE_COLOURS),
] as const;

interface CanvasProps {
  /** All that has a place in the drawing, so that nothing moves when less of it is shown. */
  readonly drawn: ShownNetwork;
  /** What of it is shown. */
  readonly shown: ShownNetwork;
  /** `null` while nothing has a place yet: what draws is made ready meanwhile. */
  readonly positions: Positions | null;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
}

/** The network as sigma draws it. */
export function NetworkCanvas({ drawn, shown, positions, chosen, onChoose }: CanvasProps) {
  const { t } = useTranslation("network");
  const nameIn = useNames();
  const colours = useColours(COLOURS);
  const frame = useRef<HTMLDivElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const latest = useRef({ colours, onChoose });
  latest.current = { colours, onChoose };

  useEffect(() => {
    const labels = roomyLabels(
      drawLabel(() => ({ ink: latest.current.colours["--ink"] ?? "", paper: latest.current.colours["--sheet"] ?? "" })),
    );
    const renderer = new Sigma(new MultiDirectedGraph(), frame.current as HTMLDivElement, {
      defaultNodeType: "form",
      defaultEdgeType: "claim",
      nodeProgramClasses: { form: FormNodeProgram },
      edgeProgramClasses: { claim: ClaimEdgeProgram },
      defaultDrawNodeLabel: labels.keep,
      defaultDrawNodeHover: drawLabel(() => ({
        ink: latest.current.colours["--accent"] ?? "",
        paper: latest.current.colours["--sheet"] ?? "",
      })),
      labelFont: "Plex Arabic, sans-serif",
      labelSize: 0.85 * rem(),
      labelWeight: "400",
      labelRenderedSizeThreshold: 5,
      labelGridCellSize: 80,
      labelDensity: 3,
      enableEdgeEvents: true,
      zIndex: true,
      minCameraRatio: 0.03,
      maxCameraRatio: 3,
      stagePadding: 30,
      allowInvalidContainer: true,
    });
    renderer.on("clickNode", ({ node }) => latest.current.onChoose({ node }));
    renderer.on("clickEdge", ({ edge }) => latest.current.onChoose({ edge: Number(edge) }));
    renderer.on("clickStage", () => latest.current.onChoose(null));
    labels.drawWith(renderer);
    drawSteadily(renderer);
    sigma.current = renderer;
    return () => {
      sigma.current = null;
      renderer.kill();
    };
  }, []);

  useEffect(() => {
    const graph = new MultiDirectedGraph();
    const most = mostClaimsOf(drawn.nodes);
    const stretch = stretchOf(frame.current);
    const grown = rem() / USUAL_REM;
    for (const node of drawn.nodes) {
      const at = positions?.get(node.entity);
      if (!at) continue;
      const { kind, form, size } = nodeLook(node, most);
      graph.addNode(node.entity, {
        x: at.x * stretch,
        y: at.y,
        form,
        size: size * grown,
        label: plain(nameIn(node.name)),
        color: colours[NODE_COLOURS[kind]],
      });
    }
    const looks = edgeLooks(drawn.edges, {
      against: colours["--group-against"] ?? "",
      toward: colours["--group-toward"] ?? "",
      words: colours["--group-words"] ?? "",
      bond: colours["--group-bond"] ?? "",
    });
    for (const [at, { from, to }] of drawn.edges.entries()) {
      if (!graph.hasNode(from) || !graph.hasNode(to)) continue;
      const { colour, ...look } = looks[at] as (typeof looks)[number];
      graph.addEdgeWithKey(String(at), from, to, { ...look, color: colour });
    }
    sigma.current?.setGraph(graph);
  }, [drawn, positions, colours, nameIn]);

  useEffect(() => {
    const renderer = sigma.current;
    if (!renderer) return;
    const [nodes, edges] = [new Set(shown.nodes.map(({ entity }) => entity)), new Set(shown.edges)];
    const near = nearOf(drawn, chosen);
    const faint = colours["--line-strong"] ?? "";
    renderer.setSetting("nodeReducer", (node, look) => ({
      ...look,
      hidden: !nodes.has(node),
      ...(near && !near.nodes.has(node) ? { color: faint, label: null, zIndex: 0 } : { zIndex: 1 }),
      ...(chosen && "node" in chosen && chosen.node === node ? { highlighted: true, forceLabel: true } : {}),
      ...(near?.nodes.has(node) ? { forceLabel: true } : {}),
    }));
    renderer.setSetting("edgeReducer", (edge, look) => {
      const at = Number(edge);
      const told = drawn.edges[at];
      const isFar = near !== null && !near.edges.has(at);
      return { ...look, hidden: !told || !edges.has(told), ...(isFar ? { color: faint, size: 0.5, zIndex: 0 } : { zIndex: 1 }) };
    });
  }, [drawn, shown, chosen, colours]);

  const onKeyDown = (event: KeyboardEvent) => {
    const renderer = sigma.current;
    const camera = renderer?.getCamera();
    if (!renderer || !camera) return;
    const move = MOVES[event.code];
    const zoom = ZOOM_KEYS[event.code];
    const turn = TURN_KEYS[event.code];
    const { x, y, ratio } = camera.getState();
    if (move) void camera.animate({ x: x + move[0] * ratio * 0.1, y: y + move[1] * ratio * 0.1 }, { duration: 120 });
    else if (turn) onChoose(actorBeside(shown, chosen, turn));
    else if (zoom) void (zoom > 0 ? camera.animatedZoom({ duration: 150 }) : camera.animatedUnzoom({ duration: 150 }));
    else if (event.code === "Digit0") void camera.animatedReset({ duration: 150 });
    else if (event.code === "Escape") onChoose(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      className="network-canvas"
      role="application"
      aria-label={t("drawing")}
      aria-busy={!positions}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the drawing takes keys of its own, as an application does.
      tabIndex={0}
      dir="ltr"
      onKeyDown={onKeyDown}
    >
      <div className="network-stage" ref={frame} />
      {positions ? null : <Loading />}
    </div>
  );
}

const MOVES: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The size of the page's letters in pixels: names and nodes grow with them on large displays. */
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
const USUAL_REM = 15.5;

/** How much wider than high the page is: a layout is as wide as high, and would leave the sides empty. */
const stretchOf = (stage: HTMLElement | null): number =>
  stage ? Math.min(Math.max(stage.clientWidth / Math.max(1, stage.clientHeight), 0.7), 1.6) : 1;

/** The actor before or after the chosen one, those with most claims first. */
function actorBeside({ nodes }: ShownNetwork, chosen: Chosen | null, turn: 1 | -1): Chosen | null {
  const at = nodes.findIndex(({ entity }) => chosen !== null && "node" in chosen && entity === chosen.node);
  const next = beside(nodes, at, turn);
  return next ? { node: next.entity } : null;
}

/** The chosen and what it touches; `null` where nothing is chosen. */
function nearOf(
  { edges }: ShownNetwork,
  chosen: Chosen | null,
): { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<number> } | null {
  if (!chosen) return null;
  const touched = edges.flatMap((edge, at) =>
    ("edge" in chosen ? at === chosen.edge : edge.from === chosen.node || edge.to === chosen.node) ? [at] : [],
  );
  const nodes = touched.flatMap((at) => [edges[at]?.from ?? "", edges[at]?.to ?? ""]);
  return { nodes: new Set("node" in chosen ? [chosen.node, ...nodes] : nodes), edges: new Set(touched) };
}
