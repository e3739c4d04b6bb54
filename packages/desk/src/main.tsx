import "./parts/page.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { startLanguage } from "./language/i18n.ts";
import { Desk } from "./shell/desk.tsx";
import { startKeys } from "./state/keys.ts";
import { startTheme } from "./state/theme.ts";

startLanguage();
startTheme();
startKeys();

createRoot(document.getElementById("desk") as HTMLElement).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
);
