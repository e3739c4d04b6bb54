import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IntakeError } from "../errors.ts";
import { parseFeed } from "./parse-feed.ts";
import { parseOpml } from "./parse-opml.ts";

const WHERE = "https://news.example/feeds/all";
const bytesOf = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding);
const feedOf = (text: string) => parseFeed({ bytes: bytesOf(text), contentType: null, where: WHERE });
const rss = (inside: string, head = "") =>
  `${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${inside}</channel></rss>`;

describe("formats", () => {
  test("RSS: texts without markup, dates with their zone, links made absolute, each item's own bytes", () => {
    const item = `<item><title><![CDATA[وزير &quot;الدفاع&quot; <b>يستقيل</b>]]></title><link>/1#top</link><guid isPermaLink="false">g1</guid><dc:creator>مراسل</dc:creator><pubDate>Tue, 24 Nov 2026 10:00:00 +0300</pubDate><description>&lt;p&gt;موجز&lt;/p&gt;</description><content:encoded><![CDATA[<p>الفقرة  الأولى.</p><script>x()</script><ul><li>ثانية</li></ul>]]></content:encoded></item>`;
    const feed = feedOf(rss(`<title>صحيفة &amp; موقع</title><link>https://news.example/</link><ttl>30</ttl><!-- <item> -->${item}`));
    expect(feed).toMatchObject({ format: "rss", title: "صحيفة & موقع", link: "https://news.example/", restMinutes: 30 });
    expect(feed.items).toHaveLength(1);
    expect(feed.items[0]).toMatchObject({
      title: 'وزير "الدفاع" يستقيل',
      link: "https://news.example/1",
      author: "مراسل",
      published: "2026-11-24T10:00:00+03:00",
      text: "الفقرة الأولى.\nثانية",
      isContent: true,
    });
    expect(Buffer.from(feed.items[0]?.bytes ?? []).toString()).toBe(item);
  });

  test("Atom: plain text is no markup, markup is", () => {
    const [entry] = feedOf(
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><link href="https://news.example/"/><entry><id>e1</id><title>a &lt;b&gt;</title><updated>2026-01-01T00:00:00Z</updated><link rel="self" href="/self"/><link href="/a"/><summary type="html">&lt;p&gt;s&lt;/p&gt;</summary></entry></feed>`,
    ).items;
    expect(entry).toMatchObject({
      title: "a <b>",
      link: "https://news.example/a",
      text: "s",
      isContent: false,
      updated: "2026-01-01T00:00:00Z",
    });
  });

  test("JSON Feed and RDF", () => {
    const json = {
      version: "https://jsonfeed.org/version/1.1",
      title: "J",
      items: [{ id: "1", url: "/1", content_text: "سطر <1>\nسطر 2" }],
    };
    expect(feedOf(JSON.stringify(json)).items[0]).toMatchObject({
      text: "سطر <1>\nسطر 2",
      link: "https://news.example/1",
      isContent: true,
    });
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>R</title></channel><item rdf:about="https://news.example/r"><title>t</title><link>https://news.example/r</link></item></rdf:RDF>`;
    expect(feedOf(rdf)).toMatchObject({ format: "rdf", items: [{ title: "t", link: "https://news.example/r" }] });
  });

  test.each([
    [
      "windows-1256",
      bytesOf(`<?xml version="1.0" encoding="windows-1256"?>${rss("<item><title>\xc7\xe1\xde\xc7\xe5\xd1\xc9</title></item>")}`, "latin1"),
      null,
    ],
    [
      "windows-1256 in the header",
      bytesOf(rss("<item><title>\xc7\xe1\xde\xc7\xe5\xd1\xc9</title></item>"), "latin1"),
      "text/xml; charset=windows-1256",
    ],
    [
      "UTF-8 that says it is something else",
      bytesOf(`<?xml version="1.0" encoding="us-asci"?>${rss("<item><title>القاهرة</title></item>")}`),
      null,
    ],
    ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), bytesOf(rss("<item><title>القاهرة</title></item>"), "utf16le")]), null],
  ])("letters in %s", (_, bytes, contentType) => {
    expect(parseFeed({ bytes, contentType, where: WHERE }).items.map(({ title }) => title)).toEqual(["القاهرة"]);
  });
});

