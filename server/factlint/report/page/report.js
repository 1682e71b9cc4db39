"use strict";
const form = document.querySelector("form");
const filters = [...form.querySelectorAll("select")];
const said = form.querySelector("output");

function apply() {
  const wanted = Object.fromEntries(filters.map((filter) => [filter.dataset.filter, filter.value]));
  const fits = (element) =>
    ["rule", "verdict"].every((name) => !wanted[name] || !(name in element.dataset) || element.dataset[name] === wanted[name]);
  const narrowed = Boolean(wanted.rule || wanted.verdict);
  let findings = 0;
  let drafts = 0;
  for (const draft of document.querySelectorAll(".draft")) {
    let some = 0;
    for (const item of draft.querySelectorAll(".finding, .claim")) {
      item.hidden = !fits(item);
      some += !item.hidden;
    }
    for (const mark of draft.querySelectorAll(".mark")) {
      mark.classList.toggle("off", !fits(mark) || (wanted.verdict !== "" && wanted.verdict !== "conflicting"));
    }
    draft.hidden = Boolean(wanted.file && draft.dataset.file !== wanted.file) || (narrowed && some === 0);
    if (!draft.hidden) {
      drafts += 1;
      findings += draft.querySelectorAll(".finding:not([hidden])").length;
    }
  }
  said.textContent = `${findings} finding${findings === 1 ? "" : "s"} in ${drafts} draft${drafts === 1 ? "" : "s"} shown`;
  document.getElementById("none").hidden = drafts > 0;
}

// n and p go from finding to finding.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("select")) return;
  if (event.key !== "n" && event.key !== "p") return;
  const shown = [...document.querySelectorAll(".draft:not([hidden]) .finding:not([hidden])")];
  const at = shown.indexOf(document.activeElement.closest(".finding"));
  const next = shown[event.key === "n" ? at + 1 : Math.max(0, at - 1)];
  if (next) {
    next.focus();
    next.scrollIntoView({ block: "center" });
  }
});
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("change", apply);
form.hidden = false;
apply();
