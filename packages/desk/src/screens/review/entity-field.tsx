import type { ActorSummary, Page } from "@isnad/server/api";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../../api/use-answer.ts";
import { useNames } from "../../language/use-language.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { SearchField } from "../../parts/field.tsx";

/** Looks for a name in the archive, in any spelling; Enter takes the first that is found. */
export function EntityField({
  label,
  first = "",
  except,
  focused = false,
  onChoose,
}: {
  readonly label: string;
  /** What is looked for before anything is typed. */
  readonly first?: string;
  readonly except?: string;
  /** Whether the keyboard goes on in it once it is there. */
  readonly focused?: boolean;
  readonly onChoose: (chosen: ActorSummary) => void;
}) {
  const { t } = useTranslation("review");
  const nameIn = useNames();
  const nameOf = useVocabulary();
  const [typed, setTyped] = useState(first);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => (focused ? field.current?.select() : undefined), [focused]);
  const asked = typed.trim();
  const { data } = useAnswer<Page<ActorSummary>>(asked.length >= LEAST ? "/actors" : null, { name: asked, limit: 8 });
  const found = asked.length >= LEAST ? (data?.rows ?? []).filter(({ entity }) => entity !== except) : [];
  const choose = (chosen: ActorSummary) => {
    onChoose(chosen);
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (found[0]) choose(found[0]);
  };
  return (
    <div className="entity-field">
      <SearchField ref={field} label={label} value={typed} onChange={({ target }) => setTyped(target.value)} onKeyDown={onKeyDown} />
      {data && asked.length >= LEAST && found.length === 0 ? (
        <p className="field-hint" role="status">
          {t("nameUnknown")}
        </p>
      ) : null}
      <ul className="entity-found">
        {found.map((actor) => (
          <li key={actor.entity}>
            <button type="button" className="chip entity-choice" onClick={() => choose(actor)}>
              <Bidi>{nameIn(actor.name)}</Bidi>
              <span className="review-why">{nameOf("entity", actor.kind)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Letters before the archive is asked. */
const LEAST = 2;
