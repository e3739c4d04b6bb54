import type { WholeStory } from "@isnad/server/api";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../language/formats.ts";
import { Bidi } from "../../parts/bidi.tsx";
import "../../parts/table.css";
import { SlotText, useSlotName } from "./slot-text.tsx";
import { type Agreement, type Cell, gridOf, type Origin, originsOf, type ToldClaim } from "./story-grid.ts";

/** Rows are things told, columns independent origins with their copies folded under them. */
export function StoryTable({ story }: { readonly story: WholeStory }) {
  const { t } = useTranslation("story");
  const slotName = useSlotName();
  const [origins, rows] = useMemo(() => [originsOf(story), gridOf(story)], [story]);
  return (
    <div className="table-frame">
      <table className="story-table">
        <caption className="visually-hidden">{t("grid")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("slot")}</th>
            {origins.map((origin) => (
              <OriginHead key={origin.number} origin={origin} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ slot, agreement, cells }) => (
            <tr key={slot}>
              <th scope="row">
                {slotName(slot)}
                <AgreementMark agreement={agreement} />
              </th>
              {cells.map((cell) => (
                <StoryCell key={cell.origin} slot={slot} cell={cell} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function OriginHead({ origin: { number, own, copies } }: { readonly origin: Origin }) {
  const { t } = useTranslation("story");
  return (
    <th scope="col" className="story-origin">
      <a href={`#origin-${number}`}>{t("origin", { number })}</a>
      <Outlets claims={own} />
      {copies.length > 0 ? (
        <details className="story-copies">
          <summary>{t("copies", { count: copies.length })}</summary>
          <Outlets claims={copies} />
        </details>
      ) : null}
    </th>
  );
}

/** The outlets of claims, each named once, with the day of its first report. */
function Outlets({ claims }: { readonly claims: readonly ToldClaim[] }) {
  const { t } = useTranslation("story");
  const { day } = useFormats();
  const outlets = [...Map.groupBy(claims, ({ source }) => source)];
  return (
    <ul>
      {outlets.map(([source, [first]]) => (
        <li key={source}>
          {source === null ? t("noOutlet") : <Bidi>{source}</Bidi>}
          {first?.publishedOn ? <time dateTime={first.publishedOn}>{day(first.publishedOn)}</time> : null}
        </li>
      ))}
    </ul>
  );
}

function StoryCell({ slot, cell: { agreement, values } }: { readonly slot: string; readonly cell: Cell }) {
  const { t } = useTranslation("story");
  if (agreement === "silent")
    return (
      <td className="agreement-silent">
        <span aria-hidden="true">·</span> <span className="visually-hidden">{t("verdict.silent")}</span>
      </td>
    );
  return (
    <td className={`agreement-${agreement}`}>
      <ul>
        {values.map(({ value, letter, claim }) => (
          <li key={value}>
            {agreement === "contradict" ? <b className="story-letter">{letter}</b> : null}
            <a className="story-cell-link" href={`#claim-${claim.id}`}>
              <SlotText slot={slot} value={value} claim={claim} />
            </a>
          </li>
        ))}
      </ul>
    </td>
  );
}

function AgreementMark({ agreement }: { readonly agreement: Agreement }) {
  const { t } = useTranslation("story");
  return <small className={`agreement agreement-${agreement}`}>{t(`verdict.${agreement}`)}</small>;
}
