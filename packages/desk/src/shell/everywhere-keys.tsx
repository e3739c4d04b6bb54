import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-browser-location";
import { useStore } from "../language/store.ts";
import { useLanguage } from "../language/use-language.ts";
import { KeyCap } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { later } from "../parts/later.tsx";
import { filterIn, filterQuery } from "../state/filter.ts";
import { type KeyBindings, useKeys, useShownKeys } from "../state/keys.ts";
import "./everywhere-keys.css";
import { keysShown } from "./keys-shown.ts";
import { paletteShown } from "./palette-shown.ts";
import { SCREENS } from "./screens.ts";

const Palette = later(async () => (await import("./palette.tsx")).Palette, null);

/** The keys that hold on every screen, and the list of all keys. */
export function EverywhereKeys() {
  const { t } = useTranslation("shell");
  const { language, setLanguage } = useLanguage();
  const screens = SCREENS.filter(({ key }) => key !== undefined).map(({ path, name, key }) => [
    `KeyG ${key}`,
    { label: t("goTo", { screen: t(name) }), run: () => navigate(`${path}${filterQuery(filterIn(location.search))}`) },
  ]);
  const bindings: KeyBindings = {
    KeyL: { label: t("keyLanguage"), run: () => setLanguage(language === "ar" ? "en" : "ar") },
    Slash: { label: t("keySearch"), run: () => navigate("/search") },
    "Mod+KeyK": { label: t("palette"), run: () => paletteShown.set(true) },
    "Shift+Slash": { label: t("keyHelp"), run: () => keysShown.set(true) },
    ...Object.fromEntries(screens),
  };
  useKeys(t("keysEverywhere"), bindings);
  const paletteOpen = useStore(paletteShown);
  return (
    <>
      <KeyList />
      {paletteOpen ? <Palette /> : null}
    </>
  );
}

function KeyList() {
  const { t } = useTranslation("shell");
  const open = useStore(keysShown);
  const sets = useShownKeys();
  return (
    <Dialog title={t("keys")} open={open} onClose={() => keysShown.set(false)}>
      {sets.toReversed().map(({ title, bindings }) => (
        <section key={title}>
          <h3 className="keys-title">{title}</h3>
          <dl className="keys">
            {Object.entries(bindings).map(([name, { label }]) => (
              <div key={name} className="keys-row">
                <dt>{label}</dt>
                <dd>
                  {name.split(" ").map((pressed) => (
                    <KeyCap key={pressed}>{capOf(pressed)}</KeyCap>
                  ))}
                  <span className="visually-hidden">{name.split(" ").map(capOf).join(" ")}</span>
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}

/** What stands on a key of a Latin board. */
function capOf(name: string): string {
  if (name === "Shift+Slash") return "?";
  const bare = name
    .replace("Mod+", "Ctrl ")
    .replace("Shift+", "⇧ ")
    .replace(/Key|Digit/u, "");
  return CAPS[bare] ?? bare;
}

const CAPS: Readonly<Record<string, string>> = {
  Slash: "/",
  Period: ".",
  BracketLeft: "[",
  BracketRight: "]",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};
