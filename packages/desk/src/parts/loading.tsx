import { useTranslation } from "react-i18next";
import "./states.css";

export function Loading() {
  const { t } = useTranslation("parts");
  return (
    <div className="loading" role="status">
      <span className="visually-hidden">{t("loading")}</span>
      <span className="loading-line" />
      <span className="loading-line" />
      <span className="loading-line" />
    </div>
  );
}
