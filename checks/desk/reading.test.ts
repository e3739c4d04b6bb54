import { expect, test } from "vitest";
import { describeDesk } from "./desk-under-test.ts";

describeDesk("the desk's reading half", "demonstration", (desk) => {
  test.for(["ar", "en"] as const)("opens every screen in %s without a fault", async (language) => {
    const { page, faults, axe, close } = await desk().open("/", { language });
    expect(await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      language,
      language === "ar" ? "rtl" : "ltr",
    ]);
    expect(await axe()).toEqual([]);
    expect(faults).toEqual([]);
    await close();
  });
});
