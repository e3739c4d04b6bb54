import { expect, test } from "vitest";
import { describeDesk } from "./desk-under-test.ts";
import { settled } from "./open-desk.ts";

/** The pictures of the README; `npm run screenshots` writes them to docs/images. */
describeDesk("pictures for the README", "demonstration", (desk) => {
  test("a report, a story and the network, in Arabic", { timeout: 300_000 }, async () => {
    const { page, go, faults, picture, close } = await desk().open("/reports?words=النوري", { width: 1440, height: 900 });
    await page.locator(".report-lines a", { hasText: "الجيش العراقي" }).first().click();
    await settled(page);
    await page.waitForSelector(".report-cards article");
    await page.keyboard.press("j");
    await page.waitForSelector(".claim-reasons");
    await page.waitForTimeout(800);
    await picture("report");

    await go("/stories");
    await page.locator("main a[href^='/stories/']").first().click();
    await page.waitForURL("**/stories/**");
    await settled(page);
    await picture("story");

    await go("/network");
    await page.waitForTimeout(3000);
    await picture("network");
    expect(faults).toEqual([]);
    await close();
  });
});
