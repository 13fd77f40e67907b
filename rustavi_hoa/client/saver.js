// <hoa-saver>: the data saver of this phone, a cookie, so that the house sends smaller pictures by itself (server/sparing.py).
// A browser that asks to save data is taken at its word without any switch.

const ON = /(?:^|; )saver=on/;

/** Tell whether this phone saves data. */
export const isSparing = () => ON.test(document.cookie) || /** @type {any} */ (navigator).connection?.saveData === true;

class Saver extends HTMLElement {
  connectedCallback() {
    this.life = new AbortController();
    this.addEventListener("click", (event) => this.press(event), { signal: this.life.signal });
    this.show();
  }

  disconnectedCallback() {
    this.life?.abort();
  }

  /** @param {Event} event */
  press(event) {
    if (!(/** @type {Element} */ (event.target).closest("[data-act]"))) return;
    const age = ON.test(document.cookie) ? 0 : 365 * 86_400;
    const secure = location.protocol === "https:" ? "; secure" : "";
    document.cookie = `saver=on; path=/; max-age=${age}; samesite=lax${secure}`;
    this.show();
  }

  show() {
    const state = ON.test(document.cookie) ? "on" : isSparing() ? "asked" : "off";
    for (const each of this.querySelectorAll("[data-when]")) each.toggleAttribute("hidden", each.getAttribute("data-when") !== state);
    this.dataset.state = state;
  }
}

if (!customElements.get("hoa-saver")) customElements.define("hoa-saver", Saver);
