import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { signIn, useSession } from "../api/use-session.ts";
import { Button } from "../parts/button.tsx";
import { InputField } from "../parts/field.tsx";
import { Loading } from "../parts/loading.tsx";
import { ProblemNotice } from "../parts/problem-notice.tsx";
import { Screen } from "../parts/screen.tsx";
import "./session-gate.css";

/** Shows the desk to whoever may see it; others are asked who they are. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation("shell");
  const { data, error, again } = useSession();
  if (data) return children;
  if (error?.status === 401) return <SignIn />;
  if (error)
    return (
      <Screen title={t("name")}>
        <ProblemNotice problem={error} again={again} />
      </Screen>
    );
  return (
    <Screen title={t("name")} lead={t("opening")}>
      <Loading />
    </Screen>
  );
}

function SignIn() {
  const { t } = useTranslation("shell");
  const [problem, setProblem] = useState<unknown>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setProblem(null);
    signIn(wordsOf(given, "user"), wordsOf(given, "password")).catch(setProblem);
  };
  return (
    <Screen title={t("signIn")} lead={t("signInHint")}>
      <form className="sign-in" onSubmit={submit}>
        <InputField label={t("signInUser")} name="user" autoComplete="username" required />
        <InputField label={t("signInPassword")} name="password" type="password" autoComplete="current-password" required />
        <Button type="submit" kind="primary">
          {t("signIn")}
        </Button>
        {problem ? <ProblemNotice problem={problem} /> : null}
      </form>
    </Screen>
  );
}

function wordsOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
