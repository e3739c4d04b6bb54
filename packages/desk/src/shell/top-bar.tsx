import { useTranslation } from "react-i18next";
import { useSession } from "../api/use-session.ts";
import { usePreference } from "../language/preference.ts";
import { useLanguage } from "../language/use-language.ts";
import { Bidi } from "../parts/bidi.tsx";
import { Button } from "../parts/button.tsx";
import { Chip } from "../parts/chip.tsx";
import { DayInput } from "../parts/day/day-field.tsx";
import { useFilter } from "../state/filter.ts";
import { THEMES, theme } from "../state/theme.ts";
import { keysShown } from "./keys-shown.ts";
import { paletteShown } from "./palette-shown.ts";
import "./top-bar.css";

/** Which archive is open, as of which day it is looked at, and how the desk itself looks. */
export function TopBar() {
  const { t } = useTranslation("shell");
  const { language, setLanguage } = useLanguage();
  return (
    <div className="top-bar">
      <ArchiveName />
      <KnownOn />
      <div className="top-bar-tools">
        <Button kind="quiet" icon="search" label={`${t("palette")} Ctrl K`} keyHint="Ctrl K" onPress={() => paletteShown.set(true)} />
        <Button kind="quiet" keyHint="L" onPress={() => setLanguage(language === "ar" ? "en" : "ar")}>
          <span lang={language === "ar" ? "en" : "ar"}>{t("otherLanguage")}</span>
        </Button>
        <ThemeButton />
        <Button kind="quiet" icon="keyboard" label={t("keys")} keyHint="?" onPress={() => keysShown.set(true)} />
      </div>
    </div>
  );
}

function ArchiveName() {
  const { t } = useTranslation("shell");
  const { data } = useSession();
  if (!data) return <span className="top-bar-archive" />;
  return (
    <span className="top-bar-archive">
      {data.demonstration ? (
        <Chip tone="accent" title={t("exampleHint")}>
          {t("example")}
        </Chip>
      ) : (
        <Bidi>{data.archive}</Bidi>
      )}
      {data.signedIn ? (
        <span className="top-bar-user">
          <Bidi>{data.user}</Bidi> · {t(data.role)}
        </span>
      ) : null}
    </span>
  );
}

function KnownOn() {
  const { t } = useTranslation("shell");
  const [{ asKnownOn }, change] = useFilter();
  return (
    <div className="top-bar-day" title={t("asKnownOnHint")}>
      <label htmlFor="as-known-on">{t("asKnownOn")}</label>
      <DayInput id="as-known-on" edge="last" value={asKnownOn ?? ""} onChange={(iso) => change({ asKnownOn: iso || undefined })} />
      {asKnownOn ? <Button kind="quiet" icon="close" label={t("clearDay")} onPress={() => change({ asKnownOn: undefined })} /> : null}
    </div>
  );
}

function ThemeButton() {
  const { t } = useTranslation("shell");
  const [chosen, setTheme] = usePreference(theme);
  const next = THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length] ?? "system";
  const icon = ({ system: "half", light: "sun", dark: "moon" } as const)[chosen];
  const named = ({ system: "themeSystem", light: "themeLight", dark: "themeDark" } as const)[chosen];
  return <Button kind="quiet" icon={icon} label={`${t("theme")}: ${t(named)}`} onPress={() => setTheme(next)} />;
}
