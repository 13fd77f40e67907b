// The question mark at the head of every screen: what the screen is for, in a dialog. The words of all screens are one
// file, fetched once and kept with the shell, so that help is there without a signal too.

import { el } from "./kit.js";

/** @type {Promise<any> | null} */
let asked = null;
/** @returns {Promise<any>} null when the words cannot be had */
export const said = () => (asked ??= fetch("/help.json").then((answer) => answer.json()).catch(() => (asked = null)));

/** @param {HTMLElement} opener */
export async function open(opener) {
  if (document.querySelector("hoa-help")) return;
  const { pages = {}, words = {} } = (await said()) ?? {};
  const locale = document.documentElement.lang === "en" ? "en" : "ka";
  const page = document.querySelector("[data-page]")?.getAttribute("data-page") ?? location.pathname;
  const say = (/** @type {string} */ name) => words[name]?.[locale] ?? "";
  const close = el("button", { type: "button", class: "btn btn-wide btn-secondary", onclick: () => dialog.close() }, say("close") || "×");
  const numbers = el("p", {}, el("a", { href: "/numbers" }, say("numbers")));
  const dialog = el("dialog", { class: "dialog", "aria-label": say("title") || "?" },
    el("div", { class: "stack" }, el("h2", {}, say("title")), el("p", {}, pages[page]?.[locale] ?? say("none")), numbers, close));
  const host = el("hoa-help", {}, dialog);
  document.body.append(host);
  dialog.addEventListener("click", (/** @type {Event} */ event) => event.target === dialog && dialog.close());
  dialog.addEventListener("close", () => {
    host.remove();
    opener.focus();
  });
  dialog.showModal();
}
