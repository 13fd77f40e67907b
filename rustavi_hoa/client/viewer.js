// <hoa-viewer>: photos in a grid that open over the whole screen, with keyboard, swipe and buttons. Arrow keys also move
// from photo to photo in the grid. A photo that cannot be loaded shows a quiet sign and breaks nothing.
//
// Attributes: data-label, data-next, data-previous, data-close, data-of ("{n} / {total}"), data-broken. Inside: links
// a[data-full] with data-small, data-name, data-day, data-caption.

import { alive, el, fill, icon } from "./kit.js";

const SWIPE = 45;

class Viewer extends HTMLElement {
  at = 0;
  /** @type {HTMLDialogElement | null} */
  sheet = null;

  async connectedCallback() {
    await alive(this);
    this.life = new AbortController();
    const { signal } = this.life;
    this.addEventListener("click", (event) => this.clicked(event), { signal });
    this.addEventListener("keydown", (event) => this.step(event), { signal });
    this.addEventListener("error", ({ target }) => this.hush(target), { signal, capture: true });
    this.querySelectorAll("img").forEach((image) => image.complete && !image.naturalWidth && image.currentSrc && this.hush(image));
  }

  disconnectedCallback() {
    this.life?.abort();
    this.sheet?.close();
  }

  /** @returns {HTMLAnchorElement[]} */
  get shots() {
    return [...this.querySelectorAll("a[data-full]")];
  }

  /** Put a quiet sign where a picture did not come. @param {EventTarget | null} image */
  hush(image) {
    if (image instanceof HTMLImageElement) image.closest(".photo")?.classList.add("photo-gone");
  }

  /** @param {MouseEvent} event */
  clicked(event) {
    const shot = /** @type {Element} */ (event.target).closest("a[data-full]");
    if (!shot || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    this.open(this.shots.indexOf(/** @type {HTMLAnchorElement} */ (shot)));
  }

  /** Walk the grid by arrow keys. @param {KeyboardEvent} event */
  step(event) {
    const shots = this.shots;
    const at = shots.indexOf(/** @type {HTMLAnchorElement} */ (document.activeElement));
    if (at < 0) return;
    const top = shots[0].getBoundingClientRect().top;
    const columns = Math.max(1, shots.findIndex((shot) => shot.getBoundingClientRect().top > top + 4)) || shots.length;
    const ways = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
    const to = shots[at + (ways[event.key] ?? 0)];
    if (!(event.key in ways) || !to) return;
    event.preventDefault();
    to.focus();
    to.scrollIntoView({ block: "nearest" });
  }

  /** @param {number} at */
  open(at) {
    this.sheet = this.draw();
    document.body.append(this.sheet);
    this.sheet.showModal();
    this.show(at);
  }

  /** @returns {HTMLDialogElement} */
  draw() {
    const button = (/** @type {string} */ sign, /** @type {string | undefined} */ words, /** @type {string} */ look, deed) =>
      el("button", { type: "button", class: `btn btn-icon ${look}`, "aria-label": words, title: words, onclick: deed }, icon(sign));
    this.picture = el("img", { alt: "", onload: () => this.sheet?.removeAttribute("data-gone"), onerror: () => this.gone() });
    this.said = el("p", { "aria-live": "polite" });
    this.back = button("chevron-left", this.dataset.previous, "view-back", () => this.show(this.at - 1));
    this.forth = button("chevron-right", this.dataset.next, "view-next", () => this.show(this.at + 1));
    const close = button("x", this.dataset.close, "view-close", () => this.sheet?.close());
    const broken = el("p", { class: "view-gone" }, icon("image"), el("span", {}, this.dataset.broken ?? ""));
    const sheet = el("dialog", { class: "lightbox viewer", "aria-label": this.dataset.label }, this.picture, broken, this.said, close, this.back, this.forth);
    sheet.addEventListener("keydown", (event) => this.pressed(event));
    sheet.addEventListener("close", () => this.closed());
    sheet.addEventListener("click", (event) => event.target === sheet && sheet.close());
    this.swipe(sheet);
    return sheet;
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    const to = { ArrowRight: this.at + 1, ArrowLeft: this.at - 1, Home: 0, End: this.shots.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.show(to);
  }

  /** @param {HTMLElement} sheet */
  swipe(sheet) {
    let from = { x: 0, y: 0 };
    sheet.addEventListener("touchstart", ({ touches }) => (from = { x: touches[0].clientX, y: touches[0].clientY }), { passive: true });
    sheet.addEventListener("touchend", ({ changedTouches, touches }) => {
      const [x, y] = [changedTouches[0].clientX - from.x, changedTouches[0].clientY - from.y];
      if (touches.length || (visualViewport?.scale ?? 1) > 1.05) return; // two fingers look closer
      if (Math.abs(x) > SWIPE && Math.abs(x) > Math.abs(y)) this.show(this.at + (x < 0 ? 1 : -1));
      else if (y > 2 * SWIPE) this.sheet?.close();
    });
  }

  /** @param {number} at */
  show(at) {
    const shots = this.shots;
    if (!this.sheet || at < 0 || at >= shots.length) return;
    this.at = at;
    const { full, name, day, caption } = shots[at].dataset;
    this.sheet.removeAttribute("data-gone");
    this.picture.alt = caption || name || "";
    this.picture.src = full ?? "";
    const place = fill(this.dataset.of, { n: at + 1, total: shots.length });
    this.said.replaceChildren(el("b", {}, name ?? ""), el("span", {}, [day, caption, place].filter(Boolean).join(" · ")));
    this.back.disabled = at === 0;
    this.forth.disabled = at === shots.length - 1;
    for (const near of [at + 1, at - 1]) if (shots[near]) new Image().src = shots[near].dataset.full ?? "";
  }

  gone() {
    this.sheet?.setAttribute("data-gone", "");
  }

  closed() {
    this.sheet?.remove();
    this.sheet = null;
    this.shots[this.at]?.focus();
  }
}

customElements.define("hoa-viewer", Viewer);
