import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { changed } from "../../api/answers.ts";
import { asProblem, type ProblemError } from "../../api/problem.ts";
import { send } from "../../api/send.ts";
import { Button } from "../../parts/button.tsx";
import { InputField } from "../../parts/field.tsx";
import { ProblemNotice } from "../../parts/problem-notice.tsx";
import type { Incoming } from "./use-incoming.ts";

/** An address on the web: fetched once, or watched as a feed from now on. */
export function WebForm({ incoming }: { readonly incoming: Incoming }) {
  const { t } = useTranslation("inbox");
  const [url, setUrl] = useState("");
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const fetchPage = async (event?: FormEvent) => {
    event?.preventDefault();
    if (url.trim() && incoming.left === 0 && (await incoming.addAddress(url.trim()))) setUrl("");
  };
  const watch = async () => {
    setProblem(null);
    try {
      await send("POST", "/feeds", { url: url.trim() });
      setUrl("");
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
    await changed();
  };
  return (
    <form className="web-form" onSubmit={(event) => void fetchPage(event)}>
      <InputField
        label={t("address")}
        hint={t("addressHint")}
        type="url"
        dir="ltr"
        value={url}
        onChange={({ target }) => setUrl(target.value)}
        required
      />
      <div className="web-form-actions">
        <Button type="submit" disabled={!url.trim() || incoming.left > 0}>
          {t("fetch")}
        </Button>
        <Button disabled={!url.trim()} onPress={() => void watch()}>
          {t("watch")}
        </Button>
      </div>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </form>
  );
}
