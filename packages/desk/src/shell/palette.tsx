import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Bidi } from "../parts/bidi.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { Icon } from "../parts/icon.tsx";
import "./palette.css";
import { paletteShown } from "./palette-shown.ts";
import { type Order, useOrders } from "./use-orders.ts";

/** One line to go anywhere from: screens, settings, actors, stories and words, by typing a part of their name. */
export function Palette() {
  const { t } = useTranslation("shell");
  return (
    <Dialog title={t("palette")} open onClose={close}>
      <Orders />
    </Dialog>
  );
}

const close = (): void => paletteShown.set(false);

function Orders() {
  const { t } = useTranslation("shell");
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState(0);
  const orders = useOrders(typed);
  const at = Math.min(wanted, orders.length - 1);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const run = (order: Order | undefined) => {
    if (!order) return;
    close();
    order.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.code];
    if (step) setWanted((at + step + orders.length) % orders.length);
    else if (event.code === "Enter") run(orders[at]);
    else if (event.code === "KeyK" && (event.ctrlKey || event.metaKey)) close();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        ref={field}
        className="control palette-field"
        role="combobox"
        dir={typed ? "auto" : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={t("paletteHint")}
        aria-label={t("paletteHint")}
        aria-expanded={orders.length > 0}
        aria-controls={id}
        aria-activedescendant={orders[at] ? `${id}-${at}` : undefined}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setWanted(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="palette-orders" id={id} role="listbox" aria-label={t("palette")} ref={list}>
        {orders.map((order, nth) => (
          <Line key={order.id} id={`${id}-${nth}`} order={order} selected={nth === at} onRun={() => run(order)} />
        ))}
      </div>
      <p className="visually-hidden" aria-live="polite">
        {t("paletteFound", { count: orders.length })}
      </p>
    </>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

function Line({
  id,
  order: { icon, words, kind },
  selected,
  onRun,
}: {
  readonly id: string;
  readonly order: Order;
  readonly selected: boolean;
  readonly onRun: () => void;
}) {
  return (
    // biome-ignore lint/a11y: the field above has the focus and its keys; a press does the same
    <div id={id} className="palette-order" role="option" aria-selected={selected} onClick={onRun}>
      <Icon name={icon} />
      <span className="palette-words">
        <Bidi>{words}</Bidi>
      </span>
      <span className="palette-kind">{kind}</span>
    </div>
  );
}
