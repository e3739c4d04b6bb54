import { useTranslation } from "react-i18next";
import { asProblem, type ProblemError } from "../api/problem.ts";
import { Bidi } from "./bidi.tsx";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import "./states.css";

/** What went wrong, in the server's words and with its id, and what to do. */
export function ProblemNotice({ problem, again }: { readonly problem: unknown; readonly again?: () => void }) {
  const { t } = useTranslation("parts");
  const told = asProblem(problem);
  return (
    <div className="notice notice-bad" role="alert">
      <Icon name="warning" />
      <div className="notice-words">
        <p className="notice-title">{t("problem")}</p>
        <p>
          <Bidi>{told.message}</Bidi> <code className="ltr notice-id">{told.id}</code>
        </p>
        <p>{t(`problemHint.${hintFor(told)}`)}</p>
      </div>
      {again ? <Button onPress={again}>{t("tryAgain")}</Button> : null}
    </div>
  );
}

type Hint = "offline" | "signIn" | "forbidden" | "missing" | "tooLarge" | "tooMany" | "refused" | "broken";

const HINTS: Readonly<Record<number, Hint>> = {
  0: "offline",
  401: "signIn",
  403: "forbidden",
  404: "missing",
  413: "tooLarge",
  429: "tooMany",
};

const hintFor = ({ status }: ProblemError): Hint => HINTS[status] ?? (status < 500 ? "refused" : "broken");
