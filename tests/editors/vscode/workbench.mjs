// The real VS Code in a real browser, as a person at the keyboard uses it.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const installed = fileURLToPath(new URL("../../../.editors/vscode/", import.meta.url));
const { chromium } = createRequire(installed)("playwright-core");
const size = { width: 1400, height: 900 };
/** Milliseconds that anything may take: a busy machine is slow, and only a failure waits so long. */
const patience = 60_000;
// A view that shows the same twice, so many milliseconds apart, stands still.
const still = 400;

/** Opens VS Code at `url`, lets `play` act on it, and prints what that returns as JSON. */
export async function session(play) {
  const options = JSON.parse(process.argv[2]);
  const browser = await chromium.launch({
    executablePath: options.browser,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync",
    ],
  });
  try {
    const page = await browser.newPage({ viewport: size });
    page.setDefaultTimeout(patience);
    await page.goto(options.url);
    await page.waitForSelector(".monaco-workbench .statusbar");
    const workbench = new Workbench(page, join(options.data, "logs"));
    try {
      console.log(JSON.stringify(await play(workbench, options)));
    } catch (error) {
      await page.screenshot({ path: options.failure });
      throw error;
    }
  } finally {
    await browser.close();
  }
}

class Workbench {
  #logs;
  #problems;

  constructor(page, logs) {
    this.page = page;
    this.#logs = logs;
    this.squiggles = page.locator(".editor-instance .squiggly-error, .editor-instance .squiggly-warning");
    this.#problems = page.locator(".markers-panel .monaco-list-row[aria-level='2']");
    this.notifications = page.locator(".notifications-toasts .notification-list-item-message");
  }

  /** Where the words of a draft and what is shown over them stand: for a picture of no more than that. */
  get part() {
    return { x: 348, y: 92, width: 1000, height: 480 };
  }

  async press(keys) {
    await this.page.keyboard.press(keys);
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  /** Answers no to the question whether the workspace is trusted. */
  async refuseTrust() {
    const dialog = this.page.locator(".monaco-dialog-box");
    await dialog.getByRole("button", { name: /^No/ }).click();
    await dialog.waitFor({ state: "detached" });
  }

  /** Runs a command by its title, from the command palette. */
  async command(title) {
    await this.#pick("F1", title);
  }

  /** Opens a walkthrough by its title. */
  async walkthrough(title) {
    await this.#pick("F1", "Welcome: Open Walkthrough...", title);
    await this.page.locator(".getting-started-step").first().waitFor();
  }

  /** Opens a file of the workspace by its name. */
  async open(name) {
    const inFront = this.page.locator(`.tab.active[data-resource-name="${name}"]`);
    // a walkthrough takes the keyboard back whenever one of its marks is set
    await until(`${name} in front`, async () => {
      await this.#pick("Control+p", name);
      return inFront.waitFor({ timeout: 5_000 }).then(() => true, () => false);
    });
    await this.page.locator(".editor-instance .view-line").first().waitFor();
  }

  /** Chooses by their words an entry of the box that `keys` opens, and of the one that opens after it. */
  async #pick(keys, text, next) {
    const box = this.page.locator(".quick-input-widget input[type=text]");
    const row = (words) => this.page.locator(".quick-input-list .monaco-list-row.focused").filter({ hasText: words });
    // keys that are pressed before the workbench listens are lost, and what takes the keyboard away closes the box
    await until(`“${text}” in the box that ${keys} opens`, async () => {
      await this.press(keys);
      const open = await box.waitFor({ timeout: 1_000 }).then(() => true, () => false);
      return open && this.type(text).then(() => row(text).waitFor({ timeout: 5_000 })).then(() => true, () => this.press("Escape"));
    });
    await this.press("Enter");
    if (next) {
      await until("an empty box", async () => (await box.inputValue()) === "");
      await this.type(next);
      await row(next).waitFor();
      await this.press("Enter");
    }
    await box.waitFor({ state: "hidden" });
  }

  /** The problems as they are read aloud, with severity and place. The panel holds only those that it has room for. */
  async allProblems() {
    await this.command("Problems: Focus on Problems View");
    await this.command("View: Toggle Maximized Panel");
    await this.#problems.first().waitFor();
    // the evidence of each problem takes room as well
    await this.press("Control+ArrowLeft");
    await this.#problems.first().waitFor({ state: "detached" });
    await this.press("Home");
    await this.press("ArrowRight");
    await this.#problems.first().waitFor();
    const read = await this.#problems.evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label")));
    await this.command("View: Toggle Maximized Panel");
    return read;
  }

  /** How many problems there are, as the status bar says. */
  async problemCount() {
    const told = await this.page.locator("[id='status.problems']").innerText();
    return told.match(/\d+/g).reduce((sum, each) => sum + Number(each), 0);
  }

  /** Waits until no visible line of the Problems panel holds `text`. */
  async problemIsGone(text) {
    await this.#problems.filter({ hasText: text }).waitFor({ state: "detached" });
  }

  /** Puts the cursor where the problem with `text` is. */
  async goToProblem(text) {
    await this.#problems.filter({ hasText: text }).first().dblclick();
    await this.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  }

