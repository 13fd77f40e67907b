// <hoa-album>: photos for a building's gallery. What is chosen and typed stays on the phone until the house has it; the
// sending goes through the outbox, so a dead line loses nothing and a second tap doubles nothing.
//
// Attributes: data-url, data-building, data-person, data-work, data-title, data-empty, data-sending, data-sent, data-waiting,
// data-failed, data-signed-out. Inside: a form, <hoa-photos>, #new-<field>-error, .when-after, [data-said].

import { alive, draftAgain, get, inReadersLanguage, items, photosOf, queue, remove, watch, write } from "./kit.js";

/** @typedef {{name: string, key: string, answers: Record<string, string>}} Draft */

export class Album extends HTMLElement {
  static observedAttributes = ["data-building", "data-person"];
  /** @type {Draft} */
  draft = { name: "", key: "", answers: {} };
  sentKey = "";
  /** Fields that a sending empties for the next one. */
  emptied = ["caption", "pair"];

  async connectedCallback() {
    await alive(this);
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.life = new AbortController();
    const { signal } = this.life;
    this.form.addEventListener("submit", (event) => this.send(event), { signal });
    for (const kind of ["input", "change", "hoa-photos"]) this.addEventListener(kind, () => this.keep(), { signal });
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

  /** @param {string} name */
  field(name) {
    return /** @type {HTMLInputElement | null} */ (this.form.querySelector(`[name="${CSS.escape(name)}"]`));
  }

  answers() {
    return Object.fromEntries([...new FormData(this.form)].filter((each) => typeof each[1] === "string"));
  }

  /** Open what this person had begun to add to this building. */
  async begin() {
    const { person, url } = this.dataset;
    const name = this.draftName();
    if (!person || person === "0" || name === this.draft.name) return;
    this.draft = (await get("drafts", name)) ?? { name, key: crypto.randomUUID(), answers: {} };
    for (const [field, value] of Object.entries(this.draft.answers)) {
      const control = this.field(field);
      if (control) control.value = String(value);
    }
    await this.openPhotos();
    this.paint();
    const waiting = (await items(person)).find((item) => item.url === url && item.state !== "sent");
    this.sentKey = waiting?.key ?? "";
    if (waiting) this.follow();
  }

  draftName() {
    return `album:${this.dataset.person}:${this.dataset.building}`;
  }

  /** Name the field that must be mended before anything is sent, with its sentence. @returns {[string, string] | null} */
  gap() {
    return this.photos?.count ? null : ["photos", this.dataset.empty ?? ""];
  }

  /** @param {Record<string, any>} answers @param {Record<string, string>} days */
  fields({ pair, phase, ...answers }, days) {
    return { ...answers, phase, pair: phase === "after" ? Number(pair) || 0 : 0, building_id: Number(this.dataset.building), work: Number(this.dataset.work) || 0, days };
  }

  /** The answers that a refused sending puts back into the form. @param {Record<string, any>} fields */
  answersIn({ days: _, building_id: __, work: ___, ...answers }) {
    return answers;
  }

  async openPhotos() {
    await customElements.whenDefined("hoa-photos");
    await this.photos.open(this.draft.key);
  }

  /** Offer a pair only to what can have one, and only of the same part. */
  paint() {
    const { phase, element } = this.answers();
    this.querySelector(".when-after")?.toggleAttribute("hidden", phase !== "after");
    const pair = this.field("pair");
    for (const line of pair?.querySelectorAll("option") ?? []) line.hidden = Boolean(line.value) && line.dataset.element !== element;
    if (pair?.selectedOptions[0]?.hidden) pair.value = "";
  }

  async keep() {
    if (!this.draft.name) return;
    this.hush();
    this.paint();
    this.draft.answers = this.answers();
    await write({ put: "drafts", value: this.draft });
  }

  hush() {
    this.querySelectorAll('[id$="-error"]').forEach((place) => (place.textContent = ""));
    this.form.querySelectorAll("[aria-invalid]").forEach((control) => control.removeAttribute("aria-invalid"));
  }

  /** @param {string} name @param {string} sentence */
  fault(name, sentence) {
    const places = [`#new-${CSS.escape(name)}-error`, `#${CSS.escape(name)}-error`, "#new-all-error"];
    const place = places.map((each) => this.querySelector(each)).find(Boolean);
    if (place) place.textContent = sentence;
    this.field(name)?.setAttribute("aria-invalid", "true");
  }

  /** @param {SubmitEvent} event */
  async send(event) {
    event.preventDefault();
    event.stopPropagation();
    const { key, name } = this.draft;
    if (!name || key === this.sentKey) return;
    const gap = this.gap();
    if (gap) {
      this.fault(...gap);
      (this.field(gap[0]) ?? this.querySelector("hoa-photos input"))?.focus();
      return;
    }
    this.sentKey = key;
    const days = Object.fromEntries((await photosOf(key)).map((photo) => [photo.id, photo.taken ?? ""]));
    const fields = this.fields(this.answers(), days);
    const thing = { key, person: this.dataset.person ?? "", url: this.dataset.url ?? "", fields, title: this.dataset.title ?? "" };
    await queue(thing, name);
    this.draft = { name, key: crypto.randomUUID(), answers: {} };
    for (const each of this.emptied) if (this.field(each)) this.field(each).value = "";
    await this.openPhotos();
    this.follow();
  }

  /** Say what became of the last sending; what the house has taken needs no place in the tray. */
  async follow() {
    const item = await get("outgoing", this.sentKey);
    const { sending, sent, waiting, failed, signedOut } = this.dataset;
    if (!item) return;
    const sentences = { queued: sending, sending, waiting, sent, refused: failed, "signed-out": signedOut };
    this.say(sentences[item.state] ?? "");
    if (item.state === "sent") await remove(item.key);
    if (item.state === "refused") await this.takeBack(item);
  }

  /** Put a refused sending back into the form, its photos too, with the reasons beside. @param {any} item */
  async takeBack(item) {
    const answers = this.answersIn(item.fields);
    if (this.photos.count === 0) {
      this.draft = { name: this.draft.name, key: item.key, answers };
      await draftAgain(this.draft);
      for (const [name, value] of Object.entries(answers)) if (this.field(name)) this.field(name).value = String(value || "");
      await this.openPhotos();
      this.paint();
    }
    this.sentKey = "";
    const photos = await photosOf(this.draft.key);
    for (const [name, said] of Object.entries(item.faults ?? {})) {
      if (name !== "photos" || !photos.some((photo) => photo.fault)) this.fault(name, inReadersLanguage(said));
    }
  }

  /** @param {string} sentence */
  say(sentence) {
    const node = this.querySelector("[data-said]");
    if (node) node.textContent = sentence;
  }
}

customElements.define("hoa-album", Album);
