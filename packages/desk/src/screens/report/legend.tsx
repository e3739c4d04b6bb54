import { useTranslation } from "react-i18next";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { ROLES } from "../../parts/reading/paint.ts";

/** What the colours and lines mean. */
export function Legend() {
  const { t } = useTranslation("report");
  const nameOf = useVocabulary();
  return (
    <ul className="legend" aria-label={t("legend")}>
      {ROLES.map((role) => (
        <li key={role} className={`legend-role role-${role}`}>
          {nameOf("role", role)}
        </li>
      ))}
    </ul>
  );
}