  /** The text of the hover at the cursor; the hover stays open. */
  async hover() {
    await this.command("Show or Focus Hover");
    const hover = this.page.locator(".monaco-editor .monaco-hover-content");
    await hover.waitFor();
    await this.page.waitForTimeout(300);
    return hover.innerText();
  }

  /** The titles in the quick-fix menu at the cursor; the menu stays open. */
  async quickFixes() {
    const rows = this.page.locator(".action-widget .monaco-list-row.action");
    // just after its start a server may drop a request: the menu is then empty, and asking again helps
    await until("the quick-fix menu", async () => {
      await this.press("Control+.");
      return rows.first().waitFor({ timeout: 2_000 }).then(() => true, () => false);
    });
    return rows.allInnerTexts();
  }

  /** Chooses the entry with this title in the open quick-fix menu, by keys: an overlay catches clicks. */
  async choose(title) {
    const focused = this.page.locator(".action-widget .monaco-list-row.action.focused");
    await until(`“${title}” in the menu`, async () => {
      if ((await focused.innerText()).trim() === title) {
        return true;
      }
      await this.press("ArrowDown");
      return false;
    });
    await this.press("Enter");
  }

  /** Waits until the extension's log holds `text` this many times. */
  async logged(text, times = 1) {
    await until(`“${text}” in the log, ${times} times`, async () => this.#log().split(text).length > times);
  }

  #log() {
    const files = readdirSync(this.#logs, { recursive: true }).filter((file) => file.endsWith("factlint.log"));
    return files.map((file) => readFileSync(join(this.#logs, file), "utf8")).join("");
  }

  /** The messages that are shown, once there are some and time enough has gone by for more to come. */
  async messages() {
    await this.notifications.first().waitFor();
    await this.page.waitForTimeout(500);
    return this.notifications.allInnerTexts();
  }

  /** Shows the side bar of the extension, and waits for what its views hold. */
  async sideBar() {
    const icon = this.page.locator(".activitybar .action-item");
    await icon.filter({ has: this.page.locator("a.action-label[aria-label^='factlint']") }).click();
    for (const view of ["Claims", "Facts"]) {
      await this.#rows(view).first().waitFor();
    }
  }

  /** The entries of a view that it has room for, each with what stands beside it, once the view stands still. */
  async entries(view) {
    let before = "";
    let entries = await this.#entries(view);
    while (JSON.stringify(entries) !== before) {
      before = JSON.stringify(entries);
      await new Promise((resolve) => setTimeout(resolve, still));
      entries = await this.#entries(view);
    }
    return entries;
  }

  async #entries(view) {
    return this.#rows(view).evaluateAll((rows) =>
      rows.map((row) => ({
        label: row.querySelector(".label-name")?.textContent ?? "",
        description: row.querySelector(".label-description")?.textContent ?? "",
        level: Number(row.getAttribute("aria-level")),
      })),
    );
  }

  /** The entry of a view with this label. */
  entry(view, label) {
    const exactly = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
    return this.#rows(view).filter({ has: this.page.locator(".label-name", { hasText: exactly }) });
  }

  #rows(view) {
    const header = this.page.locator(`.pane-header .title:text-is("${view}")`);
    const pane = this.page.locator(".pane").filter({ has: header });
    return pane.locator(".monaco-list-row");
  }

  /** The name of the file in front, and what the status bar says of the cursor. */
  async cursor() {
    return {
      file: await this.page.locator(".tab.active").getAttribute("data-resource-name"),
      at: await this.page.locator("[id='status.editor.selection']").innerText(),
    };
  }

  /** Puts the keyboard into the editor. */
  async focusEditor() {
    await this.press("Control+1");
    await this.page.locator(".editor-instance .monaco-editor.focused").waitFor();
  }

  /** Selects the words of the file in front that the find widget finds. */
  async select(words) {
    await this.press("Control+f");
    await this.page.locator(".find-widget.visible textarea").first().fill(words);
    await this.press("Enter");
    await this.press("Escape");
    await until(`“${words}” to be selected`, async () => (await this.cursor()).at.includes("selected"));
  }

  /** Sets a setting of a workspace, in its file. */
  set(workspace, name, value) {
    mkdirSync(join(workspace, ".vscode"), { recursive: true });
    writeFileSync(join(workspace, ".vscode", "settings.json"), JSON.stringify({ [name]: value }));
  }

  /** What the language status of the draft in front says. */
  async languageStatus() {
    await this.page.locator("[id='status.languageStatus']").first().hover();
    const shown = this.page.locator(".hover-language-status");
    await shown.first().waitFor();
    return (await shown.allInnerTexts()).join("\n");
  }

  /** Saves, and waits until the tab says so. */
  async save() {
    await this.press("Control+s");
    await this.page.locator(".tab.active:not(.dirty)").waitFor();
  }
}

/** Waits until `reached` says true, asking again and again. */
export async function until(what, reached) {
  const end = Date.now() + patience;
  while (!(await reached())) {
    if (Date.now() > end) {
      throw new Error(`still waiting for ${what} after ${patience / 1000} seconds`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
