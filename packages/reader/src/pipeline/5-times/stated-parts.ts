import type { DateMeaning, Meaning } from "./meaning.ts";

/** The parts of a date that the words themselves state. */
export function statedParts(meaning: Meaning): readonly string[] {
  switch (meaning.type) {
    case "date":
      return dateParts(meaning);
    case "since":
      return statedParts(meaning.from);
    case "until":
      return statedParts(meaning.to);
    case "range":
      return [...new Set([...statedParts(meaning.first), ...statedParts(meaning.last)])];
    case "nth":
      return [...new Set(["number", meaning.unit, ...statedParts(meaning.within)])];
    case "holiday":
      return meaning.year === null ? ["holiday"] : ["holiday", "year"];
    case "counted":
    case "window":
    case "duration":
      return meaning.count === null ? [meaning.unit] : ["number", meaning.unit];
    case "period":
      return [meaning.unit];
    case "decade":
    case "century":
    case "weekend":
      return [meaning.type];
    case "clock":
      return ["hour"];
    case "same":
    case "vague":
      return [];
  }
}

function dateParts(date: DateMeaning): readonly string[] {
  const parts = (["weekday", "day", "month", "quarter", "season", "year"] as const).filter((part) => date[part] !== null);
  return date.partOfDay ? ["part_of_day", ...parts] : parts;
}
