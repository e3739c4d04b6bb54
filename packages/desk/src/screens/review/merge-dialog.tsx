import type { FoundClaim } from "@isnad/server/api";
import { useTranslation } from "react-i18next";
import { useFormats } from "../../language/formats.ts";
import { useNames } from "../../language/use-language.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { useLikelySame } from "../../parts/use-likely-same.ts";
import { EntityField } from "./entity-field.tsx";

type Party = FoundClaim["parties"][number];

/** Says of a name in the claim that it is another's: a likely one, or one looked for. */
export function MergeDialog({
  claim,
  open,
  onClose,
  onMerge,
}: {
  readonly claim: FoundClaim;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onMerge: (entity: string, into: string) => Promise<void>;
}) {
  const { t } = useTranslation("review");
  const parties = [...new Map([...claim.parties, ...claim.chain].map((party) => [party.entity, party])).values()];
  const merge = (entity: string, into: string) => {
    void onMerge(entity, into);
    onClose();
  };
  return (
    <Dialog title={t("mergeTitle")} open={open} onClose={onClose}>
      <p>{t("mergeHint")}</p>
      {parties.map((party) => (
        <OfParty key={party.entity} party={party} onMerge={merge} />
      ))}
      {parties.length === 0 ? <p>{t("mergeNone")}</p> : null}
    </Dialog>
  );
}

function OfParty({ party, onMerge }: { readonly party: Party; readonly onMerge: (entity: string, into: string) => void }) {
  const { t } = useTranslation("review");
  const { share } = useFormats();
  const nameIn = useNames();
  const likely = useLikelySame(party.entity, 0.2, 6);
  return (
    <section className="merge-party">
      <h3>
        <Bidi>{nameIn(party.name)}</Bidi>
      </h3>
      <ul>
        {likely.map(({ entity, name, certainty, why }) => (
          <li key={entity} className="merge-candidate">
            <Bidi>{name}</Bidi>
            <span className="review-why">
              {t("certainty", { share: share(certainty) })} · <Bidi>{why.join(", ")}</Bidi>
            </span>
            <Button onPress={() => onMerge(party.entity, entity)}>{t("mergeOne")}</Button>
          </li>
        ))}
      </ul>
      <EntityField label={t("chooseEntity")} except={party.entity} onChoose={({ entity }) => onMerge(party.entity, entity)} />
    </section>
  );
}
