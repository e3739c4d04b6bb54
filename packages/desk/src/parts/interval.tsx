import { useTranslation } from "react-i18next";
import { useFormats } from "../language/formats.ts";

/** Days in words; says so where there are none. */
export function Interval({ start, end }: { readonly start: string | null; readonly end: string | null }) {
  const { t } = useTranslation("parts");
  const told = useFormats().days({ start, end });
  if (told === null) return <span>{t("undated")}</span>;
  return start !== null && start === end ? <time dateTime={start}>{told}</time> : <span>{told}</span>;
}
