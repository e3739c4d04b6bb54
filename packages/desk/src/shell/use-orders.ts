import type { ActorSummary, FoundClaim, Page } from "@isnad/server/api";
import { useDeferredValue } from "react";
import { useTranslation } from "react-i18next";
import { navigate } from "wouter/use-browser-location";
import { useAnswer } from "../api/use-answer.ts";
import { shell as arabic } from "../language/ar/shell.ts";
import { shell as english } from "../language/en/shell.ts";
import { usePreference } from "../language/preference.ts";
import { useLanguage, useNames } from "../language/use-language.ts";
import { useVocabulary } from "../language/use-vocabulary.ts";
import type { IconName } from "../parts/icon.tsx";
import { actorAddress, storyAddress } from "../state/addresses.ts";
import { filterIn, filterQuery } from "../state/filter.ts";
import { THEMES, theme } from "../state/theme.ts";
import { keysShown } from "./keys-shown.ts";
import { matches } from "./matching.ts";
import { onRail, SCREENS } from "./screens.ts";

/** Something that the palette can do. */
export interface Order {
  readonly id: string;
  readonly icon: IconName;
  readonly words: string;
  /** What kind of thing it is, beside the words. */
  readonly kind: string;
  readonly run: () => void;
}

/** What fits what is typed: screens and settings by their names in either language, then what the archive holds. */
export function useOrders(typed: string): readonly Order[] {
  const asked = useDeferredValue(typed.trim());
  const screens = useScreens();
  const looks = useLooks();
  const found = useFound(asked.length >= LEAST ? asked : null);
  const named = [...screens, ...looks].filter(({ names }) => matches(asked, ...names));
  return [...named, ...found];
}

/** Letters before the archive is asked. */
const LEAST = 2;

type NamedOrder = Order & { readonly names: readonly string[] };

function useScreens(): readonly NamedOrder[] {
  const { t } = useTranslation("shell");
  return SCREENS.filter(onRail).map(({ path, name, icon }) => ({
    ...{ id: path, icon, words: t(name), kind: t("paletteScreen"), names: [arabic[name], english[name], path] },
    run: () => navigate(`${path}${filterQuery(filterIn(location.search))}`),
  }));
}

function useLooks(): readonly NamedOrder[] {
  const { t } = useTranslation("shell");
  const { language, digits, setLanguage, setDigits } = useLanguage();
  const [, setTheme] = usePreference(theme);
  const kind = t("paletteSetting");
  const named = (name: keyof typeof english) => [arabic[name], english[name]];
  const themes = THEMES.map((each): NamedOrder => {
    const words = THEME_WORDS_OF[each];
    const icon = ({ system: "half", light: "sun", dark: "moon" } as const)[each];
    return {
      id: `theme-${each}`,
      icon,
      kind,
      words: `${t("theme")}: ${t(words)}`,
      names: named(words),
      run: () => setTheme(each),
    };
  });
  const other = language === "ar" ? "en" : "ar";
  return [
    {
      ...{ id: "language", icon: "language", kind, words: `${t("keyLanguage")}: ${t("otherLanguage")}` },
      names: [...named("keyLanguage"), "العربية", "English", "Arabic", "الإنجليزية"],
      run: () => setLanguage(other),
    },
    ...themes,
    {
      ...{ id: "digits", icon: "edit", kind, words: `${t("digits")}: ${digits === "latn" ? "١٢٣" : "123"}` },
      names: [...named("digits"), "123"],
      run: () => setDigits(digits === "latn" ? "arab" : "latn"),
    },
    { id: "keys", icon: "keyboard", kind, words: t("keyHelp"), names: named("keyHelp"), run: () => keysShown.set(true) },
  ];
}

const THEME_WORDS_OF = { system: "themeSystem", light: "themeLight", dark: "themeDark" } as const;

/** What the archive holds of it: actors by name, stories and reports by words. */
function useFound(asked: string | null): readonly Order[] {
  const { t } = useTranslation("shell");
  const nameIn = useNames();
  const nameOf = useVocabulary();
  const { data: actors } = useAnswer<Page<ActorSummary>>(asked === null ? null : "/actors", { name: asked, limit: 6 });
  const { data: claims } = useAnswer<Page<FoundClaim>>(asked === null ? null : "/claims", { words: asked, limit: 30 });
  if (asked === null) return [];
  const stories = new Map((claims?.rows ?? []).flatMap(({ story, evidence }) => (story === null ? [] : [[story, evidence] as const])));
  const query = `?words=${encodeURIComponent(asked)}`;
  return [
    {
      id: "search",
      icon: "search",
      words: t("paletteSearch", { words: asked }),
      kind: t("search"),
      run: () => navigate(`/search${query}`),
    },
    {
      id: "reports",
      icon: "reports",
      words: t("paletteReports", { words: asked }),
      kind: t("reports"),
      run: () => navigate(`/reports${query}`),
    },
    ...(actors?.rows ?? []).map(
      ({ entity, name, kind }): Order => ({
        id: entity,
        icon: "actors",
        words: nameIn(name),
        kind: nameOf("entity", kind),
        run: () => navigate(actorAddress(entity)),
      }),
    ),
    ...[...stories].slice(0, MOST_STORIES).map(
      ([story, evidence]): Order => ({
        id: story,
        icon: "stories",
        words: evidence,
        kind: t("story"),
        run: () => navigate(storyAddress(story)),
      }),
    ),
  ];
}

const MOST_STORIES = 5;
