// Steps of a long form as entries of the browser's history: the phone's back button goes one step back.

/** @typedef {"what" | "danger" | "where" | "details" | "send" | "sending"} Step */

/** Field of a fault -> the step where it can be mended. @type {Record<string, Step>} */
const PLACE_OF_FAULT = {
  category: "what",
  door: "what",
  building_id: "where",
  place: "where",
  entrance_id: "where",
  floor: "where",
  lat: "where",
  photos: "details",
  text: "details",
  about: "details",
  about_service: "details",
};

/**
 * List the steps these answers lead through.
 * @param {Record<string, string>} answers
 * @param {(category: string) => boolean} isDangerous
 * @returns {Step[]}
 */
export function pathOf(answers, isDangerous) {
  const [kind, code] = (answers.what ?? "").split(":");
  /** @type {Step[]} */
  const path = ["what"];
  if (kind === "category" && isDangerous(code)) path.push("danger");
  if (code !== "complaint") path.push("where");
  return [...path, "details", "send"];
}

/** Say which step mends the first fault. @param {Record<string, unknown>} faults @returns {Step} */
export function stepOfFaults(faults) {
  const known = Object.keys(faults).map((field) => PLACE_OF_FAULT[field] ?? "send");
  return known[0] ?? "send";
}

/** The browser's history as steps of one page; other pages' entries are left alone. */
export class Steps {
  /** @param {string} first @param {(step: Step) => void} show */
  constructor(first, show) {
    this.first = first;
    this.show = show;
    this.depth = 0;
    this.base = history.state?.key;
    this.path = location.pathname;
    this.onPop = (/** @type {PopStateEvent} */ event) => this.popped(event);
    addEventListener("popstate", this.onPop, { capture: true });
  }

  stop() {
    removeEventListener("popstate", this.onPop, { capture: true });
  }

  /** Go one step deeper. @param {Step} step */
  push(step) {
    this.depth += 1;
    history.pushState({ ...history.state, hoa: step }, "");
    this.show(step);
  }

  /** Show another step in the place of this one. @param {Step} step */
  swap(step) {
    history.replaceState({ ...history.state, hoa: step }, "");
    this.show(step);
  }

  /** Go back like the phone's button; where this visit has no entry to go back to, show the step before. */
  back(/** @type {Step} */ before) {
    if (this.depth > 0) history.back();
    else this.swap(before);
  }

  /** @param {PopStateEvent} event */
  popped(event) {
    const step = event.state?.hoa ?? (event.state?.key === this.base ? this.first : "");
    if (location.pathname !== this.path || !step) return;
    event.stopImmediatePropagation(); // the router would load the page anew
    this.depth = Math.max(0, this.depth - 1);
    this.show(step);
  }
}