describe("identity", () => {
  const keyOf = (item: string) => feedOf(rss(`<item>${item}</item>`)).items[0];

  test("by guid, else link, else words; what it says decides its version", () => {
    const first = keyOf("<guid>g</guid><link>/1</link><title>a</title>");
    expect(keyOf("<guid>g</guid><link>/2</link><title>b</title>")?.key).toBe(first?.key);
    expect(keyOf("<guid>g</guid><title>b</title>")?.version).not.toBe(first?.version);
    expect(keyOf("<link>/1</link><title>a</title>")?.key).toBe(keyOf("<link>/1#x</link><title>b</title>")?.key);
    expect(keyOf("<title>a</title>")?.key).not.toBe(keyOf("<title>b</title>")?.key);
  });

  test("an item that stands twice is one, as it stands first", () => {
    expect(
      feedOf(rss("<item><guid>g</guid><title>new</title></item><item><guid>g</guid><title>old</title></item>")).items.map(
        ({ title }) => title,
      ),
    ).toEqual(["new"]);
  });

  test("links to anything but the web are none", () => {
    for (const link of ["javascript:alert(1)", "file:///etc/passwd", "ftp://x/y"])
      expect(keyOf(`<title>a</title><link>${link}</link>`)?.link).toBeNull();
  });
});

describe("what is refused, and why", () => {
  const billionLaughs = `<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>`;

  test.each([
    ["an entity bomb", rss("<title>&b;</title><item><title>&b;</title></item>", billionLaughs), "feed-doctype"],
    [
      "an outside entity",
      rss("<title>&x;</title>", `<?xml version="1.0"?><!-- --><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>`),
      "feed-doctype",
    ],
    ["a document type behind a comment", rss("<title>x</title>", `<!-- <rss> ${"-".repeat(200_000)} --><!DOCTYPE rss>`), "feed-doctype"],
    ["a web page", "<!doctype html><html><body>x</body></html>", "feed-page"],
    ["a web page of another kind", "<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'></html>", "feed-page"],
    ["a feed cut off", '<rss version="2.0"><channel><title>x</title><item><tit', "feed-broken"],
    ["nothing", "", "feed-unknown"],
    ["some JSON", '{"a":1}', "feed-unknown"],
  ])("%s", (_, text, id) => {
    expect(() => feedOf(text)).toThrow(expect.objectContaining({ id }));
  });

  test("an entity of one's own is never filled in", () => {
    expect(feedOf(rss("<item><title>&secret; و&amp;</title></item>")).items[0]?.title).not.toContain("root:");
  });

  test("markup of any depth and length comes out as text in time", () => {
    const deep = `${"<div>".repeat(3000)}عمق${"</div>".repeat(3000)}`;
    expect(feedOf(rss(`<item><title>t</title><description><![CDATA[${deep}]]></description></item>`)).items[0]?.text).toBe("عمق");
  });
});

test("a list of feeds gives each of them once, from all groups", () => {
  const opml = `<opml version="2.0"><body><outline text="أخبار"><outline type="rss" text="أ" xmlUrl="https://a.example/f"/><outline text="x"><outline text="ب" xmlUrl="https://b.example/f"/></outline></outline><outline text="أ" xmlUrl="https://a.example/f"/></body></opml>`;
  expect(parseOpml(bytesOf(opml), "list.opml")).toEqual([
    { url: "https://a.example/f", title: "أ" },
    { url: "https://b.example/f", title: "ب" },
  ]);
  for (const wrong of ["<opml/>", "{}", `<!DOCTYPE opml []>${opml}`, `<opml><body><outline xmlUrl="file:///etc/passwd"/></body></opml>`])
    expect(() => parseOpml(bytesOf(wrong), "list.opml")).toThrow(expect.objectContaining({ id: "feed-list" }));
});

test("of any bytes comes a feed or an error that says what they are", () => {
  const whole = rss(
    `<title>ص</title><item><guid>1</guid><title>خبر</title><link>/1</link><pubDate>Tue, 24 Nov 2026 10:00:00 GMT</pubDate></item>`,
  );
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>1</id><title>x</title><content>y</content></entry></feed>`;
  const json = JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: "J",
    items: [{ id: 1, title: ["x"], content_html: 5, authors: {} }],
  });
  const read = (bytes: Uint8Array) => {
    try {
      return parseFeed({ bytes, contentType: null, where: WHERE }).items.every(({ key }) => key.length === 32);
    } catch (error) {
      return error instanceof IntakeError;
    }
  };
  const changed = fc.constantFrom(whole, atom, json).chain((text) => {
    const bytes = Buffer.from(text);
    return fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 6 }).map((changes) => {
      const copy = Buffer.from(bytes);
      for (const [at, byte] of changes) copy[at] = byte;
      return copy;
    });
  });
  fc.assert(
    fc.property(fc.oneof(changed, fc.uint8Array({ maxLength: 200 })), (bytes) => {
      expect(read(bytes)).toBe(true);
    }),
  );
  for (let end = 0; end < Buffer.from(whole).length; end += 7) expect(read(Buffer.from(whole).subarray(0, end))).toBe(true);
});
