import type { ReactNode } from "react";
import { Button as Pressable } from "react-aria-components/Button";
import "./button.css";
import { Icon, type IconName } from "./icon.tsx";

export interface ButtonProps {
  readonly children?: ReactNode;
  readonly onPress?: () => void;
  readonly kind?: "primary" | "normal" | "quiet" | "danger";
  readonly icon?: IconName;
  /** The words for a button that shows its icon alone. */
  readonly label?: string;
  /** The key that does the same, as it is shown. */
  readonly keyHint?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly type?: "button" | "submit";
}

export function Button({
  children,
  onPress,
  kind = "normal",
  icon,
  label,
  keyHint,
  disabled = false,
  pressed,
  type = "button",
}: ButtonProps) {
  return (
    <Pressable
      className={`button button-${kind}${children ? "" : " button-icon"}`}
      type={type}
      isDisabled={disabled}
      {...(onPress ? { onPress: () => onPress() } : {})}
      {...(label ? { "aria-label": label } : {})}
      {...(pressed === undefined ? {} : { "aria-pressed": pressed })}
    >
      {icon ? <Icon name={icon} /> : null}
      {children ? <span className="button-words">{children}</span> : null}
      {keyHint ? <KeyCap>{keyHint}</KeyCap> : null}
    </Pressable>
  );
}

/** A button that stands among words, as a link does. */
export function LinkButton({ children, onPress }: { readonly children: ReactNode; readonly onPress: () => void }) {
  return (
    <button type="button" className="link-button" onClick={onPress}>
      {children}
    </button>
  );
}

/** A key as it stands on the board. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <kbd className="key-cap" dir="ltr">
      {children}
    </kbd>
  );
}
