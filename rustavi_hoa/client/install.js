// <hoa-install>: the way to the home screen. Shows the child whose data-when fits; app.js has kept the browser's offer.

const isStandalone = () => matchMedia("(display-mode: standalone)").matches || /** @type {any} */ (navigator).standalone === true;
const isApple = () => /iPhone|iPad|iPod/.test(navigator.userAgent) || (/Macintosh/.test(navigator.userAgent) && navigator.maxTouchPoints > 1);

class Install extends HTMLElement {
  connectedCallback() {
    this.life = new AbortController();
    const { signal } = this.life;
    this.addEventListener("click", (event) => this.press(event), { signal });
    addEventListener("beforeinstallprompt", () => this.look(), { signal });
    addEventListener("appinstalled", () => this.show("done"), { signal });
    this.look();
  }

  disconnectedCallback() {
    this.life?.abort();
  }

  look() {
    if (isStandalone()) return this.show("done");
    if (/** @type {any} */ (globalThis).hoaInstall) return this.show("ready");
    this.show(isApple() ? "ios" : "menu");
  }

  /** @param {string} state */
  show(state) {
    for (const each of this.querySelectorAll("[data-when]")) each.toggleAttribute("hidden", each.getAttribute("data-when") !== state);
    this.dataset.state = state;
  }

  /** @param {Event} event */
  async press(event) {
    if (!(/** @type {Element} */ (event.target).closest("[data-act=install]"))) return;
    const offer = /** @type {any} */ (globalThis).hoaInstall;
    if (!offer) return this.look();
    /** @type {any} */ (globalThis).hoaInstall = null; // an offer is good for one press
    offer.prompt();
    const { outcome } = await offer.userChoice;
    this.show(outcome === "accepted" ? "done" : "menu");
  }
}

customElements.define("hoa-install", Install);
