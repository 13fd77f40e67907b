// What the pages of a report show of the answers: attributes for the style sheet, progress, the summary.

import { fill } from "./kit.js";

/**
 * Show what belongs to these answers alone.
 * @param {HTMLElement} root
 * @param {Record<string, string>} given
 * @param {string[]} path steps of these answers
 * @param {string} step
 */
export function paint(root, given, path, step) {
  const [kind = "", code = ""] = (given.what ?? "").split(":");
  const { place = "", to = "", whom = "", danger = "", about = "" } = given;
  const building = root.querySelector("input[name=building_id]:checked");
  const chaired = building?.getAttribute("data-chaired") ?? "";
  const direct = building?.getAttribute("data-direct") ?? "";
  const facts = { code, place, to, whom, urgent: danger, topic: about, chaired, direct, pinned: given.lat ? "yes" : "" };
  for (const [name, value] of Object.entries(facts)) if (root.dataset[name] !== value) root.dataset[name] = value;
  only(root, "data-danger", code);
  only(root, "data-of-building", given.building_id ?? "");
  only(root, "data-of-door", kind === "door" ? code : "ordinary");
  progress(root, path.filter((each) => each !== "danger"), step === "danger" ? "what" : step);
  summary(root, given);
}

/** @param {HTMLElement} root @param {string} attribute @param {string} wanted */
function only(root, attribute, wanted) {
  for (const node of root.querySelectorAll(`[${attribute}]`)) {
    const off = node.getAttribute(attribute) !== wanted;
    node.toggleAttribute("data-off", off);
    if (node instanceof HTMLOptionElement) node.disabled = off; // where a line of a choice cannot be hidden
  }
}

/** @param {HTMLElement} root @param {string[]} path @param {string} step */
function progress(root, path, step) {
  const n = path.indexOf(step) + 1;
  const words = fill(root.dataset.stepOf, { n, total: path.length });
  for (const bar of root.querySelectorAll("[data-progress]")) {
    bar.setAttribute("aria-label", words);
    bar.setAttribute("role", "img"); // only now: a picture without a name is none
    [...bar.children].forEach((mark, at) => {
      mark.classList.toggle("on", at < n);
      mark.toggleAttribute("data-off", at >= path.length);
    });
  }
  root.querySelectorAll("[data-progress-words]").forEach((place) => say(place, words));
}

/** @param {HTMLElement} root @param {Record<string, string>} given */
function summary(root, given) {
  const where = [label(root, "place", given), given.place === "other_entrance" ? label(root, "entrance_id", given) : ""];
  if (given.place === "yard") where.push(label(root, "spot", given));
  const sums = { what: label(root, "what", given), where: where.filter(Boolean).join(", "), text: given.text ?? "" };
  for (const [name, words] of Object.entries(sums)) {
    root.querySelectorAll(`[data-sum="${name}"]`).forEach((place) => say(place, words));
  }
}

/**
 * Give the words of a chosen card, in the language on the screen.
 * @param {HTMLElement} root @param {string} name @param {Record<string, string>} given
 */
export function label(root, name, given) {
  const value = given[name];
  if (!value) return "";
  const face = root.querySelector(`input[name="${name}"][value="${CSS.escape(value)}"] + .pick-face > span`);
  return face?.firstChild?.textContent ?? "";
}

/** @param {Element} place @param {string} words */
function say(place, words) {
  if (place.textContent !== words) place.textContent = words;
}
