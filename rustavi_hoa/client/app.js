// The little script of every page: title and language follow the reader; heavier parts load when their element appears.
import "./first.js";
import "./sheets.js";

/** Keep `<html lang>` and the title in step with the page's hidden marker. */
function followPage() {
  const marker = document.querySelector("[data-page]");
  if (!marker) {
    // A page that broke has no marker; its reader's language is in the cookie alone.
    if (document.querySelector(".broken") && /(?:^|; )lang=en/.test(document.cookie)) document.documentElement.lang = "en";
    return;
  }
  const { locale, title, app } = marker.dataset;
  if (locale && document.documentElement.lang !== locale) document.documentElement.lang = locale;
  const wanted = title ? `${title} · ${app}` : app;
  if (wanted && document.title !== wanted) document.title = wanted;
}

/** Custom elements and the modules that define them. */
const PARTS = {
  "hoa-chat": () => import("./chat.js"),
  "hoa-report": () => import("./report.js"),
  "hoa-photos": () => import("./photos.js"),
  "hoa-words": () => import("./words.js"),
  "hoa-outbox": () => import("./tray.js"),
  "hoa-map": () => import("./parts/map.js"),
  "hoa-upload": () => import("./upload.js"),
  "hoa-atlas": () => import("./atlas/atlas.js"),
  "hoa-viewer": () => import("./viewer.js"),
  "hoa-slider": () => import("./slider.js"),
  "hoa-album": () => import("./album.js"),
  "hoa-judge": () => import("./judge.js"),
  "hoa-walk": () => import("./walk.js"),
  "hoa-push": () => import("./push.js"),
  "hoa-install": () => import("./install.js"),
  "hoa-saver": () => import("./saver.js"),
  "hoa-inspect": () => import("./inspect.js"),
};

/** Elements that ask the house as soon as they wake: they wait until it is known who is here. */
const PERSONAL = new Set(["hoa-chat", "hoa-report", "hoa-words", "hoa-album", "hoa-judge", "hoa-walk", "hoa-push"]);

/** Elements whose script is heavy (the map: 42 KB): it comes when they come into sight. */
const HEAVY = new Set(["hoa-map"]);

const inSight = new IntersectionObserver((seen) => {
  for (const { isIntersecting, target } of seen) {
    if (!isIntersecting) continue;
    inSight.unobserve(target);
    PARTS[target.localName]();
  }
});

function loadParts() {
  const person = document.querySelector("[data-page]")?.getAttribute("data-person") ?? "0";
  for (const [tag, load] of Object.entries(PARTS)) {
    if (PERSONAL.has(tag) && person === "0") continue;
    const found = customElements.get(tag) ? null : document.querySelector(tag);
    if (!found) continue;
    if (HEAVY.has(tag)) inSight.observe(found);
    else load();
  }
}

let resumed = "";

/** Send what was left unsent, on whatever page the phone comes back to. */
function resumeSending() {
  const person = document.querySelector("[data-page]")?.getAttribute("data-person") ?? "";
  if (!person || person === "0" || person === resumed) return;
  resumed = person;
  try {
    if (!localStorage.getItem("hoa-waiting")) return;
  } catch {
    return;
  }
  import("./kit.js").then((outbox) => outbox.start(person));
}

const SHOWN = 6000;
let fading = null;

/** Good news goes by itself after a while, but never from under a pointer, a finger or the focus; errors stay. */
function fadeNotice() {
  const line = document.querySelector('[data-fades="yes"]');
  if (!line || line === fading) return;
  fading = line;
  const go = () => {
    if (!line.isConnected) return;
    if (line.matches(":hover, :focus-within")) setTimeout(go, 1000);
    else line.querySelector("button")?.click();
  };
  setTimeout(go, SHOWN);
}

/** The phone begins to keep pages once the first visit is over (seen.js); one that keeps them already does so sooner. */
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  /** @type {any} */ (globalThis).hoaInstall = event;
});
if (!document.documentElement.hasAttribute("data-offline")) {
  const rest = globalThis.requestIdleCallback ?? setTimeout;
  setTimeout(() => rest(() => import("./seen.js")), navigator.serviceWorker?.controller ? 1000 : 6000);
}

let waiting = false;
// Language and title go with the change itself: a busy page may draw its next frame much later.
new MutationObserver(() => {
  followPage();
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    loadParts();
    resumeSending();
    fadeNotice();
  });
}).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["data-locale", "data-title", "data-person"],
});
followPage();
loadParts();
resumeSending();

document.addEventListener("click", ({ target, detail }) => {
  const opener = target instanceof Element && target.closest("[data-feedback], [data-help]");
  // The second tap of a double one may land here only because the first has changed the page under it.
  if (!opener || detail > 1) return;
  (opener.hasAttribute("data-help") ? import("./help.js") : import("./feedback.js")).then((part) => part.open(opener));
});

document.addEventListener("keydown", (event) => {
  if (!["KeyJ", "KeyK", "KeyX"].includes(event.code) || event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target instanceof Element && event.target.closest('textarea, select, input:not([type="checkbox"])');
  if (!typing && document.querySelector("[data-keys]")) import("./keys.js").then((part) => part.press(event));
});
