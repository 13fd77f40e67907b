// Tells the worker whose phone this is and what the screen shows, once it lies still; loaded when the page is at rest.
// Nothing of this happens before the first visit has ended.

import { roomAsked } from "./dom.js";
import { said } from "./help.js";
import { isSparing } from "./saver.js";

const build = document.querySelector("meta[name=build]")?.getAttribute("content") ?? "";
const QUIET = 800;
/** Parts that draw themselves from their own store or the house: they are kept empty. */
const OWN = "hoa-outbox, hoa-map, hoa-atlas, hoa-photos > div, [data-part=lines], [data-part=drafts]";
const DROPPED = "script, style[data-now], dialog[open], .notices > *, hoa-feedback, hoa-help";

let told = "";
let isFirst = !navigator.serviceWorker?.controller;
let timer = 0;
let asked = 0;

/** @param {Record<string, any>} message */
async function tell(message) {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ ...message, build });
}

const marker = () => /** @type {HTMLElement | null} */ (document.querySelector("[data-page]"));

function look() {
  const { ready, person, page } = marker()?.dataset ?? {};
  if (ready !== "yes" || !person) return;
  if (told !== person) {
    told = person;
    tell({ kind: "here", person });
  }
  if (person === "0" || page !== location.pathname) return;
  clearTimeout(timer);
  // A page that never lies still (a chat, a clock) is kept all the same.
  asked ||= Date.now();
  timer = setTimeout(keep, Date.now() - asked > 5 * QUIET ? 0 : QUIET);
}

/** Give the page's own frame as it stands, without what would wake twice. @param {Element} frame */
function still(frame) {
  const copy = /** @type {HTMLElement} */ (frame.cloneNode(true));
  copy.querySelectorAll(DROPPED).forEach((each) => each.remove());
  copy.querySelectorAll(OWN).forEach((each) => (each.matches("hoa-photos > div") ? each.remove() : each.replaceChildren()));
  copy.querySelectorAll('img[src^="blob:"]').forEach((each) => each.removeAttribute("src"));
  copy.querySelectorAll("[data-stands], [data-restored]").forEach((each) => {
    each.removeAttribute("data-stands");
    each.removeAttribute("data-restored");
  });
  return copy;
}

/** What this page asked for before there was a worker is asked for once more, so that it is kept too. */
async function askAgain() {
  isFirst = false;
  await navigator.serviceWorker.ready;
  const walk = /** @type {HTMLElement | null} */ (document.querySelector("hoa-walk"))?.dataset.building;
  if (document.querySelector("hoa-chat")) fetch(roomAsked()).catch(() => {});
  if (walk && walk !== "0") fetch(`/api/walk?building=${walk}`).catch(() => {});
}

function keep() {
  asked = 0;
  const frame = document.querySelector("body > .frame");
  const { settled, person, page } = marker()?.dataset ?? {};
  if (!frame || settled !== "yes" || page !== location.pathname || document.querySelector("hoa-first")) return;
  if ([...frame.querySelectorAll("main .sk")].some((grey) => !grey.closest("[hidden]"))) return;
  const copy = still(frame);
  const spare = isSparing();
  const pictures = spare ? [] : [...copy.querySelectorAll('img[src^="/photos/"]')].slice(0, 30).map((image) => image.getAttribute("src"));
  const sheets = [...document.querySelectorAll('head link[rel="stylesheet"][data-precedence]')].map((each) => each.outerHTML).join("");
  const address = location.pathname + location.search;
  if (isFirst) askAgain();
  tell({ kind: "seen", person, address, title: document.title, html: sheets + copy.outerHTML, at: Date.now(), pictures });
}

/** A phone without room says so once; the sentence was fetched while there was a line. */
async function tellFull() {
  if (document.querySelector("[data-no-room]")) return;
  const words = (await said())?.words;
  const sentence = words?.full?.[document.documentElement.lang === "en" ? "en" : "ka"];
  const line = document.createElement("div");
  line.className = "notices";
  line.innerHTML = '<div class="notice tone-danger" role="alert" data-no-room></div>';
  line.firstElementChild?.append(sentence ?? "!");
  document.body.append(line);
}

/** A press that needs no answer waits on the phone where there is no signal. */
document.addEventListener("click", (event) => {
  const button = navigator.onLine ? null : /** @type {Element} */ (event.target).closest("[data-support]");
  if (!button) return;
  event.preventDefault();
  event.stopPropagation();
  import("./support.js").then((part) => part.support(/** @type {HTMLElement} */ (button), marker()?.dataset.person ?? ""));
}, true);

addEventListener("hoa-full", tellFull);
if (/** @type {any} */ (globalThis).hoaFull) tellFull();
else if (localStorage.getItem("hoa-waiting") !== null) said();

if (navigator.serviceWorker && build) {
  navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" }).then(() => {
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      told = ""; // a newer worker knows nothing of this page: the older one was told
      look();
    });
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true });
    look();
  }, () => {}); // private windows and some settings allow no worker: everything but this works without
}
