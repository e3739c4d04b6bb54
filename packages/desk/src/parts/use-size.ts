import { type RefObject, useLayoutEffect, useRef, useState } from "react";

/** The size of an element on the page in whole pixels, now and as it changes; 0 until it is there. */
export function useSize<Shown extends Element>(): readonly [RefObject<Shown | null>, { readonly width: number; readonly height: number }] {
  const shown = useRef<Shown>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = shown.current;
    if (!element) return;
    const measure = () => {
      const [width, height] = [Math.floor(element.clientWidth), Math.floor(element.clientHeight)];
      setSize((before) => (before.width === width && before.height === height ? before : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [shown, size];
}
