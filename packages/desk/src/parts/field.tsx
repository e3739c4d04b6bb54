import { type ReactNode, useId } from "react";
import "./field.css";

/** A control under its label. The control takes the id that it is given. */
export function Field({
  label,
  hint,
  children,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly children: (id: string) => ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint ? <p className="field-hint">{hint}</p> : null}
    </div>
  );
}

/** One of a few; `""` is none of them, shown as `none`. */
export function Choice({
  label,
  value,
  none,
  options,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly none?: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field label={label}>
      {(id) => (
        <select id={id} className="control" value={value} onChange={({ target }) => onChange(target.value)}>
          {none === undefined ? null : <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
