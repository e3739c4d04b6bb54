import { read } from "@isnad/reader";
import fc from "fast-check";
import { loadArabic } from "isnad";
import { describe, expect, test } from "vitest";
import { EXAMPLES, plainReport } from "./examples.ts";
import { faultsOf } from "./spans.ts";

const language = loadArabic();
const readText = (text: string) => read(plainReport(text), language);

/** Words of news, clitics, marks and things that break readers, in any order. */
const pieces = fc.constantFrom(
  ...'قال أعلن وأضاف إن أن الوزير التركي محمد حفتر ليبيا طرابلس القوات قصف هجوم على في من إلى الثلاثاء أمس 2019 و لل ب « » " ( ) . ، : \n'.split(
    " ",
  ),
  "ـــ",
  "\u064b",
  "\u202e",
  "\u2067",
  "\ufdfa",
  "\ufef5",
  "\ud800",
  "\udc00",
  "٣٤",
  "۱۲",
  "<b>",
  "NATO",
  "😀",
  "",
);
const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(" "));

describe("any text", () => {
  test("has spans that lie in it, sentences that tile it, and ids that name something", () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: "binary", maxLength: 200 })), (text) => {
        expect(faultsOf(readText(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("gives the same bytes twice", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(JSON.stringify(readText(text))).toBe(JSON.stringify(readText(text)));
      }),
      { numRuns: 50 },
    );
  });
});

describe("hostile text", () => {
  test.each([
    ["nothing", ""],
    ["spaces", " \n\t  "],
    ["one letter a million times", "ا".repeat(1_000_000)],
    ["a megabyte without a full stop", "قال الوزير إن القوات قصفت المدينة يوم الثلاثاء ".repeat(12_000)],
    ["quotation marks that never close", '« قال " إن “ '.repeat(5_000)],
    ["lone surrogates", "\ud800 قال \udfff الوزير \ud800"],
    ["bidi controls", "\u202eقال\u202c الوزير \u2067إن\u2069 القوات انسحبت."],
    ["presentation forms", "\ufed7\ufe8e\ufedd \ufe8d\ufedf\ufeee\ufeaf\ufef3\ufeae \ufdfa"],
    ["mixed scripts", "قال NATO إن UNSMIL في Tripoli أعلنت 2259."],
    ["Arabic-Indic and Persian digits", "قتل ١٢ جنديا و۱۵ مدنيا في ۲۰۱۹."],
    ["HTML left in the text", '<p onclick="x()">قال <b>الوزير</b> إن&nbsp;القوات انسحبت</p><script>alert(1)</script>'],
    ["English only", "The minister said that the forces had withdrawn from the city."],
  ])("%s is read without a fault", (_, text) => expect(faultsOf(readText(text))).toEqual([]));
});

test("empty and foreign texts are readings with an issue and empty lists", () => {
  for (const [text, code] of [
    ["", "empty"],
    [" \n ", "empty"],
    ["The minister said that the forces had withdrawn.", "not-arabic"],
    ["كانت السماء صافية.", "nothing-found"],
  ] as const) {
    const reading = readText(text);
    expect(reading.issues.map((issue) => issue.code)).toEqual([code]);
    expect([reading.entities, reading.statements, reading.events, reading.relations].flat()).toEqual([]);
  }
});

describe.each(EXAMPLES.map((report) => [report.id, report] as const))("the example %s", (_, report) => {
  test("says something, within its own text", () => {
    const reading = read(report, language);
    expect(faultsOf(reading)).toEqual([]);
    expect(reading.events.length).toBeGreaterThan(2);
    expect(reading.entities.length).toBeGreaterThan(4);
  });

  test("says the same with tatweel and marks put in", () => {
    const marked = { ...report, text: report.text.replace(/([بتسشكلمنهي])(?=[بتسشكلمنهي]\p{L})/gu, "$1ـ\u064e") };
    expect(gist(read(marked, language))).toEqual(gist(read(report, language)));
  });
});

/** What a reading says, without its offsets. */
const gist = ({ entities, times, statements, events, relations }: ReturnType<typeof read>) => ({
  entities: entities.map(({ kind, known, country }) => [kind, known, country]),
  times: times.map(({ interval }) => interval),
  statements: statements.map(({ speaker, act, via }) => [speaker, act, via]),
  events: events.map(({ type, actors, recipients, status, negated }) => [type, actors, recipients, status, negated]),
  relations: relations.map(({ type, subject, object }) => [type, subject, object]),
});
