import type { Token, Words } from "../../packages/reader/src/index.ts";
import type { Syntax } from "../../packages/reader/src/pipeline/3-syntax/syntax.ts";
import type { Entity, Mention, Names } from "../../packages/reader/src/pipeline/4-names/names.ts";
import type { GoldReport } from "../gold-report.ts";
import { matchEntities } from "./match-entities.ts";

type Gold = GoldReport["entities"][number];

/**
 * The gold's entities as a names stage without fault would find them: what was found of each, pronouns too, and every place where one of its
 * names or aliases is written. Nothing else is left.
 */
export function goldNames(report: GoldReport, names: Names, words: Words, syntax: Syntax): Names {
  const owner = matchEntities(report, names);
  const index = new Map(report.entities.map(({ id }, i) => [id, i]));
  const mentions: Mention[] = [];
  for (const mention of names.mentions) {
    const entity = index.get(owner.get(mention.entity) ?? "");
    if (entity !== undefined) addNew(mentions, { ...mention, entity });
  }
  const bounds = boundsOf(words);
  report.entities.forEach((gold, entity) => {
    for (const name of [...gold.names, ...(gold.aliases ?? [])]) {
      for (let at = report.text.indexOf(name); at >= 0; at = report.text.indexOf(name, at + 1)) {
        const [from, to] = [bounds.starts.get(at), bounds.ends.get(at + name.length)];
        if (from === undefined || to === undefined || to <= from) continue;
        const reference = referenceOf(gold, name, words.tokens[from] as Token, to - from);
        const span = { start: at, end: at + name.length, from, to };
        if (!mentions.some((one) => one.from === from && one.to === to))
          mentions.push({ ...span, head: headOf(syntax, from, to), reference, entity, why: [] });
      }
    }
  });
  mentions.sort((a, b) => a.from - b.from || b.to - a.to);
  return { mentions, ...layersOf(report, mentions, words), offices: [], labels: names.labels ?? [] };
}

function addNew(mentions: Mention[], mention: Mention): void {
  const { from, to, entity } = mention;
  if (!mentions.some((one) => one.from === from && one.to === to && one.entity === entity)) mentions.push(mention);
}

function boundsOf({ tokens }: Words): { readonly starts: ReadonlyMap<number, number>; readonly ends: ReadonlyMap<number, number> } {
  return { starts: new Map(tokens.map(({ start }, i) => [start, i])), ends: new Map(tokens.map(({ end }, i) => [end, i + 1])) };
}

function referenceOf({ names }: Gold, name: string, { pos }: Token, length: number): Mention["reference"] {
  if (length === 1 && pos === "ADJ") return "adjective";
  return names.includes(name) ? "name" : "description";
}

/** The token whose own head lies outside. */
function headOf({ heads }: Syntax, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const head = heads[at] ?? -1;
    if (head < from || head >= to) return at;
  }
  return from;
}

/** An entity that is nowhere in the text has a mention without extent before it, where nothing looks. */
function layersOf({ entities: golds }: GoldReport, mentions: Mention[], { tokens }: Words): Pick<Names, "entities" | "byHead"> {
  const entities = golds.map((gold, index): Entity => {
    const own = mentions.flatMap(({ entity }, i) => (entity === index ? [i] : []));
    if (!own.length) own.push(mentions.push({ ...NOWHERE, entity: index }) - 1);
    const name = gold.names[0] ?? "";
    return {
      index,
      kind: gold.kind,
      name,
      country: gold.country,
      sector: gold.sector,
      candidates: [],
      mentions: own,
      of: null,
      faint: false,
      why: [],
    };
  });
  const byHead: number[][] = tokens.map(() => []);
  const length = (i: number): number => (mentions[i] as Mention).to - (mentions[i] as Mention).from;
  mentions.forEach(({ head, from, to }, i) => {
    if (to > from) byHead[head]?.push(i);
  });
  for (const own of byHead) own.sort((a, b) => length(b) - length(a));
  return { entities, byHead };
}

const NOWHERE: Omit<Mention, "entity"> = { start: 0, end: 0, from: 0, to: 0, head: 0, reference: "name", why: [] };
