// <hoa-words>: say something on a problem, with photos. What is typed stays on the phone until the house has it; sending
// goes through the outbox, so a dead line loses nothing and a second tap doubles nothing.
//
// Attributes: data-url, data-kind, data-person, data-empty, data-sending, data-sent, data-waiting, data-failed,
// data-signed-out. Inside: a form with a textarea, <hoa-photos>, [data-said], [data-error].

import { alive, get, inReadersLanguage, items, queue, remove, watch, write } from "./kit.js";

class Words extends HTMLElement {
  static observedAttributes = ["data-url", "data-person"];
  draft = { name: "", key: "", text: "" };
  sentKey = "";

  async connectedCallback() {
    await alive(this);
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.box = /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
    this.life = new AbortController();
    const { signal } = this.life;
    this.form.addEventListener("submit", (event) => this.send(event), { signal });
    this.box.addEventListener("input", () => this.keep(), { signal });
    this.deaf = watch((news) => news.key === this.sentKey && !news.photo && this.follow());
    await this.begin();
  }

  disconnectedCallback() {
    this.life?.abort();
    this.deaf?.();
  }

  attributeChangedCallback() {
    if (this.form) this.begin();
  }

  get photos() {
    return /** @type {any} */ (this.querySelector("hoa-photos"));
  }

  /** Open what this person had begun to say here. */
  async begin() {
    const { url, kind, person } = this.dataset;
    const name = `words:${person}:${url}:${kind}`;
    if (!person || person === "0" || name === this.draft.name) return;
    this.draft = (await get("drafts", name)) ?? { name, key: crypto.randomUUID(), text: "" };
    this.box.value = this.draft.text;
    await this.openPhotos();
    const waiting = (await items(person)).find((item) => item.url === url && item.state !== "sent");
    this.sentKey = waiting?.key ?? "";
    if (waiting) this.follow();
  }

  async openPhotos() {
    if (!this.photos) return;
    await customElements.whenDefined("hoa-photos");
    await this.photos.open(this.draft.key);
  }

  async keep() {
    this.say("error", "");
    this.draft.text = this.box.value;
    await write({ put: "drafts", value: this.draft });
  }

  /** @param {SubmitEvent} event */
  async send(event) {
    event.preventDefault();
    event.stopPropagation();
    const text = this.box.value.trim();
    if (!text && !this.photos?.count) {
      this.say("error", this.dataset.empty ?? "");
      this.box.focus();
      return;
    }
    const { key, name } = this.draft;
    if (key === this.sentKey) return;
    this.sentKey = key;
    const fields = { kind: this.dataset.kind, text };
    const thing = { key, person: this.dataset.person ?? "", url: this.dataset.url ?? "", fields, title: text.slice(0, 60) };
    await queue(thing, name);
    this.draft = { name, key: crypto.randomUUID(), text: "" };
    this.box.value = "";
    await this.openPhotos();
    this.follow();
  }

  /** Say what became of the last sending. */
  async follow() {
    const item = await get("outgoing", this.sentKey);
    if (!item) return this.say("said", "");
    const { sending, sent, waiting, failed, signedOut } = this.dataset;
    const sentences = { queued: sending, sending, waiting, sent, refused: failed, "signed-out": signedOut };
    this.say("said", sentences[item.state] ?? "");
    if (item.state === "refused") await this.takeBack(item);
  }

  /** Put a refused word back into the box, with the reason beside it. @param {any} item */
  async takeBack(item) {
    this.say("error", inReadersLanguage(Object.values(item.faults ?? {})[0]));
    if (this.box.value) return;
    this.box.value = item.fields.text ?? "";
    await remove(item.key);
    await this.keep();
  }

  /** @param {"said" | "error"} place @param {string} sentence */
  say(place, sentence) {
    const node = this.querySelector(`[data-${place}]`);
    if (node) node.textContent = sentence;
  }
}

customElements.define("hoa-words", Words);
