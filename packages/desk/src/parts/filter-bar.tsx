import type { ActorSummary, Filter, Page } from "@isnad/server/api";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAnswer } from "../api/use-answer.ts";
import { useFormats } from "../language/formats.ts";
import { useNames } from "../language/use-language.ts";
import { codesOf, useVocabulary } from "../language/use-vocabulary.ts";
import { type FilterChange, useFilter } from "../state/filter.ts";
import { Bidi } from "./bidi.tsx";
import { Button } from "./button.tsx";
import { DayField } from "./day/day-field.tsx";
import { Check, Choice, SearchField } from "./field.tsx";
import "./filter-bar.css";
import { Icon } from "./icon.tsx";

type FilterName = keyof Filter;

/** The one filter of all screens. Each screen names the parts that it heeds; what is set besides stays in the address and is shown. */
export function FilterBar({ parts }: { readonly parts: readonly FilterName[] }) {
  const { t } = useTranslation("parts");
  const [filter, change] = useFilter();
  const [open, setOpen] = useState(false);
  const set = parts.filter((name) => filter[name] !== undefined);
  const always = parts.slice(0, ALWAYS_SHOWN);
  const more = parts.slice(ALWAYS_SHOWN);
  return (
    <search className="filter-bar" aria-label={t("filter")}>
      <div className="filter-fields" data-open={open}>
        <Controls names={open ? parts : always} filter={filter} change={change} />
        {more.length > 0 ? (
          <Button kind="quiet" icon="settings" pressed={open} onPress={() => setOpen(!open)}>
            {t("filterMore")}
          </Button>
        ) : null}
      </div>
      {set.length > 0 ? (
        <ul className="filter-set">
          {set.map((name) => (
            <li key={name}>
              <SetPart name={name} filter={filter} onRemove={() => change({ [name]: undefined })} />
            </li>
          ))}
          <li>
            <Button kind="quiet" onPress={() => change(Object.fromEntries(set.map((name) => [name, undefined])))}>
              {t("filterClear")}
            </Button>
          </li>
        </ul>
      ) : null}
    </search>
  );
}

const ALWAYS_SHOWN = 5;

interface ControlProps {
  readonly filter: Filter;
  readonly change: (change: FilterChange) => void;
}

/** Names are asked for once a field for one is entered: most who look at a screen don't filter, and its own answer need not wait for them. */
function Controls({ names, ...props }: ControlProps & { readonly names: readonly FilterName[] }) {
  const people = useId();
  const [isNaming, setNaming] = useState(false);
  return (
    <>
      {names.map((name) => (
        <Control key={name} name={name} people={people} onNaming={() => setNaming(true)} {...props} />
      ))}
      {isNaming ? <Suggestions id={people} /> : null}
    </>
  );
}

interface OneControlProps extends ControlProps {
  readonly name: FilterName;
  readonly people: string;
  readonly onNaming: () => void;
}

function Control({ name, people, filter, change, onNaming }: OneControlProps) {
  const { t } = useTranslation("parts");
  const nameOf = useVocabulary();
  const value = filter[name];
  const text = typeof value === "string" ? value : "";
  const group = CHOICES[name];
  if (group) {
    const options = codesOf(group).map((code) => ({ value: code, label: nameOf(group, code) }));
    return (
      <Choice
        label={t(LABELS[name])}
        value={text}
        none={t("filterAny")}
        options={options}
        onChange={(chosen) => change({ [name]: chosen || undefined })}
      />
    );
  }
  if (name === "rejected")
    return (
      <Check checked={value === true} onChange={(checked) => change({ rejected: checked || undefined })}>
        {t("filterRejected")}
      </Check>
    );
  if (DAYS.includes(name))
    return (
      <DayField
        label={t(LABELS[name])}
        edge={name === "since" ? "first" : "last"}
        value={text}
        onChange={(iso) => change({ [name]: iso || undefined })}
      />
    );
  return NAMED.includes(name) ? (
    <Words key={text} name={name} value={text} suggestions={people} onFocus={onNaming} change={change} />
  ) : (
    <Words key={text} name={name} value={text} change={change} />
  );
}

/** A field that filters once its words are whole: at Enter, or when it is left. */
function Words({
  name,
  value,
  suggestions,
  onFocus,
  change,
}: {
  readonly name: FilterName;
  readonly value: string;
  readonly suggestions?: string;
  readonly onFocus?: () => void;
  readonly change: (change: FilterChange) => void;
}) {
  const { t } = useTranslation("parts");
  const [typed, setTyped] = useState(value);
  const apply = (event?: FormEvent) => {
    event?.preventDefault();
    if (typed.trim() !== value) change({ [name]: typed.trim() || undefined });
  };
  return (
    <form onSubmit={apply}>
      <SearchField
        label={t(LABELS[name])}
        list={suggestions}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onFocus={onFocus}
        onBlur={() => apply()}
      />
    </form>
  );
}

/** Names that the archive knows, offered while a name is typed. */
function Suggestions({ id }: { readonly id: string }) {
  const { data } = useAnswer<Page<ActorSummary>>("/actors", { limit: 100 });
  const nameIn = useNames();
  return (
    <datalist id={id}>
      {data?.rows.map(({ entity, name }) => (
        <option key={entity} value={nameIn(name)} />
      ))}
    </datalist>
  );
}

function SetPart({ name, filter, onRemove }: { readonly name: FilterName; readonly filter: Filter; readonly onRemove: () => void }) {
  const { t } = useTranslation("parts");
  const nameOf = useVocabulary();
  const { day } = useFormats();
  const value = filter[name];
  const group = CHOICES[name];
  const text = typeof value === "string" ? value : "";
  const shown = group ? nameOf(group, text) : DAYS.includes(name) ? day(text) : text;
  const label = t(LABELS[name]);
  return (
    <button
      type="button"
      className="chip chip-accent filter-part"
      onClick={onRemove}
      aria-label={t("filterRemove", { name: label, value: shown })}
    >
      <span>{shown ? `${label}:` : label}</span>
      {shown ? <Bidi>{shown}</Bidi> : null}
      <Icon name="close" />
    </button>
  );
}

const CHOICES: { readonly [Name in FilterName]?: "kind" | "type" | "relation" | "status" | "grade" } = {
  kind: "kind",
  type: "type",
  relation: "relation",
  status: "status",
  grade: "grade",
};

const NAMED: readonly FilterName[] = ["actor", "recipient", "speaker", "place"];

const DAYS: readonly FilterName[] = ["since", "until", "asKnownOn"];

const LABELS = {
  actor: "filterActor",
  recipient: "filterRecipient",
  speaker: "filterSpeaker",
  place: "filterPlace",
  kind: "filterKind",
  type: "filterType",
  relation: "filterRelation",
  status: "filterStatus",
  source: "filterSource",
  grade: "filterGrade",
  since: "filterSince",
  until: "filterUntil",
  asKnownOn: "filterUntil",
  words: "filterWords",
  rejected: "filterRejected",
} as const satisfies Record<FilterName, string>;
