import { type Archive, lastChange } from "@isnad/archive";
import type { Context, MiddlewareHandler, Next } from "hono";

/**
 * Keeps answers to questions over the whole archive until it changes: every change has a row in its log. What is asked again while it is being answered
 * waits for that answer. Everybody who gets this far may see them all. Letters kept are at most `MOST`; the longest unasked goes first.
 */
export function keptAnswers(archive: () => Archive): MiddlewareHandler {
  const kept = new Map<string, KeptAnswer>();
  return async (context, next) => {
    if (context.req.method !== "GET") return next();
    const { pathname, search } = new URL(context.req.url);
    const key = `${pathname}${search}`;
    const change = await lastChange(archive().db);
    const known = kept.get(key);
    const told = known?.change === change ? await known.body : null;
    if (known && told !== null) {
      moveToEnd(kept, key, known);
      return context.body(told, 200, { "Content-Type": "application/json" });
    }
    const answer = answered(context, next);
    const fresh: KeptAnswer = { change, body: answer.catch(() => null), letters: 0 };
    kept.set(key, fresh);
    fresh.letters = (await answer)?.length ?? 0;
    if (fresh.letters > 0) moveToEnd(kept, key, fresh);
    else if (kept.get(key) === fresh) kept.delete(key);
    forgetOldest(kept);
  };
}

interface KeptAnswer {
  /** The archive's last change when it was asked. */
  readonly change: number;
  /** `null` where it was no answer. */
  readonly body: Promise<string | null>;
  /** Of the body; 0 until it is there. */
  letters: number;
}

async function answered(context: Context, next: Next): Promise<string | null> {
  await next();
  return context.res.status === 200 ? context.res.clone().text() : null;
}

/** Unless another answer stands there by now. */
function moveToEnd(kept: Map<string, KeptAnswer>, key: string, answer: KeptAnswer): void {
  if (kept.get(key) !== answer) return;
  kept.delete(key);
  kept.set(key, answer);
}

function forgetOldest(kept: Map<string, KeptAnswer>): void {
  let letters = [...kept.values()].reduce((sum, answer) => sum + answer.letters, 0);
  for (const [key, answer] of kept) {
    if (letters <= MOST) return;
    letters -= answer.letters;
    kept.delete(key);
  }
}

const MOST = 2 ** 25;
