import { type ComponentType, createElement, type ReactNode, useEffect, useState } from "react";
import { Loading } from "./loading.tsx";

/** A part whose code comes with a file of its own. */
export type LaterPart<Props extends object = object> = ComponentType<Props> & {
  /** Begins to load it, so that it is there when it is shown. */
  readonly begin: () => void;
};

/** A part that is loaded when it is wanted; until then `standIn` is shown. Once it is there it is shown at once: React's own `lazy` holds it back for 300 ms where something stood in its place. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  standIn: ReactNode = createElement(Loading),
): LaterPart<Props> {
  let loading: Promise<ComponentType<Props>> | null = null;
  let loaded: ComponentType<Props> | null = null;
  const begin = async () => {
    loading ??= load();
    loaded = await loading;
    return loaded;
  };
  const Later = (props: Props) => {
    const [part, setPart] = useState(() => loaded);
    const [thrown, setThrown] = useState<unknown>(null);
    useEffect(() => {
      if (!part) begin().then((found) => setPart(() => found), setThrown);
    }, [part]);
    if (thrown) throw thrown;
    return part ? createElement(part, props) : standIn;
  };
  // What fails here fails again, and is told, when the part is shown.
  return Object.assign(Later, { begin: () => void begin().catch(() => {}) });
}
