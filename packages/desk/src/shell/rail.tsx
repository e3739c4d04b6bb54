import { useTranslation } from "react-i18next";
import { Link, useLocation } from "wouter";
import { Icon } from "../parts/icon.tsx";
import { filterQuery, useFilter } from "../state/filter.ts";
import "./rail.css";
import { onRail, SCREENS } from "./screens.ts";

/** The way to every screen; the filter goes along. */
export function Rail() {
  const { t } = useTranslation("shell");
  const [path] = useLocation();
  const [filter] = useFilter();
  const query = filterQuery(filter);
  return (
    <nav className="rail" aria-label={t("screens")}>
      <Link className="rail-name" href="/" title={t("motto")}>
        <svg className="rail-mark" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <circle cx="5" cy="17.5" r="2.6" />
          <circle cx="12" cy="11.5" r="2.6" />
          <circle cx="19" cy="5.5" r="2.6" />
          <path d="M7 15.8 10 13.2M14 9.8 17 7.2" />
        </svg>
        <span>{t("name")}</span>
      </Link>
      <ul className="rail-screens">
        {SCREENS.filter(onRail).map(({ path: to, name, icon }) => (
          <li key={to}>
            <Link className="rail-screen" href={`${to}${query}`} aria-current={isWithin(path, to) ? "page" : undefined}>
              <Icon name={icon} />
              <span>{t(name)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isWithin = (path: string, screen: string): boolean =>
  screen === "/" ? path === "/" : path === screen || path.startsWith(`${screen}/`);
