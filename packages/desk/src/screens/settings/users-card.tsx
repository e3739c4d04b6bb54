import type { Session } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { signOut } from "../../api/use-session.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";

/** Who uses the desk, and what they may do. */
export function UsersCard({ session: { user, role, signedIn } }: { readonly session: Session }) {
  const { t } = useTranslation(["settings", "shell"]);
  return (
    <Card title={t("users")}>
      <div className="settings-look">
        <p>
          <Bidi>{user}</Bidi> · {t(`shell:${role}`)} ({t("you")})
        </p>
        <p>{signedIn ? t("usersSet") : t("usersNone")}</p>
        {signedIn ? (
          <div>
            <Button onPress={() => void signOut()}>{t("shell:signOut")}</Button>
          </div>
        ) : null}
      </div>
    </Card>
  );
}
