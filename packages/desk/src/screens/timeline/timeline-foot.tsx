import { useTranslation } from "react-i18next";
import { useLanguage } from "../../language/use-language.ts";
import { useTickWords } from "./day-words.ts";
import { TICK_GAP, type TimeAxis, ticksOf } from "./time-axis.ts";

const HEIGHT = 40;

/** The words of the axis, and under them a tick for each day on which reports were published; the more reports, the higher. */
export function TimelineFoot({ axis, published }: { readonly axis: TimeAxis; readonly published: ReadonlyMap<number, number> }) {
  const { t } = useTranslation("timeline");
  const words = useTickWords();
  const { direction } = useLanguage();
  const shown = [...published].filter(([day]) => day >= axis.window.first && day <= axis.window.last);
  return (
    <svg className="timeline-foot" width={axis.width} height={HEIGHT} role="img" aria-label={t("published")}>
      <title>{t("published")}</title>
      <g className="axis">
        {ticksOf(axis, TICK_GAP).map((tick) => (
          <text key={tick.day} x={axis.at(tick.day)} y={17} textAnchor="middle" direction={direction}>
            {words(tick)}
          </text>
        ))}
      </g>
      <g className="published">
        {shown.map(([day, reports]) => {
          const { x, width } = axis.stretch(day, day);
          const top = HEIGHT - Math.min(14, 5 + 3 * Math.log2(reports));
          return <line key={day} x1={x + width / 2} x2={x + width / 2} y1={HEIGHT} y2={top} />;
        })}
      </g>
    </svg>
  );
}
