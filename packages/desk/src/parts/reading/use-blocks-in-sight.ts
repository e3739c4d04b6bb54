import { type RefObject, useEffect, useState } from "react";
import type { TextBlock } from "./text-blocks.ts";

/** Numbers of the blocks that are in the window or near it. */
export function useBlocksInSight(frame: RefObject<HTMLElement | null>, blocks: readonly TextBlock[]): ReadonlySet<number> {
  const [inSight, setInSight] = useState<ReadonlySet<number>>(NONE);
  useEffect(() => {
    const children = [...(frame.current?.children ?? [])];
    if (children.length !== blocks.length) return;
    const numbers = new Map(children.map((child, at) => [child, at]));
    const observer = new IntersectionObserver(
      (entries) =>
        setInSight((before) => {
          const next = new Set(before);
          for (const { target, isIntersecting } of entries) {
            const at = numbers.get(target);
            if (at === undefined) continue;
            if (isIntersecting) next.add(at);
            else next.delete(at);
          }
          return next;
        }),
      { rootMargin: "800px 0px" },
    );
    for (const child of children) observer.observe(child);
    return () => {
      observer.disconnect();
      setInSight(NONE);
    };
  }, [frame, blocks]);
  return inSight;
}

const NONE: ReadonlySet<number> = new Set();
