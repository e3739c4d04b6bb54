import { useTranslation } from "react-i18next";
import { useNames } from "../language/use-language.ts";
import { Bidi } from "./bidi.tsx";
import "./chain.css";
import { actorAddress } from "../state/addresses.ts";
import { Chip } from "./chip.tsx";
import { Icon } from "./icon.tsx";

/** Somebody on whose word it is told; where the entity is not known, it leads nowhere. */
interface Link {
  readonly entity: string | null;
  readonly name: { readonly ar: string; readonly en: string };
}

/** On whose word: the outlet first, then each link back to the first speaker, as a row of chips. */
export function Chain({
  source,
  chain,
  own = true,
  lang,
}: {
  readonly source: string | null;
  readonly chain: readonly Link[];
  /** Whether to say so where the report tells it in its own voice. */
  readonly own?: boolean;
  /** The language that all names are in, where it is one whatever the person's. */
  readonly lang?: "ar";
}) {
  const { t } = useTranslation("parts");
  const nameIn = useNames();
  return (
    <ol className="chain" aria-label={t("chain")}>
      {source ? (
        <li>
          <Chip>
            <Bidi>{source}</Bidi>
          </Chip>
        </li>
      ) : null}
      {own && chain.length === 0 ? <li className="chain-own">{t("chainOwn")}</li> : null}
      {chain.map(({ entity, name }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same speaker may stand in a chain twice; its links do not move
        <li key={`${entity ?? name.ar}-${at}`}>
          {source || at > 0 ? <Icon name="chevron" along /> : null}
          <Chip paint="speaker" {...(entity === null ? {} : { to: actorAddress(entity) })}>
            <Bidi {...(lang ? { lang } : {})}>{nameIn(name)}</Bidi>
          </Chip>
        </li>
      ))}
    </ol>
  );
}
