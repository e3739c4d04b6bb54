import { useTranslation } from "react-i18next";
import { useNames } from "../../language/use-language.ts";
import { useVocabulary } from "../../language/use-vocabulary.ts";
import { Bidi } from "../../parts/bidi.tsx";
import { KeyCap } from "../../parts/button.tsx";
import { Icon } from "../../parts/icon.tsx";
import type { DraftParty, PartyRole } from "./draft.ts";
import { EntityField } from "./entity-field.tsx";
import { ROLE_PAINT } from "./role-paint.ts";
import type { Selected } from "./selected.ts";

/** Who stands in one role: each can be taken away, others added by their name or by the words selected in the sentence. */
export function RoleEditor({
  role,
  keyHint,
  parties,
  selected,
  nameSelected,
  onChange,
}: {
  readonly role: PartyRole;
  /** The key that puts the words picked in the sentence into it. */
  readonly keyHint: string;
  readonly parties: readonly DraftParty[];
  readonly selected: Selected | null;
  readonly nameSelected: string;
  readonly onChange: (parties: readonly DraftParty[]) => void;
}) {
  const { t } = useTranslation("review");
  const nameIn = useNames();
  const nameOf = useVocabulary();
  return (
    <fieldset className="role-editor">
      <legend>
        {nameOf("role", role)} <KeyCap>{keyHint}</KeyCap>
      </legend>
      <ul className="entity-found">
        {parties.map((party) => (
          <li key={party.entity}>
            <button
              type="button"
              className={`chip chip-role role-${ROLE_PAINT[role]} entity-choice`}
              aria-label={t("remove", { name: nameIn(party.name) })}
              onClick={() => onChange(parties.filter(({ entity }) => entity !== party.entity))}
            >
              <Bidi>{nameIn(party.name)}</Bidi>
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <EntityField
        key={selected ? `${selected.start}-${selected.end}-${selected.into}` : "none"}
        label={selected ? t("setAs", { words: selected.words }) : t("chooseEntity")}
        first={nameSelected}
        focused={selected?.into === role}
        onChoose={({ entity, name }) => onChange([...parties.filter((party) => party.entity !== entity), { entity, name }])}
      />
    </fieldset>
  );
}
