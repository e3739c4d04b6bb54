import { type Line, linesOf } from "./lines-of.ts";
import type { Page } from "./page.ts";

/** Everything that a page shows, line by line, menus and all: what titles and dates are looked for in. The first thousand. */
export const bodyLines = (page: Page): readonly Line[] => (page.body ? linesOf(page.body).slice(0, MOST) : []);

const MOST = 1000;
