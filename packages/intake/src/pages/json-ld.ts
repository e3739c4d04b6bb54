import type { Page } from "./page.ts";

/** A thing that a page describes in JSON-LD. */
export type Node = Readonly<Record<string, unknown>>;

/** Everything that a page describes, graphs and lists laid flat. What is not JSON, but for a comma too many, is left out. */
export function jsonLd(page: Page): readonly Node[] {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  return scripts.flatMap((script) => flat(parsed(script.textContent ?? ""), 0));
}

/** The first thing whose type ends as an article's does (`NewsArticle`, `LiveBlogPosting`): what the page is about comes first. */
export const articleOf = (nodes: readonly Node[]): Node | null =>
  nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type))) ?? null;

/** Whether a page goes on being written. */
export const isLive = (nodes: readonly Node[]): boolean => nodes.some((node) => typesOf(node).includes("LiveBlogPosting"));

const typesOf = (node: Node): readonly string[] => [node["@type"]].flat().filter((type) => typeof type === "string");

/** A node's value as text: of a person or body its name, of a list the names together. `nodes` are looked up by `@id`. */
export function textOf(value: unknown, nodes: readonly Node[]): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (Array.isArray(value)) return [...new Set(value.map((one) => textOf(one, nodes)).filter((one) => one !== null))].join("، ") || null;
  if (typeof value !== "object" || value === null) return null;
  const { name, "@id": id } = value as Node;
  if (typeof name === "string") return name.trim() || null;
  const named = nodes.find((node) => node["@id"] === id && typeof node.name === "string");
  return named ? textOf(named.name, nodes) : null;
}

function flat(value: unknown, depth: number): readonly Node[] {
  if (depth > DEPTH || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => flat(one, depth + 1));
  const node = value as Node;
  return [node, ...flat(node["@graph"], depth + 1), ...flat(node.mainEntity, depth + 1)];
}

function parsed(text: string): unknown {
  for (const candidate of [text, text.replace(/,\s*(?=[}\]])/gu, "").replace(/^\s*(?:\/\/)?<!\[CDATA\[|(?:\/\/)?\]\]>\s*$/gu, "")]) {
    try {
      return JSON.parse(candidate);
    } catch {}
  }
  return null;
}

const ARTICLE = /(?:Article|BlogPosting|Report|ArticleReference)$/u;
const DEPTH = 6;
