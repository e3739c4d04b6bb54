import { expect, test } from "vitest";
import { describeDesk } from "./desk-under-test.ts";

describeDesk("reports from the web", "demonstration", (desk) => {
  test("an address of this machine is refused in words", { timeout: 200_000 }, async () => {
    const { page, close } = await desk().open("/", { language: "en" });
    await page.getByLabel("An address on the web").fill("http://127.0.0.1/story");
    await page.getByRole("button", { name: "Fetch once" }).click();
    await page.waitForSelector(".outcome-problem");
    expect(await page.locator(".outcome").first().innerText()).toContain("Not read");
    await close();
  });

  test("a feed is watched until it is not", { timeout: 200_000 }, async () => {
    const { page, close } = await desk().open("/", { language: "ar" });
    await page.getByLabel("عنوان على الشبكة").fill("https://feeds.example.org/rss");
    await page.getByRole("button", { name: "تابعه كمصدر أخبار" }).click();
    await page.waitForSelector(".feed");
    expect(await page.locator(".feed").innerText()).toContain("https://feeds.example.org/rss");
    await page.getByRole("button", { name: "أوقف المتابعة" }).click();
    await page.waitForSelector(".feed", { state: "detached" });
    await close();
  });
});
