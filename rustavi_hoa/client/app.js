// The little script of every page: title and language follow the reader; heavier parts load when their element appears.

/** Keep `<html lang>` and the title in step with the page's hidden marker. */
function followPage() {
  const marker = document.querySelector("[data-page]");
  if (!marker) return;
  const { locale, title, app } = marker.dataset;
  if (locale && document.documentElement.lang !== locale) document.documentElement.lang = locale;
  const wanted = title ? `${title} · ${app}` : app;
  if (wanted && document.title !== wanted) document.title = wanted;
}

/** Custom elements and the modules that define them. */
const PARTS = {};

function loadParts() {
  for (const [tag, load] of Object.entries(PARTS)) {
    if (!customElements.get(tag) && document.querySelector(tag)) load();
  }
}

let waiting = false;
new MutationObserver(() => {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    followPage();
    loadParts();
  });
}).observe(document.documentElement, {
  subtree: true,
  childList: true,
  attributes: true,
  attributeFilter: ["data-locale", "data-title"],
});
followPage();
loadParts();

document.addEventListener("click", ({ target }) => {
  const opener = target instanceof Element && target.closest("[data-feedback]");
  if (opener) import("./feedback.js").then((part) => part.open(opener));
});
