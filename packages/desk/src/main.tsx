import "./parts/page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "./language/i18n.ts";
import { Desk } from "./shell/desk.tsx";
import { beginScreen } from "./shell/screens.ts";
import { startKeys } from "./state/keys.ts";
import { startTheme } from "./state/theme.ts";

beginScreen(location.pathname);
startLanguage();
startTheme();
startKeys();

createRoot(document.getElementById("desk") as HTMLElement).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
);
