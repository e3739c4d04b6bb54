import { describe, expect, test } from "vitest";
import { markupLine, markupText } from "./markup-text.ts";

describe("words of markup", () => {
  test.each([
    ["<p>أول</p><p>ثان<br>ثالث</p>", "أول\nثان\nثالث"],
    ["<ul><li>أ</li><li><b>ب</b> ج</li></ul>", "أ\nب ج"],
    ["قبل<script>var x = '<p>لا</p>';</script>بعد<style>p{}</style>", "قبلبعد"],
    ["<SCRIPT>x</Script >نص", "نص"],
    ["قبل<!-- <p>لا</p> -->بعد<!-- لا ينتهي", "قبلبعد"],
    ["<![CDATA[نص]]>", "نص]]>"],
    ["3 < 5 و a<b>c</b>", "3 < 5 و ac"],
    ["&laquo;هدنة&raquo; &amp;lt; &#1575;&#x644;&nbsp;x &hellip; &unknown; & AT&T", "«هدنة» &lt; ال x … &unknown; & AT&T"],
    ["&#0; &#xD800; &#9999999;", "\ufffd \ufffd \ufffd"],
    ["<img src=x onerror=alert(1)>نص<iframe src=x>لا</iframe>", "نص"],
    ["<p", ""],
    ["", ""],
  ])("%s", (markup, text) => {
    expect(markupText(markup)).toBe(text);
  });

  test("on one line", () => {
    expect(markupLine("<p>أ</p><p>ب</p>")).toBe("أ ب");
    expect(markupLine(" <p> </p> ")).toBeNull();
  });

  test.each([
    ["nested without end", "<div>".repeat(300_000)],
    ["opened without end", "<script>".repeat(300_000)],
    ["brackets", "<".repeat(300_000)],
    ["references", "&#".repeat(300_000)],
    ["comments", "<!--".repeat(300_000)],
    ["forms closed and opened", "<form></form>".repeat(100_000)],
  ])("%s, in time", (_, markup) => {
    expect(markupText(markup).length).toBeLessThanOrEqual(markup.length);
  });
});
