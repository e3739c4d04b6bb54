import { useEffect, useState } from "react";
import { theme } from "../state/theme.ts";

/**
 * Colours of custom properties as a drawing needs them, `rgb(…)`: a custom property itself holds what was written, `light-dark(…)`. They follow the theme.
 * `names` must be the same array each time.
 */
export function useColours<Name extends string>(names: readonly Name[]): Readonly<Record<Name, string>> {
  const [colours, setColours] = useState(() => resolved(names));
  useEffect(() => {
    const update = () => setColours(resolved(names));
    const dark = matchMedia("(prefers-color-scheme: dark)");
    dark.addEventListener("change", update);
    const stop = theme.subscribe(update);
    update();
    return () => {
      dark.removeEventListener("change", update);
      stop();
    };
  }, [names]);
  return colours;
}

function resolved<Name extends string>(names: readonly Name[]): Readonly<Record<Name, string>> {
  const probe = document.createElement("span");
  document.body.append(probe);
  const colours = names.map((name) => {
    probe.style.color = `var(${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(colours) as Record<Name, string>;
}
