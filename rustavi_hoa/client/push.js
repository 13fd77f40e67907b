// <hoa-push>: notifications on this device. Shows the child whose data-when fits; its buttons carry data-act.

const ROAD = "/api/notices/devices";

/** @param {string} text */
const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

/** @param {ArrayBuffer | null | undefined} held @param {Uint8Array} key */
const isSame = (held, key) => !!held && String(new Uint8Array(held)) === String(key);

class Push extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", (event) => {
      const act = /** @type {HTMLElement} */ (event.target).closest("[data-act]")?.getAttribute("data-act");
      if (act === "on") this.start();
      if (act === "off") this.stop();
    });
    this.look();
  }

  /** @param {string} state */
  show(state) {
    for (const each of this.querySelectorAll("[data-when]")) each.toggleAttribute("hidden", each.getAttribute("data-when") !== state);
    this.dataset.state = state;
  }

  async held() {
    return (await navigator.serviceWorker.getRegistration("/"))?.pushManager.getSubscription();
  }

  /** A device that is on is told to the house again: its sign-in may be a new one. */
  async look() {
    if (!navigator.serviceWorker || !("PushManager" in window)) return this.show("none");
    if (Notification.permission === "denied") return this.show("denied");
    const held = await this.held();
    if (!held) return this.show("off");
    if (!isSame(held.options.applicationServerKey, bytes(this.dataset.key ?? ""))) return this.start();
    this.show((await this.tell(held)) ? "on" : "failed");
  }

  async start() {
    try {
      if ((await Notification.requestPermission()) !== "granted") return this.show("denied");
      await navigator.serviceWorker.register("/sw.js");
      const { pushManager } = await navigator.serviceWorker.ready;
      await (await pushManager.getSubscription())?.unsubscribe();
      const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(this.dataset.key ?? "") });
      this.show((await this.tell(made)) ? "on" : "failed");
    } catch {
      this.show("failed");
    }
  }

  async stop() {
    const held = await this.held();
    if (held) {
      await fetch(ROAD, { method: "DELETE", headers: { "content-type": "application/json" }, body: JSON.stringify({ endpoint: held.endpoint }) });
      await held.unsubscribe();
    }
    this.show("off");
  }

  /** @param {PushSubscription} held */
  async tell(held) {
    const { endpoint, keys } = held.toJSON();
    const body = JSON.stringify({ endpoint, p256dh: keys?.p256dh, auth: keys?.auth });
    return (await fetch(ROAD, { method: "POST", headers: { "content-type": "application/json" }, body }).catch(() => null))?.ok;
  }
}

customElements.define("hoa-push", Push);
