import type { NewReport } from "@isnad/server/api";
import { type ChangeEvent, type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../language/use-language.ts";
import { Button } from "../../parts/button.tsx";
import { DayField } from "../../parts/day/day-field.tsx";
import { InputField } from "../../parts/field.tsx";
import { useKeys } from "../../state/keys.ts";
import type { Incoming } from "./use-incoming.ts";

/** A text with what is known of it. */
export function PasteForm({ incoming }: { readonly incoming: Incoming }) {
  const { t } = useTranslation(["inbox", "shell"]);
  const { direction } = useLanguage();
  const [typed, setTyped] = useState(NOTHING);
  const field = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const change = (name: keyof Typed) => (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    setTyped((before) => ({ ...before, [name]: event.target.value }));
  const read = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!typed.text.trim() || incoming.left > 0) return;
    if (await incoming.addText(newReport(typed))) setTyped(NOTHING);
  };
  useKeys(t("shell:inbox"), {
    KeyP: { label: t("keyPaste"), run: () => field.current?.focus() },
    "Mod+Enter": { label: t("keyRead"), run: () => void read() },
  });
  return (
    <form className="paste" onSubmit={(event) => void read(event)}>
      <label className="visually-hidden" htmlFor="paste-text">
        {t("text")}
      </label>
      <textarea
        id="paste-text"
        ref={field}
        className="paste-text"
        dir={typed.text ? "auto" : direction}
        rows={6}
        placeholder={t("textHint")}
        value={typed.text}
        onChange={change("text")}
      />
      <fieldset className="paste-about">
        <legend className="visually-hidden">{t("about")}</legend>
        <InputField label={t("title")} dir="auto" value={typed.title} onChange={change("title")} />
        <InputField label={t("source")} dir="auto" value={typed.source} onChange={change("source")} />
        <InputField label={t("url")} type="url" dir="ltr" value={typed.url} onChange={change("url")} />
        <DayField
          label={t("published")}
          hint={t("publishedHint")}
          live
          value={typed.published}
          onChange={(published) => setTyped((before) => ({ ...before, published }))}
        />
      </fieldset>
      <div className="paste-actions">
        <Button type="submit" kind="primary" disabled={!typed.text.trim() || incoming.left > 0}>
          {incoming.left > 0 ? t("reading") : t("read")}
        </Button>
        <Button icon="file" onPress={() => files.current?.click()}>
          {t("chooseFiles")}
        </Button>
        <input
          ref={files}
          className="visually-hidden"
          type="file"
          multiple
          tabIndex={-1}
          aria-label={t("chooseFiles")}
          onChange={({ target }) => {
            incoming.addFiles([...(target.files ?? [])]);
            target.value = "";
          }}
        />
        <p className="paste-hint">{t("filesHint")}</p>
      </div>
    </form>
  );
}

interface Typed {
  readonly text: string;
  readonly title: string;
  readonly source: string;
  readonly url: string;
  readonly published: string;
}

const NOTHING: Typed = { text: "", title: "", source: "", url: "", published: "" };

const newReport = ({ text, ...about }: Typed): NewReport => ({
  text,
  ...Object.fromEntries(Object.entries(about).flatMap(([name, value]) => (value.trim() ? [[name, value.trim()]] : []))),
});
