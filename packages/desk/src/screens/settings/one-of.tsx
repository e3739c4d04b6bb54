import { useId } from "react";

/** A choice among a few, all in sight. */
export function OneOf<Value extends string>({
  label,
  values,
  words,
  value,
  onChange,
}: {
  readonly label: string;
  readonly values: readonly Value[];
  readonly words: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="one-of">
      <legend>{label}</legend>
      <div className="one-of-choices">
        {values.map((each) => (
          <label key={each} className="one-of-choice">
            <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
            {words[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
