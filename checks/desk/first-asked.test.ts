import { expect, test } from "vitest";
import { FIRST_ASKED } from "../../packages/server/src/routes/prepare-answers.ts";
import { PATIENCE } from "./build-desk.ts";
import { describeDesk } from "./desk-under-test.ts";

/** What the server prepares is of use only where it is, to the letter, what the screens ask for. */
describeDesk("what screens ask for first", "demonstration", (desk) => {
  test("is what the server prepares", { timeout: PATIENCE }, async () => {
    const { page, go, close } = await desk().open("/");
    const asked = new Set<string>();
    page.on("request", (request) => {
      const { pathname, search } = new URL(request.url());
      if (OVER_ALL.test(pathname)) asked.add(`${pathname}${search}`);
    });
    const screens = await page.$$eval(".rail-screen", (links) => links.map((link) => link.getAttribute("href") ?? ""));
    for (const path of screens) {
      await go(path);
      await page.waitForLoadState("networkidle");
    }
    expect([...asked].sort()).toEqual(FIRST_ASKED.toSorted());
    await close();
  });
});

/** Answers that the server keeps. */
const OVER_ALL = /^\/api\/(?:actors|count|map|network|stories|timeline)$/u;
