import { preference } from "../language/preference.ts";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export const theme = preference<Theme>("theme", THEMES, "system");

/** Shows the chosen theme, now and whenever it is changed. */
export function startTheme(): void {
  const show = () => {
    document.documentElement.setAttribute("data-theme", theme.get());
  };
  show();
  theme.subscribe(show);
}
