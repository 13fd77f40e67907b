// The page without a signal (server/offline.py): what was seen last, as it stood, with the parts that live on the phone
// alone (report, chat, walk, tray) awake in it. Nothing here speaks with the server but the asking whether it is back.

import { el, fill, icon, start } from "./kit.js";
import { support } from "./support.js";

const host = /** @type {HTMLElement} */ (document.querySelector("hoa-offline"));
const facts = JSON.parse(host.dataset.facts ?? "{}");
const words = JSON.parse(host.dataset.words ?? "{}");
const ASK = 8000;
/** Parts of ours that answer a finger without the server. */
const AWAKE = "hoa-report, hoa-chat, hoa-walk, hoa-photos, hoa-outbox, hoa-words, hoa-viewer, hoa-slider, hoa-offline, hoa-inspect";
const locale = /(?:^|; )lang="?en/.test(document.cookie) ? "en" : "ka";
const say = (/** @type {string} */ name, values = {}) => fill(words[name]?.[locale], values);
const when = () => new Date(facts.at).toLocaleString(locale === "en" ? "en-GB" : "ka-GE", { dateStyle: "short", timeStyle: "short" });
const status = el("p", { role: "status", class: "meta" });
let isBack = false;

document.documentElement.lang = locale;
document.title = facts.title || `${say("title")} · ${say("app")}`;

/** The numbers to call: kept with the shell, renewed whenever the house is asked for them. */
async function numbers() {
  const list = el("ul", { class: "cluster offline-numbers" });
  const said = await fetch("/api/numbers").then((answer) => answer.json(), () => ({ numbers: [] }));
  for (const each of said.numbers) {
    const call = el("a", { class: "btn btn-small btn-secondary", href: each.call }, icon("phone"), el("span", {}, `${each[locale]} ${each.number}`));
    list.append(el("li", {}, call));
  }
  return list;
}

/** Lines of what can be opened now. */
function shelf() {
  const rows = facts.pages.map((/** @type {any} */ { address, title }) => el("li", {}, el("a", { href: address }, title.split(" · ")[0])));
  return rows.length ? [el("h2", {}, say("shelf")), el("ul", { class: "stack" }, ...rows)] : [];
}

async function draw() {
  const again = el("button", { type: "button", class: "btn btn-small btn-secondary", onclick: () => location.reload() }, say("again"));
  const said = facts.why ? "leaving" : facts.at ? "seen" : "unseen";
  const line = el("div", { class: "banner tone-warn" }, icon("wifi-off"), el("div", { class: "stack" },
    el("p", {}, el("b", {}, say("title")), " ", say(said, { when: facts.at ? when() : "" })), status, el("div", { class: "cluster" }, again)));
  const calls = el("details", { class: "more", open: !facts.at }, el("summary", {}, say("numbers")), await numbers());
  host.replaceChildren(line, calls);
  const frame = document.querySelector("body > .frame");
  if (frame) return frame.prepend(host);
  const lead = facts.why ? [] : shelf();
  const main = el("main", { class: "main stack", id: "main" }, el("h1", {}, say("title")), host, ...lead);
  document.body.prepend(el("div", { class: "frame frame-bare" }, main));
}

/** Ask whether the house is there again; what is half typed is left standing, and the reader asked. */
async function ask() {
  if (isBack) return;
  const answer = await fetch("/ping", { cache: "no-store", signal: AbortSignal.timeout(5000) }).catch(() => null);
  if (answer?.ok) back();
}

function back() {
  if (isBack) return;
  isBack = true;
  start(document.querySelector("[data-page]")?.getAttribute("data-person") ?? "");
  const held = document.activeElement;
  const busy = held?.matches("textarea, input, select") || document.querySelector("hoa-report, hoa-walk, hoa-inspect, dialog[open]");
  if (!busy) return location.reload();
  status.textContent = say("back");
}

setInterval(ask, ASK);
addEventListener("online", ask);
navigator.serviceWorker?.addEventListener("message", ({ data }) => data?.kind === "back" && back());
navigator.serviceWorker?.startMessages();

/** What needs the house says so, instead of doing nothing. */
document.addEventListener("click", (event) => {
  const target = /** @type {Element} */ (event.target);
  const button = target.closest("button, [role=button], [data-feedback]");
  if (button?.matches("[data-support]")) {
    event.stopPropagation();
    return support(button, document.querySelector("[data-page]")?.getAttribute("data-person") ?? "");
  }
  if (!button || (/** @type {any} */ (button).form ?? button).closest(AWAKE) || button.closest(AWAKE) || button.closest("[data-help], hoa-help, hoa-install, hoa-saver") || button.closest('form[action^="/auth/"]')) return;
  event.preventDefault();
  event.stopPropagation();
  status.textContent = say("needs");
  host.scrollIntoView({ block: "nearest" });
}, true);
document.addEventListener("submit", (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (!form.getAttribute("action")?.startsWith("/auth/")) event.preventDefault();
});

draw();
