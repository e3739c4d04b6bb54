import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../language/formats.ts";
import { Field } from "../field.tsx";
import { Icon } from "../icon.tsx";
import { Calendar } from "./calendar.tsx";
import "./day-field.css";
import { steppedText, typedDays } from "./typed-days.ts";

export interface DayInputProps {
  readonly id: string;
  /** ISO; empty where none is told. */
  readonly value: string;
  readonly onChange: (iso: string) => void;
  /** Which day a month or a year stands for: its first or its last. Without it a day must be told whole. */
  readonly edge?: "first" | "last";
  /** Whether what is typed counts at once, as in a form; else once it is a whole day, or the field is left. */
  readonly live?: boolean;
}

/** A day under its label. */
export function DayField({ label, hint, ...input }: Omit<DayInputProps, "id"> & { readonly label: string; readonly hint?: string }) {
  return (
    <Field label={label} hint={hint}>
      {(id) => <DayInput id={id} {...input} />}
    </Field>
  );
}

/**
 * A day as it is typed: year, month, day, the same on every machine and in either language; told in words while it is typed. Arrows up and down change the
 * part that the caret stands in, Alt and arrow down opens the calendar.
 */
export function DayInput({ id, value, onChange, edge, live = false }: DayInputProps) {
  const { t } = useTranslation("parts");
  const { day } = useFormats();
  const [typed, setTyped] = useState(value);
  const [open, setOpen] = useState(false);
  const told = useId();
  const field = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // What is typed stays as it is where it already stands for the value.
  useEffect(() => setTyped((before) => (isoOf(before, edge) === value ? before : value)), [value, edge]);
  const iso = isoOf(typed, edge);
  const isWrong = iso === null;
  const wrong = isWrong ? t(edge ? "dayWrong" : "dayWrongWhole") : "";
  useEffect(() => input.current?.setCustomValidity(wrong), [wrong]);
  const take = (next: string | null) => {
    if (next !== null && next !== value) onChange(next);
  };
  const type = (text: string) => {
    setTyped(text);
    const next = isoOf(text, edge);
    if (live || next === "" || next === text) take(next);
  };
  const leave = () => {
    if (iso === null) return;
    setTyped(iso);
    take(iso);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === "Enter") leave();
    if (event.altKey && event.key === "ArrowDown") {
      event.preventDefault();
      setOpen(true);
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      event.preventDefault();
      step(event.currentTarget, event.key === "ArrowUp" ? 1 : -1);
    }
  };
  const step = (element: HTMLInputElement, by: 1 | -1) => {
    const caret = element.selectionStart ?? typed.length;
    const next = steppedText(typed, caret, by);
    if (next === null) return;
    setTyped(next);
    if (live) take(isoOf(next, edge));
    requestAnimationFrame(() => element.setSelectionRange(caret, caret));
  };
  const close = (chosen?: string) => {
    setOpen(false);
    input.current?.focus();
    if (chosen !== undefined) type(chosen);
  };
  return (
    <div className="day-field control" ref={field}>
      <input
        id={id}
        ref={input}
        dir={typed ? "ltr" : undefined}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t("dayForm")}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={told}
        onChange={({ target }) => type(target.value)}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      <button type="button" className="day-open" aria-label={t("calendar")} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="calendar" />
      </button>
      <span id={told} className="day-told" aria-live="polite">
        {isWrong ? wrong : iso && day(iso)}
      </span>
      {open ? <Calendar under={field} value={iso ?? ""} onClose={close} /> : null}
    </div>
  );
}

/** The day that a text stands for, `""` for an empty one; `null` where it is none. */
function isoOf(text: string, edge: DayInputProps["edge"]): string | null {
  if (text.trim() === "") return "";
  const days = typedDays(text);
  if (!days || (edge === undefined && days.first !== days.last)) return null;
  return days[edge ?? "first"];
}
