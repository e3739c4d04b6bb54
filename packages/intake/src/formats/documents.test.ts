import { describe, expect, test } from "vitest";
import { type DocumentKind, documentText } from "./document-text.ts";
import { docxOf, pdfBomb, pdfOf, zipOf } from "./documents-under-test.ts";

const SENTENCE = "أعلنت الحكومة تمديد الهدنة شهرين في 12 مايو 2020.";
const SECOND = "ورحب المبعوث الأممي بالقرار ودعا الطرفين إلى احترامه.";
const ROOMY = { milliseconds: 120_000, megabytes: 256 };

const failing = (bytes: Uint8Array, kind: DocumentKind, limits = ROOMY) => documentText(bytes, kind, `a.${kind}`, limits);

describe("documents", () => {
  test("a PDF's lines come as paragraphs, in the order in which they are read", async () => {
    const text = await documentText(
      pdfOf([["أعلنت الحكومة تمديد الهدنة", "شهرين في 12 مايو 2020.", "", SECOND], [SECOND]]),
      "pdf",
      "a.pdf",
      ROOMY,
    );
    expect(text).toBe(`${SENTENCE}\n${SECOND}\n${SECOND}`);
  });

  test("letters in their joined forms become letters", async () => {
    expect(await documentText(pdfOf([["ﺍﻟﺤﻜﻮﻣﺔ ﺗﻌﻠﻦ ﺗﻤﺪﻳﺪ ﺍﻟﻬﺪﻧﺔ"]]), "pdf", "a.pdf", ROOMY)).toBe("الحكومة تعلن تمديد الهدنة");
  });

  test("a Word document's paragraphs come as lines", async () => {
    expect(await documentText(await docxOf([SENTENCE, "", SECOND]), "docx", "a.docx", ROOMY)).toBe(`${SENTENCE}\n${SECOND}`);
  });

  test("a scanned PDF is said to be one", async () => {
    await expect(failing(pdfOf([[], []]), "pdf")).rejects.toMatchObject({ id: "pdf-scanned" });
  });

  test.each([
    ["pdf", Buffer.from("%PDF-1.7 and nothing else"), "document-broken"],
    ["docx", Buffer.from("PK\u0003\u0004 and nothing else"), "document-broken"],
  ] as const)("a broken %s is said to be one", async (kind, bytes, id) => {
    await expect(failing(bytes, kind)).rejects.toMatchObject({ id, message: expect.stringContaining(`a.${kind}`) });
  });

  test("a Word document without words is said to be one", async () => {
    await expect(failing(await docxOf([]), "docx")).rejects.toMatchObject({ id: "document-empty" });
  });

  test("entities that would grow to any size are never unfolded", async () => {
    const prolog = '<!DOCTYPE w [<!ENTITY a "ten letters"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    await expect(failing(await docxOf(["&b;"], prolog), "docx")).rejects.toMatchObject({ id: "document-doctype" });
  });

  test("a part that unpacks to far more than it is ends the document", async () => {
    const bomb = await zipOf([{ name: "word/document.xml", content: Buffer.alloc(30_000_000) }]);
    await expect(failing(bomb, "docx")).rejects.toMatchObject({ id: "document-bomb" });
  });

  test("what takes too long is ended", async () => {
    await expect(failing(pdfBomb(60), "pdf", { milliseconds: 1_500, megabytes: 512 })).rejects.toMatchObject({ id: "document-time" });
  });

  test("what takes too much is ended, and the next document is read", async () => {
    await expect(failing(pdfBomb(200), "pdf", { milliseconds: 300_000, megabytes: 64 })).rejects.toMatchObject({ id: "document-memory" });
    expect(await documentText(pdfOf([[SECOND]]), "pdf", "a.pdf", ROOMY)).toBe(SECOND);
  });
});
