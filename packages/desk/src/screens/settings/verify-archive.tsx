import type { Verified } from "@isnad/server/api";

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../../api/send.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Button } from "../../parts/button.tsx";
import { Code } from "../../parts/fact.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";

/** Looks at the whole archive and tells whether anything was changed behind its log. */
export function VerifyArchive() {
  const { t } = useTranslation("settings");
  const [state, setState] = useState<State>({ kind: "not asked" });
  const check = () => {
    setState({ kind: "checking" });
    send<Verified>("POST", "/verify").then(
      (found) => setState({ kind: "found", found }),
      (problem: unknown) => setState({ kind: "failed", problem }),
    );
  };
  return (
    <div className="verify" aria-live="polite">
      <h3>{t("verify")}</h3>
      <Button icon="check" disabled={state.kind === "checking"} onPress={check}>
        {state.kind === "checking" ? t("verifying") : t("verifyNow")}
      </Button>
      {state.kind === "failed" ? <ProblemNotice problem={state.problem} again={check} /> : null}
      {state.kind === "found" ? <Found found={state.found} /> : null}
    </div>
  );
}

type State =
  | { readonly kind: "not asked" | "checking" }
  | { readonly kind: "found"; readonly found: Verified }
  | { readonly kind: "failed"; readonly problem: unknown };

function Found({ found: { faults, lastHash } }: { readonly found: Verified }) {
  const { t } = useTranslation("settings");
  return (
    <>
      <p>{faults.length === 0 ? t("verified") : t("found", { count: faults.length })}</p>
      <ul>
        {faults.map((fault) => (
          <li key={JSON.stringify(fault)}>
            <Bidi>{Object.values(fault).join(" · ")}</Bidi>
          </li>
        ))}
      </ul>
      {lastHash ? (
        <p>
          {t("lastHash")}: <Code>{lastHash}</Code> {t("lastHashHint")}
        </p>
      ) : null}
    </>
  );
}
