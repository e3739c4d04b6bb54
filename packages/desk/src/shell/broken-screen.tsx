import { Component, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { EmptyState } from "../parts/empty-state.tsx";

/** Where a screen fails, says so in its place; the rest of the desk goes on. A class: React offers no other way to catch what a part throws. */
export class BrokenScreen extends Component<{ readonly children: ReactNode }, { readonly thrown: unknown }> {
  override readonly state: { readonly thrown: unknown } = { thrown: null };
  static getDerivedStateFromError(thrown: unknown) {
    return { thrown };
  }
  override render() {
    return this.state.thrown === null ? this.props.children : <Broken thrown={this.state.thrown} />;
  }
}

function Broken({ thrown }: { readonly thrown: unknown }) {
  const { t } = useTranslation("shell");
  return (
    <EmptyState icon="warning" title={t("broken")} hint={t("brokenHint")}>
      <code className="ltr">{String(thrown)}</code>
      <Button onPress={() => location.reload()}>{t("reload")}</Button>
    </EmptyState>
  );
}
