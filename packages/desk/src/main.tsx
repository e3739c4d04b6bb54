import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Desk } from "./shell/desk.tsx";

createRoot(document.getElementById("desk") as HTMLElement).render(
  <StrictMode>
    <Desk />
  </StrictMode>,
);
