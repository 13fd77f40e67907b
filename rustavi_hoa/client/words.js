// <hoa-words>: say something on a problem, with photos. What is typed stays on the phone until the house has it; sending
// goes through the outbox, so a dead line loses nothing and a second tap doubles nothing.
//
// Attributes: data-url, data-kind, data-person, data-empty, data-sending, data-sent, data-waiting, data-failed,
// data-signed-out. Inside: a form with a textarea, <hoa-photos>, [data-said], [data-error].

import { fillForm, readForm } from "./answers.js";
import { alive, draftAgain, get, inReadersLanguage, items, queue, watch, write } from "./kit.js";

class Words extends HTMLElement {
  static observedAttributes = ["data-url", "data-person"];
  /** @type {{name: string, key: string, text: string, answers?: Record<string, string>}} */
  draft = { name: "", key: "", text: "" };
  sentKey = "";

  async connectedCallback() {
    await alive(this);
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.box = /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea"));
    this.life = new AbortController();
    const { signal } = this.life;
    this.form.addEventListener("submit", (event) => this.send(event), { signal });
    for (const kind of ["input", "change"]) this.form.addEventListener(kind, () => this.keep(), { signal });
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
    await this.show();
    const waiting = (await items(person)).find((item) => item.url === url && item.state !== "sent");
    this.sentKey = waiting?.key ?? "";
    if (waiting) this.follow();
  }

  async show() {
    const { answers, text } = this.draft;
    this.box.value = text;
    fillForm(this.form, answers ?? {});
    /** @type {NodeListOf<HTMLInputElement>} */
    const ticked = this.form.querySelectorAll("input[type=checkbox]:checked");
    // A form leaves out what is not ticked: what stands ticked by itself and is not in the draft was unticked. Last,
    // since a click is heard as the person's own and keeps what stands in the form.
    for (const box of answers ? ticked : []) if (!(box.name in (answers ?? {}))) box.click();
    await this.openPhotos();
  }

  async openPhotos() {
    if (!this.photos) return;
    await customElements.whenDefined("hoa-photos");
    await this.photos.open(this.draft.key);
  }

  async keep() {
    this.say("error", "");
    Object.assign(this.draft, { text: this.box.value, answers: readForm(this.form) });
    await write({ put: "drafts", value: this.draft });
  }

  /** @param {SubmitEvent} event */
  async send(event) {
    event.preventDefault();
    event.stopPropagation();
    const text = this.box.value.trim();
    const fields = { ...Object.fromEntries(new FormData(this.form)), kind: this.dataset.kind, text };
    if ("reason" in fields ? !fields.reason : !text && !this.photos?.count) {
      this.say("error", this.dataset.empty ?? "");
      this.box.focus();
      return;
    }
    const { key, name } = this.draft;
    if (key === this.sentKey) return;
    this.sentKey = key;
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

  /** Put a refused word back into the box, its photos too, with the reason beside it. @param {any} item */
  async takeBack(item) {
    if (!this.box.value && !this.photos?.count) {
      const { text, kind: _, ...answers } = item.fields;
      this.draft = { name: this.draft.name, key: item.key, text, answers };
      this.sentKey = "";
      await draftAgain(this.draft);
      await this.show();
    }
    this.say("error", inReadersLanguage(Object.values(item.faults ?? {})[0]));
  }

  /** @param {"said" | "error"} place @param {string} sentence */
  say(place, sentence) {
    const node = this.querySelector(`[data-${place}]`);
    if (node) node.textContent = sentence;
  }
}

customElements.define("hoa-words", Words);
