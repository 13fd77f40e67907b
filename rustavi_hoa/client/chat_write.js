// The line to write in: the draft stays on the phone, photos are made smaller, the outbox carries the message.

import { el, get, icon, photosOf, queue, write } from "./kit.js";
import { reduce } from "./reduce.js";

/** @typedef {import("./store.js").Photo} Photo */

export class Writer {
  /** @type {Photo[]} */
  photos = [];
  /** @type {Map<string, string>} */
  shown = new Map();
  room = 0;
  person = "";
  /** What the next message answers. @type {{id: number, who: string, text: string} | null} */
  reply = null;

  /** @param {HTMLElement} host @param {import("./chat_draw.js").Brush} brush */
  constructor(host, brush) {
    this.host = host;
    this.brush = brush;
    this.field = /** @type {HTMLTextAreaElement} */ (host.querySelector("[data-part=field]"));
    this.file = /** @type {HTMLInputElement} */ (host.querySelector("[data-part=file]"));
    this.field.addEventListener("input", () => this.keep());
    this.field.addEventListener("keydown", (event) => {
      const wide = matchMedia("(min-width: 900px)").matches;
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing && (wide || event.ctrlKey)) {
        event.preventDefault();
        this.send();
      }
    });
    this.file.addEventListener("change", () => this.take());
  }

  get draft() {
    return `chat ${this.room}`;
  }

  /** Bring back what was typed and photographed before. @param {number} room @param {number} me */
  async open(room, me) {
    this.room = room;
    this.person = String(me);
    const kept = await get("drafts", this.draft);
    if (kept?.text && kept.person === this.person && !this.field.value) this.field.value = kept.text;
    if (kept?.person === this.person) this.reply = kept.reply ?? null;
    this.photos = kept && kept.person !== this.person ? [] : await photosOf(this.draft);
    this.draw();
  }

  keep() {
    this.fault("");
    if (!this.room) return;
    write({ put: "drafts", value: { name: this.draft, text: this.field.value, person: this.person, reply: this.reply } });
  }

  /** Answer a message with the next one, or none. @param {import("./chat_room.js").Message | null} message */
  answer(message) {
    this.reply = message && { id: message.id, who: message.who, text: message.text.slice(0, 120) };
    this.keep();
    this.draw();
    this.field.focus();
  }

  /** @param {string} sentence */
  fault(sentence) {
    const place = this.host.querySelector("[data-part=error]");
    if (place && place.textContent !== sentence) place.textContent = sentence;
    this.field.toggleAttribute("aria-invalid", Boolean(sentence));
    if (sentence) this.field.setAttribute("aria-invalid", "true");
  }

  async take() {
    const most = Number(this.host.dataset.most);
    const files = [...(this.file.files ?? [])];
    this.file.value = "";
    this.fault(files.length + this.photos.length > most ? this.brush.say("full", { most }) : "");
    for (const file of files.slice(0, most - this.photos.length)) {
      const photo = { id: crypto.randomUUID(), owner: this.draft, blob: await reduce(file), name: file.name, at: Date.now(), done: false };
      photo.at += this.photos.length;
      this.photos.push(photo);
      await write({ put: "photos", value: photo });
    }
    this.draw();
  }

  draw() {
    const strip = /** @type {HTMLElement} */ (this.host.querySelector("[data-part=drafts]"));
    strip.hidden = !this.photos.length;
    strip.replaceChildren(...this.photos.map((photo) => this.frame(photo)));
    const bar = /** @type {HTMLElement} */ (this.host.querySelector("[data-part=reply]"));
    bar.hidden = !this.reply;
    if (this.reply) bar.querySelector("p")?.replaceChildren(el("b", {}, this.reply.who), " ", this.reply.text || this.brush.say("photo"));
  }

  /** @param {Photo} photo */
  frame(photo) {
    if (!this.shown.has(photo.id)) this.shown.set(photo.id, URL.createObjectURL(photo.blob));
    const label = this.brush.say("remove-photo");
    const off = el("button", { type: "button", class: "photo-off", "aria-label": label, title: label }, icon("x"));
    off.addEventListener("click", async () => {
      this.photos = this.photos.filter((each) => each !== photo);
      await write({ drop: "photos", key: photo.id });
      this.draw();
      this.field.focus();
    });
    const image = el("img", { src: this.shown.get(photo.id), alt: photo.name });
    return el("span", { class: "photo photo-big" }, image, off);
  }

  /** Give the pictures of a message on its way. @param {string} key */
  async pictures(key) {
    const photos = await photosOf(key);
    for (const photo of photos) if (!this.shown.has(photo.id)) this.shown.set(photo.id, URL.createObjectURL(photo.blob));
    return photos.map((photo) => /** @type {string} */ (this.shown.get(photo.id)));
  }

  /** Hand the message to the outbox; a refusal of ours leaves everything where it is. */
  async send() {
    const text = this.field.value.trim();
    const most = Number(this.host.dataset.longest);
    if (!this.room) return this.fault(this.brush.say("lost"));
    if (!text && !this.photos.length) return this.fault(this.brush.say("empty"));
    const length = [...text].length;
    if (length > most) return this.fault(this.brush.say("too-long", { n: length, most }));
    const [key, photos, draft] = [crypto.randomUUID(), this.photos, this.draft];
    const fields = this.reply ? { text, reply: this.reply.id } : { text };
    this.reply = null;
    this.field.value = "";
    this.photos = [];
    this.fault("");
    this.draw();
    this.field.focus();
    await write(...photos.map((photo) => ({ put: "photos", value: { ...photo, owner: key } })));
    const url = `/api/rooms/${this.room}/messages`;
    await queue({ key, person: this.person, url, fields, title: text.slice(0, 60) }, draft);
  }

  forget() {
    this.shown.forEach((url) => URL.revokeObjectURL(url));
    this.shown.clear();
  }
}
