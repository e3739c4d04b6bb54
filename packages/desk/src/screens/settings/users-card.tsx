import type { Session } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { Bidi } from "../../parts/bidi.tsx";
import { Card } from "../../parts/card.tsx";

/** Who may do what in this archive. */
export function UsersCard({ session }: { readonly session: Session }) {
  const { t } = useTranslation(["settings", "shell"]);
  return (
    <Card title={t("users")}>
      <p>
        <Bidi>{session.user}</Bidi> · {t(`shell:${session.role}`)} ({t("you")})
      </p>
      {session.signedIn ? null : <p>{t("usersNone")}</p>}
    </Card>
  );
}
