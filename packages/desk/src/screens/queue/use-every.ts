import { useEffect, useRef } from "react";

/** Does something again and again while the page is in sight; `null` does nothing. */
export function useEvery(seconds: number, act: (() => void) | null): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  }, [act]);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === "visible") latest.current?.();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [seconds]);
}
