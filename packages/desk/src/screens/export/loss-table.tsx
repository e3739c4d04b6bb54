import type { LossReport } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";

/** What was written and what was not, by its reason. */
export function LossTable({ loss }: { readonly loss: LossReport }) {
  const { t } = useTranslation("export");
  const { number } = useFormats();
  const left = Object.entries(loss.left_out);
  const dropped = Object.entries(loss.dropped);
  return (
    <dl className="loss">
      <div>
        <dt>{t("written")}</dt>
        <dd>{number(loss.written)}</dd>
      </div>
      {left.length + dropped.length === 0 ? <p>{t("nothingLost")}</p> : null}
      <Reasons title={t("leftOut")} reasons={left} />
      <Reasons title={t("dropped")} reasons={dropped} />
    </dl>
  );
}

function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly (readonly [string, number])[] }) {
  const { number } = useFormats();
  if (reasons.length === 0) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <ul>
          {reasons.map(([reason, count]) => (
            <li key={reason}>
              <Bidi>{reason}</Bidi> <strong>{number(count)}</strong>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  );
}
