import { QueryClientProvider } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { useTranslation } from "react-i18next";
import { Route, Switch, useLocation } from "wouter";
import { answers } from "../api/answers.ts";
import { useLanguage } from "../language/use-language.ts";
import { EmptyState } from "../parts/empty-state.tsx";
import { Screen } from "../parts/screen.tsx";
import { BrokenScreen } from "./broken-screen.tsx";
import "./desk.css";
import { EverywhereKeys } from "./everywhere-keys.tsx";
import { Rail } from "./rail.tsx";
import { SCREENS } from "./screens.ts";
import { SessionGate } from "./session-gate.tsx";
import { TopBar } from "./top-bar.tsx";

/** The desk: the rail, the bar above, and the screen that the address names. */
export function Desk() {
  const { language } = useLanguage();
  const { t } = useTranslation("shell");
  return (
    <QueryClientProvider client={answers}>
      <I18nProvider locale={language}>
        <a className="skip-link" href="#content">
          {t("skip")}
        </a>
        <div className="desk">
          <Rail />
          <TopBar />
          <Content />
        </div>
        <EverywhereKeys />
      </I18nProvider>
    </QueryClientProvider>
  );
}

function Content() {
  const [path] = useLocation();
  const content = useRef<HTMLElement>(null);
  const seen = useRef(path);
  useEffect(() => {
    if (seen.current === path) return;
    seen.current = path;
    content.current?.scrollTo(0, 0);
    content.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <main className="desk-content" id="content" tabIndex={-1} ref={content}>
      <BrokenScreen key={path}>
        <SessionGate>
          <Switch>
            {SCREENS.map(({ path: pattern, Screen: Shown }) => (
              <Route key={pattern} path={pattern}>
                <Shown />
              </Route>
            ))}
            <Route>
              <Nowhere />
            </Route>
          </Switch>
        </SessionGate>
      </BrokenScreen>
    </main>
  );
}

function Nowhere() {
  const { t } = useTranslation("shell");
  return (
    <Screen title={t("nowhere")}>
      <EmptyState icon="search" title={t("nowhere")} hint={t("nowhereHint")} />
    </Screen>
  );
}
