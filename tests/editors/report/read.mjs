// A reader opens the HTML report in a real browser: wide and on a telephone, in the light and in the dark, with the keyboard alone.
// Prints what was seen as JSON. Options: page (an address), browser, pictures (a folder, or nothing).
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const installed = fileURLToPath(new URL("../../../.editors/report/", import.meta.url));
const { chromium } = createRequire(installed)("playwright-core");
const options = JSON.parse(process.argv[2]);
const wide = { width: 1280, height: 800 };
const phone = { width: 390, height: 844 };
const seen = { trouble: [] };

const browser = await chromium.launch({ executablePath: options.browser, args: ["--no-sandbox", "--disable-gpu"] });
try {
  for (const [name, viewport, colorScheme] of [
    ["wide-light", wide, "light"],
    ["wide-dark", wide, "dark"],
    ["phone-light", phone, "light"],
    ["phone-dark", phone, "dark"],
  ]) {
    const context = await browser.newContext({ viewport, colorScheme, isMobile: viewport === phone, hasTouch: viewport === phone });
    const page = await context.newPage();
    page.on("dialog", (dialog) => seen.trouble.push(`dialog: ${dialog.message()}`) && dialog.dismiss());
    page.on("pageerror", (error) => seen.trouble.push(`error: ${error.message}`));
    page.on("console", (line) => line.type() === "error" && seen.trouble.push(`console: ${line.text()}`));
    page.on("request", (request) => request.url() === options.page || seen.trouble.push(`request: ${request.url()}`));
    await page.goto(options.page);
    seen[name] = await look(page);
    if (options.pictures) {
      await page.screenshot({ path: join(options.pictures, `${name}.png`) });
      await page.locator(".timeline").scrollIntoViewIfNeeded();
      await page.locator(".timeline").screenshot({ path: join(options.pictures, `${name}-timeline.png`) });
    }
    if (name === "wide-light") {
      seen.filtered = await filter(page);
      seen.keyboard = await type(page);
    }
    await context.close();
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(seen));

/** What can be measured of the page as it stands: whether it fits, and the contrast of its words with what lies behind them. */
function look(page) {
  return page.evaluate(() => {
    const channels = (colour) => colour.match(/[\d.]+/g).map(Number);
    const luminance = (colour) => {
      const [red, green, blue] = channels(colour).map((value) => {
        const share = value / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element) => {
      for (let at = element; at; at = at.parentElement) {
        const colour = getComputedStyle(at).backgroundColor;
        if (channels(colour)[3] !== 0) return colour;
      }
      return "rgb(255, 255, 255)";
    };
    const contrast = (element) => {
      const [low, high] = [luminance(getComputedStyle(element).color), luminance(behind(element))].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const words = [...document.querySelectorAll("h1, h2, h3, p, a, q, time, summary, footer, output, .badge, .key, .prose, select")];
    return {
      overflow: document.documentElement.scrollWidth - innerWidth,
      background: getComputedStyle(document.body).backgroundColor,
      contrast: Math.min(...words.filter((element) => element.checkVisibility()).map(contrast)),
      script: window.ran ?? null,
    };
  });
}

/** Chooses a rule, then a verdict without any finding, then all again. */
async function filter(page) {
  const said = () => page.locator("output").innerText();
  const steps = [await said()];
  await page.getByLabel("Rule").selectOption("event-date");
  steps.push(await said());
  await page.getByLabel("Rule").selectOption("");
  await page.getByLabel("File").selectOption({ index: 2 });
  steps.push(await said());
  await page.getByLabel("File").selectOption("");
  steps.push(await said());
  return steps;
}

/** Goes by the keyboard: to the second finding and back to its words, to a year of the timeline, and opens its first event. */
async function type(page) {
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  const finding = await page.evaluate(() => document.activeElement.id);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const words = await page.evaluate(() => location.hash);
  await page.getByRole("navigation", { name: "Years" }).getByRole("link").last().focus();
  await page.keyboard.press("Enter");
  const year = await page.evaluate(() => location.hash);
  await page.keyboard.press("Tab");
  let reached = await page.evaluate(() => document.activeElement.tagName);
  if (reached !== "SUMMARY") {
    await page.keyboard.press("Tab");
    reached = await page.evaluate(() => document.activeElement.tagName);
  }
  await page.keyboard.press("Enter");
  const open = await page.evaluate(() => document.activeElement.parentElement.open === true);
  return { finding, words, year, reached, open };
}
