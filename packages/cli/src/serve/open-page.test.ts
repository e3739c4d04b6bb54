import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { expect, test } from "vitest";
import { openPage } from "./open-page.ts";

test("the browser is started with no token in its words, but with a file that only this user reads, for as long as it is served", () => {
  const opened: string[] = [];
  const forget = openPage("http://127.0.0.1:4780/#token=secret", (file) => opened.push(file));
  const [file = ""] = opened;
  expect(file).not.toContain("secret");
  expect(readFileSync(file, "utf8")).toContain("url=http://127.0.0.1:4780/#token=secret");
  expect([statSync(file).mode & 0o777, statSync(dirname(file)).mode & 0o777]).toEqual([0o600, 0o700]);
  forget();
  expect(existsSync(dirname(file))).toBe(false);
});
