import { useEffect, useRef } from "react";
import { store, useStore } from "../language/store.ts";

/** What a key does. `label` is told in the list of keys. */
export interface KeyBinding {
  readonly label: string;
  readonly run: () => void;
}

/**
 * Bindings by the key's place on the board (`event.code`), so that they hold on an Arabic layout: `KeyA`, `Shift+Slash`, `KeyG KeyR` for one after the
 * other, `Mod+KeyK` with Control or Command.
 */
export type KeyBindings = Readonly<Record<string, KeyBinding>>;

/** A set of bindings as the list of keys shows it. */
export interface KeySet {
  readonly title: string;
  readonly bindings: KeyBindings;
}

/** Keys that hold while the calling part is shown; of two sets that bind a key the later shown has it. Keys typed into a field are the field's. */
export function useKeys(title: string, bindings: KeyBindings): void {
  const set = useRef<KeySet>({ title, bindings });
  set.current = { title, bindings };
  useEffect(() => {
    shown.set([...shown.get(), set]);
    return () => shown.set(shown.get().filter((other) => other !== set));
  }, []);
}

/** The bindings that hold now, those shown first first. */
export function useShownKeys(): readonly KeySet[] {
  return useStore(shown).map((set) => set.current);
}

/** Listens to the whole page, before any part of it. */
export function startKeys(): void {
  window.addEventListener("keydown", onKey, { capture: true });
}

type Shown = readonly { readonly current: KeySet }[];
const shown = store<Shown>([]);
let first: string | null = null;
let firstUntil = 0;

function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.repeat || isTaken(event)) return;
  const pressed = nameOf(event);
  const binding = (first !== null && event.timeStamp < firstUntil ? bindingOf(`${first} ${pressed}`) : null) ?? bindingOf(pressed);
  const opens =
    binding === null && shown.get().some(({ current }) => Object.keys(current.bindings).some((name) => name.startsWith(`${pressed} `)));
  first = opens ? pressed : null;
  firstUntil = event.timeStamp + SECOND_KEY_WITHIN;
  if (!binding && !opens) return;
  event.preventDefault();
  event.stopPropagation();
  binding?.run();
}

/** How long the second of two keys may take: milliseconds. */
const SECOND_KEY_WITHIN = 1500;

function bindingOf(name: string): KeyBinding | null {
  return shown.get().findLast(({ current }) => name in current.bindings)?.current.bindings[name] ?? null;
}

/** The question mark is where each layout has it. */
function nameOf({ code, key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): string {
  if (key === "?" || key === "؟") return "Shift+Slash";
  return `${ctrlKey || metaKey ? "Mod+" : ""}${shiftKey ? "Shift+" : ""}${code}`;
}

/** Whether the key belongs to what has the focus, or to a dialog. */
function isTaken({ target, code, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (altKey || !(target instanceof Element)) return true;
  if (target.closest(DIALOGS)) return true;
  const typing = target.closest(FIELDS) !== null;
  if (ctrlKey || metaKey) return typing && code !== "KeyK" && code !== "Enter";
  return (typing && code !== "Escape") || ((code === "Space" || code === "Enter") && target.closest(PRESSED) !== null);
}

const DIALOGS = "[role=dialog], [role=alertdialog], [role=menu]";
const FIELDS =
  "input:not([type=checkbox], [type=radio], [type=file]), textarea, select, [contenteditable=true], [role=combobox], [role=listbox]";
const PRESSED = "button, a[href], summary, input, [role=button], [role=tab], [role=checkbox], [role=switch], [role=radio], [role=gridcell]";
