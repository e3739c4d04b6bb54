import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "wouter";
import { Bidi } from "../../parts/bidi.tsx";
import { Button } from "../../parts/button.tsx";
import { filterQuery, useFilter } from "../../state/filter.ts";

interface KeptSearch {
  readonly name: string;
  /** The query of its address. */
  readonly query: string;
}

/** Searches that a person keeps, in this browser. */
export function KeptSearches() {
  const { t } = useTranslation("search");
  const [filter] = useFilter();
  const [kept, setKept] = useState(readKept);
  const query = filterQuery(filter);
  const isKept = kept.some((search) => search.query === query);
  const change = (searches: readonly KeptSearch[]) => {
    setKept(searches);
    writeKept(searches);
  };
  if (kept.length === 0 && query === "") return null;
  return (
    <section className="kept" aria-label={t("saved")}>
      {query !== "" && !isKept ? (
        <Button
          kind="quiet"
          icon="plus"
          onPress={() => change([{ name: Object.values(filter).join(" · "), query }, ...kept].slice(0, MOST))}
        >
          {t("save")}
        </Button>
      ) : null}
      {kept.map(({ name, query: address }) => (
        <span key={address} className="kept-search">
          <Link href={`/search${address}`}>
            <Bidi>{name}</Bidi>
          </Link>
          <Button
            kind="quiet"
            icon="close"
            label={t("forget", { name })}
            onPress={() => change(kept.filter((search) => search.query !== address))}
          />
        </span>
      ))}
      {kept.length > 0 ? <small>{t("keptHere")}</small> : null}
    </section>
  );
}

const MOST = 30;
const PLACE = "isnad.searches";

function readKept(): readonly KeptSearch[] {
  try {
    const told: unknown = JSON.parse(localStorage.getItem(PLACE) ?? "[]");
    return Array.isArray(told) ? told.filter(isSearch) : [];
  } catch {
    return [];
  }
}

const isSearch = (told: unknown): told is KeptSearch =>
  typeof told === "object" &&
  told !== null &&
  "name" in told &&
  typeof told.name === "string" &&
  "query" in told &&
  typeof told.query === "string";

function writeKept(searches: readonly KeptSearch[]): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing forgets them with the page.
  }
}
