import { parseAtomFeed } from "feedsmith";
import { expect, test } from "vitest";
import { parseFeed } from "../feeds/parse-feed.ts";
import { atomFeed } from "./atom-feed.ts";

const FEED = { id: "urn:isnad:watch:1", title: "غزة", updated: "2026-01-05T12:00:00Z" };

test("is Atom that a reader of feeds understands", () => {
  const entry = {
    id: "urn:isnad:alert:1",
    title: "قصف",
    updated: "2026-01-05T12:00:00Z",
    content: "سطر\nسطر",
    link: "https://a.example/?a=1&b=2",
  };
  const read = parseAtomFeed(atomFeed({ ...FEED, entries: [entry] }));
  expect(read).toMatchObject({ id: FEED.id, title: { value: "غزة" }, updated: FEED.updated, authors: [{ name: "Isnad" }] });
  expect(read.entries?.[0]).toMatchObject({
    id: entry.id,
    title: { value: "قصف" },
    content: { value: "سطر\nسطر" },
    links: [{ href: entry.link }],
  });
  expect(parseAtomFeed(atomFeed({ ...FEED, entries: [] })).entries ?? []).toEqual([]);
});

test("hostile words stay words: no markup, no controls, no second entry", () => {
  const evil = `</title><script>x</script>]]>&bomb;<entry>"'\u202eCBA\u0000\u001b[2J\ud800`;
  const entry = { id: evil, title: evil, updated: "2026-01-05T12:00:00Z", content: evil, link: `https://a.example/"onclick="x` };
  const xml = atomFeed({ ...FEED, title: evil, entries: [entry] });
  expect(xml).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\ud800-\udfff]/u);
  expect(xml.match(/<[a-z]+/gu)).toEqual([
    "<feed",
    "<id",
    "<title",
    "<updated",
    "<author",
    "<name",
    "<generator",
    "<entry",
    "<id",
    "<title",
    "<updated",
    "<link",
    "<content",
  ]);
  const [read] = parseFeed({ bytes: Buffer.from(xml), contentType: null, where: "file" }).items;
  expect(read?.title).toBe(`</title><script>x</script>]]>&bomb;<entry>"'<U+202E>CBA<U+0000><U+001B>[2J\ufffd`);
});
