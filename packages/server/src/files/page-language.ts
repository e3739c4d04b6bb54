/** The languages of the desk. */
const LANGUAGES = ["ar", "en"] as const;
export type PageLanguage = (typeof LANGUAGES)[number];

/** The language that somebody chose (a cookie), else the first of their browser's that the desk speaks, else Arabic. */
export function pageLanguage(chosen: string | undefined, accepted: string | undefined): PageLanguage {
  const wanted = (accepted ?? "")
    .split(",")
    .map((one) => {
      const [tag = "", quality = ""] = one.trim().split(/\s*;\s*q=/u);
      return { language: tag.slice(0, 2).toLowerCase(), weight: quality === "" ? 1 : Number(quality) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
  return [chosen, ...wanted].flatMap((one) => LANGUAGES.filter((known) => known === one))[0] ?? "ar";
}
