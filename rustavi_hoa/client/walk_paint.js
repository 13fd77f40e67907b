// What the walk shows: a station, the marks of progress, the prepared problems. It writes only where nothing is drawn.

import { el, fill, icon } from "./kit.js";
import { counts, isDone, prepared } from "./walk_draft.js";

/** @typedef {import("./walk_draft.js").Draft} Draft @typedef {import("./walk_draft.js").Station} Station */

/** @type {Map<Blob, string>} */
const urls = new Map();

/** @param {HTMLElement} root @param {string} name @param {string} words */
export function write(root, name, words) {
  for (const place of root.querySelectorAll(`[data-fill="${name}"]`)) {
    if (place.textContent !== words) place.textContent = words;
  }
}

/** @param {HTMLElement} root @param {string} name @param {boolean} on */
export function when(root, name, on) {
  root.querySelectorAll(`[data-when="${name}"]`).forEach((node) => node.toggleAttribute("data-off", !on));
}

let locale = "ka";

/** Speak this language from now on: the page's own mark follows a moment later. @param {string | undefined} wanted */
export function speak(wanted) {
  locale = wanted ?? "ka";
}

/** Say a station, or an address, in the reader's language. @param {string} ka @param {string} en */
export const pick = (ka, en) => (locale === "en" && en ? en : ka);

/** Lead the links of the walk to its building. @param {HTMLElement} root @param {Draft} draft */
export function addresses(root, draft) {
  for (const link of root.querySelectorAll("[data-at-building]")) {
    const path = (link.getAttribute("href") ?? "").split("?")[0];
    link.setAttribute("href", `${path}?${link.getAttribute("data-at-building")}=${draft.said.building_id}`);
  }
}

/** Marks for every station; what is answered is filled. @param {HTMLElement} root @param {Draft} draft @param {string} at */
export function progress(root, draft, at) {
  const codes = draft.said.stations.map((station) => station.code);
  const n = codes.indexOf(at) + 1;
  const words = fill(root.dataset.stationOf, { n, total: codes.length });
  for (const bar of root.querySelectorAll("[data-progress]")) {
    bar.setAttribute("aria-label", words);
    bar.setAttribute("role", "img");
    bar.replaceChildren(...codes.map((code) => el("i", { class: isDone(draft, code) || code === at ? "on" : "" })));
  }
  write(root, "count", words);
}

/** @param {HTMLElement} root @param {Draft} draft @param {Station} station */
export function station(root, draft, station) {
  write(root, "station", pick(station.ka, station.en));
  write(root, "look", pick(station.look_ka, station.look_en));
  root.querySelectorAll("[data-sign]").forEach((place) => place.replaceChildren(icon(station.sign)));
  root.querySelector('input[value="none"]')?.closest(".pick")?.toggleAttribute("data-off", !station.may_lack);
  const given = draft.given[station.code];
  const picture = pictureOf(draft, station.code);
  const kept = root.querySelector("[data-kept]");
  const words = el("span", {}, root.dataset.photoKept ?? "");
  kept?.replaceChildren(...(picture ? [el("img", { src: picture, alt: "", class: "photo" }), words] : []));
  kept?.toggleAttribute("data-off", !picture);
  const faults = Object.values(given?.fault ?? {}).map((said) => pick(said.ka, said.en));
  write(root, "fault", faults.join(" "));
}

/** Give the address of a station's last picture. @param {Draft} draft @param {string} code */
function pictureOf(draft, code) {
  const { blob, photo } = draft.given[code] ?? {};
  if (!blob) return photo ? `/photos/gallery/${photo}/320` : "";
  if (!urls.has(blob)) urls.set(blob, URL.createObjectURL(blob));
  return urls.get(blob) ?? "";
}

/** @param {HTMLElement} root @param {Draft} draft @param {(code: string, change: {on?: boolean, text?: string}) => void} change */
export function outcome(root, draft, change) {
  const found = prepared(draft);
  write(root, "counts", fill(root.dataset.counts, counts(draft)));
  when(root, "bad", found.length > 0);
  when(root, "fine", found.length === 0);
  root.querySelector("[data-problems]")?.replaceChildren(...found.map((each) => problem(root, draft, each, change)));
  sendWords(root, draft);
}

/** @param {HTMLElement} root @param {Draft} draft */
export function sendWords(root, draft) {
  const n = prepared(draft).filter(({ problem }) => problem.on).length;
  write(root, "send", n ? fill(root.dataset.sendN, { n }) : (root.dataset.finish ?? ""));
  when(root, "ticked", n > 0);
}

/** @param {HTMLElement} root @param {Draft} draft @param {any} each @param {any} change */
function problem(root, draft, { station, problem }, change) {
  const name = pick(station.ka, station.en);
  const id = `walk-${station.code.replace(/\W/g, "-")}`;
  const tick = el("input", { type: "checkbox", id, checked: problem.on, onchange: () => change(station.code, { on: tick.checked }) });
  const label = fill(root.dataset.textOf, { name });
  const text = el("textarea", { class: "input", rows: 3, maxlength: 1000, "aria-label": label, lang: "ka", "data-text": station.code, oninput: () => change(station.code, { text: text.value }) });
  text.value = problem.text;
  const picture = pictureOf(draft, station.code);
  const head = el("label", { class: "check", for: id }, tick, icon(station.sign), el("b", {}, name));
  const like = station.open_issue
    ? el("p", { class: "note" }, el("a", { href: `/issue?id=${station.open_issue}` }, `${root.dataset.openAlready}: ${station.open_no}`))
    : null;
  const photo = picture ? el("img", { src: picture, alt: name, class: "photo photo-big" }) : null;
  const fault = el("p", { class: "error", role: "alert", "data-fault": station.code });
  return el("div", { class: "card stack stack-tight", "data-problem": station.code }, head, like, photo, text, fault);
}

/** @param {HTMLElement} root @param {Draft} draft */
export function end(root, draft) {
  const links = draft.said.issues.map((id) =>
    el("a", { class: "row", href: `/issue?id=${id}` }, el("span", { class: "row-body" }, fill(root.dataset.problemN, { n: id })), icon("chevron-right")),
  );
  const isEnded = draft.said.finished === draft.key;
  root.querySelector("[data-issues]")?.replaceChildren(...(isEnded ? links : []));
  when(root, "ended", isEnded);
  when(root, "going", !isEnded);
}
