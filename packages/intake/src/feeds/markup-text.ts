import { withCharacters } from "./character-references.ts";

/**
 * The words of a piece of markup as paragraphs divided by line breaks. Scripts, styles, forms and what is embedded say nothing. Reads from left to right
 * and builds no tree: feeds may nest as deep as they like.
 */
export function markupText(markup: string): string {
  const pieces: string[] = [];
  let at = 0;
  for (let open = markup.indexOf("<"); open >= 0; open = markup.indexOf("<", at)) {
    pieces.push(markup.slice(at, open));
    const [, slash = "", name = ""] = matchAt(TAG, markup, open) ?? [];
    if (markup.startsWith("<!", open)) at = endOfDeclaration(markup, open);
    else if (name === "") {
      pieces.push("<");
      at = open + 1;
    } else {
      const tag = name.toLowerCase();
      if (BLOCKS.has(tag)) pieces.push("\n");
      at = endOf(markup, ">", open);
      if (slash === "" && SILENT.has(tag)) at = endOf(markup, new RegExp(`</${tag}\\s*>`, "giu"), at);
    }
  }
  pieces.push(markup.slice(at));
  return paragraphs(withCharacters(pieces.join("")));
}

/** The words of a piece of markup on one line; `null` where there are none. */
export const markupLine = (markup: string | undefined): string | null => markupText(markup ?? "").replaceAll("\n", " ") || null;

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)/uy;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Comments end where they say so, other declarations with their bracket. What never ends goes to the end. */
function endOfDeclaration(markup: string, open: number): number {
  if (markup.startsWith("<!--", open)) return endOf(markup, "-->", open);
  return markup.startsWith("<![CDATA[", open) ? open + "<![CDATA[".length : endOf(markup, ">", open);
}

function endOf(markup: string, mark: string | RegExp, from: number): number {
  if (typeof mark === "string") {
    const at = markup.indexOf(mark, from);
    return at < 0 ? markup.length : at + mark.length;
  }
  return matchAt(mark, markup, from) ? mark.lastIndex : markup.length;
}

const paragraphs = (text: string): string =>
  text
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter(Boolean)
    .join("\n");

const SILENT = new Set("script style noscript template iframe object svg form button".split(" "));
const BLOCKS = new Set(
  "p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote tr td table figure figcaption section article header footer aside hr pre dl dt dd".split(
    " ",
  ),
);
