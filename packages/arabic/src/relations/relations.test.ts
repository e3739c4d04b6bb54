import { join } from "node:path";
import { type Reading, read, type Span } from "@isnad/reader";
import fc from "fast-check";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import { examplesIn } from "../../../../checks/examples-in.ts";

const language = loadArabic();
const reading = (text: string): Reading =>
  read({ id: "example", title: null, text, published: "2020-08-18", source: null, url: null }, language);

const examples = examplesIn(join(import.meta.dirname, "relations.examples.txt"));

/** What a reading says, in the form of the claims, with every mention of either end. */
function relationsOf({ report, mentions, relations }: Reading): readonly string[] {
  const names = (entity: string) => mentions.filter((mention) => mention.entity === entity).map((mention) => shown(report.text, mention));
  return relations.map(({ type, subject, object }) => `${type}: ${names(subject).join("/")} -> ${names(object).join("/")}`);
}

/** A mention's letters; after `لل` it starts at the article's second letter and is shown with the whole article. */
function shown(text: string, { start, end }: Span): string {
  return text.slice(start - 1, start + 1) === "لل" ? `ال${text.slice(start + 1, end)}` : text.slice(start, end);
}

function holds(claim: string, found: readonly string[]): boolean {
  if (claim.startsWith("no ")) return !found.some((relation) => relation.startsWith(`${claim.slice(3)}:`));
  const [type, subject, object] = claim.split(/: | -> /u) as [string, string, string];
  return found.some((relation) => {
    const [otherType, otherSubject, otherObject] = relation.split(/: | -> /u) as [string, string, string];
    return otherType === type && otherSubject.includes(subject) && otherObject.includes(object);
  });
}

describe("relations", () => {
  test.each(examples)("$line", ({ claims, line: sentence }) => {
    const found = relationsOf(reading(sentence));
    expect(
      claims.filter((claim) => !holds(claim, found)),
      found.join("\n"),
    ).toEqual([]);
  });

  test.each(["المدعومة من", "الموالية ل", "عضو المدعومة ليبيا في", "مقرها في", "حليف", "تسيطر على"])(
    "are not sought past the end of %s",
    (text) => {
      expect(reading(text).relations).toEqual([]);
    },
  );

  test("are the same for the same text, cite their letters, and never fail", () => {
    const words = [
      "سيطر",
      "على",
      "المدعومة",
      "من",
      "شمال",
      "(",
      "ليبيا",
      "سرت",
      "و",
      "الذي",
      "تقوده",
      "450",
      "كلم",
      "في",
      "عضو",
      ".",
      "ها",
      "«",
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 5 })), { maxLength: 40 }), (parts) => {
        const first = reading(parts.join(" "));
        expect(reading(parts.join(" ")).relations).toEqual(first.relations);
        for (const { trigger } of first.relations) expect(trigger.end).toBeGreaterThan(trigger.start);
      }),
    );
  });
});
