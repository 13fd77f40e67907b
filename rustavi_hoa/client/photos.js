// <hoa-photos>: one to five photos from the camera or the gallery, kept on the phone until they are sent.
//
// Attributes: data-max, data-limit (bytes), and the sentences data-camera, data-gallery, data-remove, data-photo ("{n}"),
// data-working, data-too-big, data-not-photo, data-full, data-group. `open(owner)` shows the photos of one draft; every
// change sends the bubbling event "hoa-photos" with detail {count}.

import { alive, el, fill, icon, inReadersLanguage, photosOf, write } from "./kit.js";
import { canShow, reduce } from "./reduce.js";
import { takenOn } from "./taken.js";

/** @typedef {import("./store.js").Photo} Photo */

class Photos extends HTMLElement {
  owner = "";
  /** @type {Photo[]} */
  photos = [];
  /** @type {Map<string, string>} */
  shown = new Map();
  sentence = "";
  working = 0;

  get most() {
    return Number(this.dataset.max) || 5;
  }

  get count() {
    return this.photos.length;
  }

  async connectedCallback() {
    await alive(this);
    this.box ??= this.appendChild(el("div", { class: "stack" }));
    this.watcher = new MutationObserver(() => this.draw());
    this.watcher.observe(this, { attributes: true, attributeFilter: ["data-camera"] });
    this.draw();
  }

  disconnectedCallback() {
    this.watcher?.disconnect();
    this.shown.forEach((url) => URL.revokeObjectURL(url));
    this.shown.clear();
  }

  /** Show the photos of a draft. @param {string} owner */
  async open(owner) {
    this.owner = owner;
    await this.look();
  }

  async look() {
    this.photos = await photosOf(this.owner);
    for (const photo of this.photos) {
      if (this.shown.has(photo.id)) continue;
      this.shown.set(photo.id, (await canShow(photo.blob)) ? URL.createObjectURL(photo.blob) : "");
    }
    this.draw();
    this.dispatchEvent(new CustomEvent("hoa-photos", { bubbles: true, detail: { count: this.count } }));
  }

  /** @param {HTMLInputElement} input */
  async take(input) {
    const files = [...(input.files ?? [])];
    const free = this.most - this.count;
    this.sentence = files.length > free ? fill(this.dataset.full, { n: this.most }) : "";
    this.working = Math.min(files.length, free);
    this.draw();
    for (const file of files.slice(0, free)) {
      await this.add(file);
      this.working -= 1;
    }
    this.working = 0;
    await this.look();
  }

  /** @param {File} file */
  async add(file) {
    if (file.type && !file.type.startsWith("image/")) {
      this.sentence = this.dataset.notPhoto ?? "";
      return;
    }
    const [taken, blob] = await Promise.all([takenOn(file), reduce(file)]);
    if (blob.size > (Number(this.dataset.limit) || Infinity)) {
      this.sentence = this.dataset.tooBig ?? "";
      return;
    }
    const last = this.photos.at(-1)?.at ?? 0;
    const photo = { id: crypto.randomUUID(), owner: this.owner, blob, name: file.name, taken, at: Math.max(Date.now(), last + 1), done: false };
    this.photos.push(photo);
    await write({ put: "photos", value: photo });
  }

  /** @param {Photo} photo */
  async remove(photo) {
    await write({ drop: "photos", key: photo.id });
    this.sentence = "";
    await this.look();
    this.querySelector("input")?.focus();
  }

  draw() {
    if (!this.box) return;
    const strip = el("div", { class: "gallery", role: "group", "aria-label": this.dataset.group });
    this.photos.forEach((photo, at) => strip.append(this.frame(photo, at + 1)));
    for (let at = 0; at < this.working; at++) {
      strip.append(el("span", { class: "photo photo-big sk", role: "img", "aria-label": this.dataset.working }));
    }
    const faults = this.photos.filter((photo) => photo.fault).map((photo) => this.fault(photo));
    const said = el("p", { class: "error", role: "alert" }, this.sentence);
    const doors = this.count < this.most ? el("div", { class: "grid-2" }, this.door("camera"), this.door("gallery")) : null;
    this.box.replaceChildren(...(strip.childElementCount ? [strip] : []), ...faults, said, ...(doors ? [doors] : []));
  }

  /** @param {Photo} photo @param {number} n */
  frame(photo, n) {
    const name = fill(this.dataset.photo, { n });
    const url = this.shown.get(photo.id);
    const picture = url ? el("img", { src: url, alt: name }) : el("small", { class: "photo-name" }, icon("image"), photo.name);
    const label = fill(this.dataset.remove, { n });
    const off = { type: "button", class: "photo-off", "aria-label": label, title: label, onclick: () => this.remove(photo) };
    const tone = photo.fault ? "photo photo-big photo-bad" : "photo photo-big";
    return el("span", { class: tone }, picture, el("button", off, icon("x")));
  }

  /** @param {Photo} photo */
  fault(photo) {
    const name = fill(this.dataset.photo, { n: this.photos.indexOf(photo) + 1 });
    return el("p", { class: "error", role: "alert" }, `${name}: ${inReadersLanguage(photo.fault)}`);
  }

  /** @param {"camera" | "gallery"} kind */
  door(kind) {
    const input = el("input", {
      type: "file",
      accept: kind === "camera" ? "image/*" : "image/*,.heic,.heif",
      capture: kind === "camera" ? "environment" : false,
      multiple: kind === "gallery",
      class: "hide-seen",
      "data-testid": `photo-${kind}`,
      onchange: (/** @type {Event} */ event) => {
        event.stopPropagation();
        this.take(/** @type {HTMLInputElement} */ (event.target));
      },
    });
    const look = kind === "camera" ? "btn-secondary" : "btn-ghost";
    const sign = icon(kind === "camera" ? "camera" : "image");
    return el("label", { class: `btn ${look} btn-file` }, sign, el("span", {}, this.dataset[kind] ?? ""), input);
  }
}

customElements.define("hoa-photos", Photos);
