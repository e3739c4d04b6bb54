import { describe, expect, test } from "vitest";
import type { IntakeError } from "../errors.ts";
import type { Columns } from "../formats/csv-reports.ts";
import { docxOf, pdfOf, zipOf } from "../formats/documents-under-test.ts";
import { reportsInFile } from "./reports-in-file.ts";

const SENTENCE = "قال الوزير إن الهدنة صامدة.";

async function readAll(name: string, content: string | Uint8Array, more: { columns?: Columns; contentType?: string; url?: string } = {}) {
  const errors: IntakeError[] = [];
  const { columns = {}, ...given } = more;
  const file = { name, bytes: Buffer.from(content), ...given };
  const obtained = await Array.fromAsync(reportsInFile(file, { columns, onError: (error) => errors.push(error) }));
  return { obtained, reports: obtained.map(({ report }) => report), errors: errors.map(({ id }) => id) };
}

describe("files", () => {
  test("CSV: columns by name or as told, dates as people write them, faults by row", async () => {
    const csv = `المعرف;النص;التاريخ;الرابط\n7;"${SENTENCE}\nسطر ثان";18 آب 2020;https://example.org/7\n8;;2020-08-18;\n9;${SENTENCE};أمس;\n`;
    const columns = { id: "المعرف", text: "النص", published: "التاريخ", url: "الرابط" };
    const { reports, errors, obtained } = await readAll("a.csv", csv, { columns });
    expect(reports).toEqual([
      { id: "7", title: null, text: `${SENTENCE}\nسطر ثان`, published: "2020-08-18", source: null, url: "https://example.org/7" },
      { id: "9", title: null, text: SENTENCE, published: null, source: null, url: null },
    ]);
    expect(errors).toEqual(["input-report"]);
    expect(obtained[1]?.issues.map(({ code }) => code)).toEqual(["published-not-a-date"]);
    expect((await readAll("b.csv", `\ufeffID,Text\n1,${SENTENCE}\n`)).reports).toMatchObject([{ id: "1", text: SENTENCE }]);
    expect((await readAll("c.tsv", `title\ttext\nعنوان\t${SENTENCE}\n`)).reports).toMatchObject([{ id: "c.tsv:2", title: "عنوان" }]);
  });

  test("CSV without a column for the text names those that there are", async () => {
    await expect(readAll("a.csv", "Body,Date\nx,y\n")).rejects.toMatchObject({
      id: "csv-columns",
      message: expect.stringContaining('"Body", "Date"'),
    });
    await expect(readAll("a.csv", "text,Date\nx,y\n", { columns: { published: "Day" } })).rejects.toMatchObject({ id: "csv-columns" });
  });

  test("CSV with a quotation mark that is never closed ends in an error", async () => {
    await expect(readAll("a.csv", `text,date\n"${"ا".repeat(2_100_000)}`)).rejects.toMatchObject({ id: "csv-broken" });
  });

  test("Telegram's export: messages with words, their instants, what is forwarded", async () => {
    const channel = {
      name: "قناة المرفأ",
      type: "public_channel",
      id: 1234,
      messages: [
        { id: 1, type: "service", date: "2021-03-10T10:00:00", action: "create_channel" },
        {
          id: 2,
          type: "message",
          date: "2021-03-10T20:15:00",
          date_unixtime: "1615400100",
          text: [SENTENCE, " ", { type: "link", text: "example.org" }],
        },
        { id: 3, type: "message", date: "2021-03-10T20:16:00", photo: "(File not included)", text: "" },
        { id: 4, type: "message", date: "2021-03-10T20:17:00", forwarded_from: "شاهد عيان", text: SENTENCE },
        null,
      ],
    };
    const { obtained, reports } = await readAll("result.json", JSON.stringify(channel));
    expect(reports).toEqual([
      { id: "1234/2", title: null, text: `${SENTENCE} example.org`, published: "2021-03-10T18:15:00Z", source: "قناة المرفأ", url: null },
      { id: "1234/4", title: null, text: SENTENCE, published: "2021-03-10T20:17:00", source: "قناة المرفأ", url: null },
    ]);
    expect(obtained[1]?.issues).toMatchObject([{ code: "forwarded", message: "forwarded from شاهد عيان" }]);
    expect((await readAll("all.json", JSON.stringify({ chats: { list: [channel, channel] } }))).reports).toHaveLength(4);
  });

  test("JSON: one report, a list, a feed", async () => {
    expect((await readAll("a.json", JSON.stringify({ id: "1", text: SENTENCE }))).reports).toMatchObject([{ id: "1" }]);
    const list = await readAll("a.json", JSON.stringify([{ text: SENTENCE }, { body: "x" }, 3, { text: SENTENCE }]));
    expect([list.reports.map(({ id }) => id), list.errors]).toEqual([
      ["a.json:1", "a.json:4"],
      ["input-report", "input-report"],
    ]);
    const feed = {
      version: "https://jsonfeed.org/version/1.1",
      title: "المرفأ",
      items: [{ id: "1", url: "https://example.org/1", content_text: SENTENCE }],
    };
    expect((await readAll("a.json", JSON.stringify(feed))).reports).toMatchObject([
      { text: SENTENCE, source: "المرفأ", url: "https://example.org/1" },
    ]);
    await expect(readAll("a.json", "{")).rejects.toMatchObject({ id: "input-json" });
  });

  test("RSS as a file; a page is not taken for one, nor one for a page", async () => {
    const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>المرفأ</title><item><title>عنوان</title><link>https://example.org/1</link><description>${SENTENCE}</description></item></channel></rss>`;
    for (const name of ["a.xml", "a.rss", "a.html", "download"]) {
      const { reports, obtained } = await readAll(name, rss);
      expect(reports).toMatchObject([{ title: "عنوان", text: SENTENCE, source: "المرفأ" }]);
      expect(obtained[0]?.issues.map(({ code }) => code)).toContain("feed-summary");
    }
    const page = `<!DOCTYPE html><html><body><h1>عنوان الصفحة هنا</h1><p>${SENTENCE} ${SENTENCE} ${SENTENCE}</p></body></html>`;
    expect((await readAll("download", page, { contentType: "text/html", url: "https://example.org/p" })).reports).toMatchObject([
      { id: "https://example.org/p", title: "عنوان الصفحة هنا", url: "https://example.org/p" },
    ]);
  });

  test("XML that declares a document type is not read", async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><rss version="2.0"><channel><title>&lol2;</title></channel></rss>`;
    await expect(readAll("a.xml", bomb)).rejects.toMatchObject({ id: "feed-doctype" });
  });

  test("a ZIP of all: what is wrong in it is named, and nothing else is lost", async () => {
    const zip = await zipOf([
      { name: "a.txt", content: SENTENCE },
      { name: "photo.png", content: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0) },
      { name: "empty.txt", content: "" },
      {
        name: "b.jsonl",
        content: `${JSON.stringify({ id: "b1", text: SENTENCE })}\n{broken\n${JSON.stringify({ id: "b3", text: SENTENCE })}`,
      },
      { name: "inner.zip", content: await zipOf([{ name: "deep.txt", content: SENTENCE }]) },
      { name: "__MACOSX/._a.txt", content: "x" },
      { name: "scan.pdf", content: pdfOf([[]]) },
      { name: "folder/c.pdf", content: pdfOf([[SENTENCE]]) },
      { name: "bomb.html", content: Buffer.alloc(25_000_000, "<p>") },
      { name: "d.docx", content: await docxOf([SENTENCE]) },
    ]);
    const { reports, errors, obtained } = await readAll("all.zip", zip);
    expect(reports.map(({ id }) => id)).toEqual(["a", "b1", "b3", "c", "d"]);
    expect(obtained.map(({ from }) => from)[0]).toBe("all.zip/a.txt");
    expect(errors).toEqual(["input-kind", "input-empty", "input-json", "zip-depth", "pdf-scanned", "zip-bomb"]);
  });

  test.each([
    ["a.png", "x", "input-kind"],
    ["noname", "x", "input-kind"],
    ["a.txt", "", "input-empty"],
    ["a.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0), "input-picture"],
    ["a.html", "<html><body><script>only()</script></body></html>", "page-empty"],
    ["a.zip", "x", "zip-broken"],
  ])("%s of %j is refused as %s", async (name, content, id) => {
    await expect(readAll(name, content)).rejects.toMatchObject({ id });
  });
});
