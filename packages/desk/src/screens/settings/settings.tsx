import { useTranslation } from "react-i18next";
import { useSession } from "../../api/use-session.ts";
import { DIGITS, LANGUAGES } from "../../language/languages.ts";
import { usePreference } from "../../language/preference.ts";
import { useLanguage } from "../../language/use-language.ts";
import { Card } from "../../parts/card.tsx";
import { Screen } from "../../parts/screen.tsx";
import { THEMES, theme } from "../../state/theme.ts";
import { ArchiveCard } from "./archive-card.tsx";
import { OneOf } from "./one-of.tsx";
import "./settings.css";
import { UsersCard } from "./users-card.tsx";

/** How the desk looks here, and what archive it shows. */
export function Settings() {
  const { t } = useTranslation(["settings", "shell"]);
  const { data } = useSession();
  return (
    <Screen title={t("shell:settings")} lead={t("lead")}>
      <div className="settings">
        <Card title={t("look")}>
          <Look />
        </Card>
        <ArchiveCard />
        {data ? <UsersCard session={data} /> : null}
      </div>
    </Screen>
  );
}

function Look() {
  const { t } = useTranslation(["settings", "shell"]);
  const { language, digits, setLanguage, setDigits } = useLanguage();
  const [shown, setTheme] = usePreference(theme);
  const languages = { ar: t("arabic"), en: t("english") };
  const written = { latn: t("digitsLatn"), arab: t("digitsArab") };
  const themes = { system: t("shell:themeSystem"), light: t("shell:themeLight"), dark: t("shell:themeDark") };
  return (
    <div className="settings-look">
      <OneOf label={t("language")} values={LANGUAGES} words={languages} value={language} onChange={setLanguage} />
      <OneOf label={t("digits")} values={DIGITS} words={written} value={digits} onChange={setDigits} />
      <OneOf label={t("theme")} values={THEMES} words={themes} value={shown} onChange={setTheme} />
    </div>
  );
}
