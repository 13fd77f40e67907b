// The server drew what this person sees first (shell/first.py). It stands until the page's own script shows the same:
// then the two change places within one frame, so nothing moves and nobody's place is lost.

/** Milliseconds after which the page's own view is shown, whatever it has come to. */
const PATIENCE = 10_000;
const PICTURES = 600;

/** Tell whether the page has heard from the house, shows no grey rows, and its chat stands where it will. @param {Element} frame */
function stands(frame) {
  if (!frame.querySelector('[data-settled="yes"]') || frame.querySelector("hoa-chat:not([data-stands])")) return false;
  return ![...frame.querySelectorAll("main .sk")].some((grey) => !grey.closest("[hidden]"));
}

/** Wait for the pictures of the first screen: they are in the cache, but not yet decoded. @param {Element} frame */
function pictures(frame) {
  const seen = [...frame.querySelectorAll("img")].filter((image) => image.getBoundingClientRect().top < innerHeight);
  const late = new Promise((go) => setTimeout(go, PICTURES));
  return Promise.race([Promise.allSettled(seen.map((image) => image.decode())), late]);
}

/** Whoever stood on something stands on the same thing afterwards. @param {Element} first @param {Element} frame */
function sameThing(first, frame) {
  const held = document.activeElement;
  if (!held || !first.contains(held)) return null;
  const like = [...frame.querySelectorAll(held.tagName)];
  return like.find((each) => each.className === held.className && each.textContent === held.textContent) ?? null;
}

/** @param {Element} first @param {Element} frame */
function change(first, frame) {
  const held = sameThing(first, frame);
  const scrolled = first.querySelector(".log")?.scrollTop ?? 0;
  first.remove();
  const log = frame.querySelector(".log");
  if (log && scrolled) log.scrollTop = scrolled;
  if (held instanceof HTMLElement) held.focus({ preventScroll: true });
}

const first = document.querySelector("hoa-first");
if (first) {
  let asked = false;
  let done = false;
  const frameOf = () => document.querySelector("hoa-first ~ .frame");
  const go = () => {
    const frame = frameOf();
    if (done || !frame) return;
    done = true;
    watcher.disconnect();
    pictures(frame).then(() => requestAnimationFrame(() => change(first, frameOf() ?? frame)));
  };
  const watcher = new MutationObserver(() => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      const frame = frameOf();
      if (frame && stands(frame)) go();
    });
  });
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-settled", "data-stands", "hidden"] });
  setTimeout(go, PATIENCE);
}
