import { type ComponentProps, type ReactNode, useId } from "react";
import "./field.css";

/** A control under its label. The control takes the id that it is given. */
export function Field({ label, hint, children }: FieldWords & { readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {hint ? <p className="field-hint">{hint}</p> : null}
    </div>
  );
}

interface FieldWords {
  readonly label: string;
  readonly hint?: string | undefined;
}

type InputFieldProps = FieldWords & ComponentProps<"input">;

/** A line to be filled in. It takes whatever an input takes. */
export function InputField({ label, hint, ...input }: InputFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(id) => <input id={id} className="control" {...input} />}
    </Field>
  );
}

/** A line for a name or words that are looked for, in either script. */
export function SearchField(props: InputFieldProps) {
  return <InputField type="search" dir="auto" autoComplete="off" {...props} />;
}

/** Something that is so or not, with its words beside it. */
export function Check({
  checked,
  onChange,
  children,
}: {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={({ target }) => onChange(target.checked)} />
      {children}
    </label>
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
