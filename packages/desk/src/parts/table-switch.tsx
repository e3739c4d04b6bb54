import { useFlag } from "../state/filter.ts";
import { useKeys } from "../state/keys.ts";
import { Button } from "./button.tsx";

/** Whether a screen shows its drawing as a table; it stands in the address. */
export const useAsTable = (): readonly [boolean, (asTable: boolean) => void] => useFlag("table");

/** The button and the key that show the same as a table, or as a drawing again. */
export function TableSwitch({
  screen,
  label,
  only = false,
}: {
  /** What the screen is called in the list of keys. */
  readonly screen: string;
  readonly label: string;
  /** Whether nothing can be drawn here. */
  readonly only?: boolean;
}) {
  const [asTable, setAsTable] = useAsTable();
  const turn = () => setAsTable(!asTable);
  useKeys(screen, { KeyT: { label, run: turn } });
  return (
    <Button pressed={asTable || only} disabled={only} keyHint="T" onPress={turn}>
      {label}
    </Button>
  );
}
