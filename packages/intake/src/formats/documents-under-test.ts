import { deflateSync } from "node:zlib";
import { ZipFile } from "yazl";

/** A ZIP of files, as a program would write it. `mode` is a Unix file mode, for links. */
export async function zipOf(
  files: readonly { readonly name: string; readonly content: string | Uint8Array; readonly mode?: number }[],
): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, content, mode = 0o100644 } of files) zip.addBuffer(Buffer.from(content), name, { mode, mtime: new Date(0) });
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream as AsyncIterable<Buffer>));
}

/** The same with a name written over one of the same length, as no honest program writes it. */
export function renamed(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString("latin1").replaceAll(from, to), "latin1");
}

/** A Word document of paragraphs. `prolog` goes before its root element. */
export function docxOf(paragraphs: readonly string[], prolog = ""): Promise<Buffer> {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join("");
  const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const office = "http://schemas.openxmlformats.org";
  return zipOf([
    {
      name: "[Content_Types].xml",
      content: `<?xml version="1.0"?><Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      content: `<?xml version="1.0"?><Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    },
    {
      name: "word/document.xml",
      content: `<?xml version="1.0"?>${prolog}<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    },
  ]);
}

/** A PDF with lines of text on each page, in a font whose letters are numbered as Unicode numbers them. A page without lines is a picture. */
export function pdfOf(pages: readonly (readonly string[])[]): Buffer {
  const objects: string[] = ["<< /Type /Catalog /Pages 2 0 R >>", "", ...FONT];
  const kids = pages.map((lines) => {
    const content = lines.length === 0 ? "q 500 0 0 700 50 50 cm /I Do Q" : lines.map(drawn).join("\n");
    const packed = deflateSync(content).toString("latin1");
    objects.push(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`);
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${objects.length} 0 R /Resources << /Font << /F 3 0 R >> /XObject << /I 7 0 R >> >> >>`,
    );
    return `${objects.length} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>`;
  return pdfFile(objects);
}

/** A PDF whose first page's content unpacks to so many million bytes. */
export function pdfBomb(megabytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(megabytes * 1_000_000, "q Q "), { level: 9 }).toString("latin1");
  const page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 8 0 R /Resources << /Font << /F 3 0 R >> >> >>";
  const content = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed}\nendstream`;
  return pdfFile(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [9 0 R] /Count 1 >>", ...FONT, content, page]);
}

/** Lines of a page from its top; a blank line leaves a gap. Right-to-left text is drawn from its end, as on paper. */
function drawn(line: string, at: number): string {
  const visual = [...line]
    .reverse()
    .join("")
    .replace(/\d+/gu, (number) => [...number].reverse().join(""));
  const hex = Buffer.from(visual, "utf16le").swap16().toString("hex");
  return line === "" ? "" : `BT /F 14 Tf 50 ${760 - at * 20} Td <${hex}> Tj ET`;
}

function pdfFile(objects: readonly string[]): Buffer {
  let file = "%PDF-1.4\n";
  const places = objects.map((object, at) => {
    const place = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, "latin1");
}

const CMAP = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end`;

/** Objects 3 to 7: the font, its letters, how they are described and called, and a picture of one point. */
const FONT: readonly string[] = [
  "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>",
  "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 500 >>",
  "<< /Type /FontDescriptor /FontName /Plain /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  `<< /Length ${CMAP.length} >>\nstream\n${CMAP}\nendstream`,
  "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\nx\nendstream",
];
