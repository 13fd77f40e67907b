// <hoa-outbox>: what has not reached the house yet, with progress per photo, retry and delete.
//
// Attributes: data-person, data-only (a key: the sending page of one thing), and the sentences data-title, data-queued,
// data-sending, data-sent, data-waiting, data-signed-out, data-failed, data-photo ("{n}", "{total}"), data-retry,
// data-delete, data-sure, data-mend, data-open, data-sign-in. `data-mend-at` and `data-open-at` are addresses that
// end where the key or the number follows.

import { alive, el, fill, icon, inReadersLanguage, items, photosOf, remove, retry, start, watch } from "./kit.js";

/** @typedef {import("./outbox.js").Outgoing} Outgoing */

/** State -> name of its sentence, sign, tone. */
const LOOKS = {
  queued: ["sending", "send", "info"],
  sending: ["sending", "send", "info"],
  waiting: ["waiting", "wifi-off", "warn"],
  "signed-out": ["signedOut", "lock", "warn"],
  refused: ["failed", "alert-triangle", "danger"],
  sent: ["sent", "check", "good"],
};

class Tray extends HTMLElement {
  static observedAttributes = ["data-person", "data-only", "data-sending"];
  /** @type {Map<string, number>} */
  shares = new Map();
  sure = "";
  ready = false;

  async connectedCallback() {
    await alive(this);
    this.ready = true;
    this.box ??= this.appendChild(el("div", { class: "stack" }));
    this.stop = watch((news) => this.hear(news));
    this.begin();
  }

  disconnectedCallback() {
    this.stop?.();
  }

  attributeChangedCallback() {
    if (this.ready) this.begin();
  }

  begin() {
    const person = this.dataset.person ?? "";
    if (person && person !== "0") start(person);
    this.draw();
  }

  /** @param {import("./outbox.js").News} news */
  hear(news) {
    if (!news.photo) return this.draw();
    this.shares.set(news.photo, news.share ?? 0);
    const bar = this.querySelector(`[data-photo="${news.photo}"]`);
    if (bar instanceof HTMLProgressElement) bar.value = news.share ?? 0;
    else this.draw();
  }

  async draw() {
    const turn = (this.turn = (this.turn ?? 0) + 1);
    const only = this.dataset.only;
    const found = (await items(this.dataset.person ?? "")).filter((item) => !only || item.key === only);
    const rows = await Promise.all(found.map((item) => this.row(item)));
    if (turn !== this.turn || !this.box) return;
    const head = rows.length && !only ? [el("h2", {}, this.dataset.title ?? "")] : [];
    this.box.replaceChildren(...head, ...rows);
  }

  /** @param {Outgoing} item */
  async row(item) {
    const [word, sign, tone] = LOOKS[item.state];
    const photos = await photosOf(item.key);
    const chip = el("span", { class: `chip tone-${tone}` }, icon(sign), el("span", {}, this.dataset[word] ?? ""));
    const said = el("div", { role: "status", "data-state": item.state }, chip);
    const faults = Object.values(item.faults ?? {}).map((fault) => el("p", { class: "error" }, inReadersLanguage(fault)));
    const bars = photos.map((photo, at) => this.bar(photo, at + 1, photos.length));
    const acts = el("div", { class: "cluster" }, ...this.acts(item));
    const card = { class: item.state === "refused" ? "card tone-danger" : "card", "data-key": item.key };
    return el("div", card, el("b", {}, item.title), said, ...faults, ...(item.state === "sent" ? [] : bars), acts);
  }

  /** @param {import("./store.js").Photo} photo @param {number} n @param {number} total */
  bar(photo, n, total) {
    const share = photo.done ? 1 : (this.shares.get(photo.id) ?? 0);
    const name = fill(this.dataset.photo, { n, total });
    const bar = el("progress", { max: 1, value: share, "data-photo": photo.id, "aria-label": name });
    return el("div", { class: "send-bar" }, el("small", {}, name), bar);
  }

  /** @param {Outgoing} item */
  acts(item) {
    if (item.state === "sent") {
      const open = () => remove(item.key).then(() => location.assign(`${this.dataset.openAt}${item.id}`));
      return [this.act(this.dataset.open, "btn-secondary", open)];
    }
    const made = [];
    if (item.state === "waiting") made.push(this.act(this.dataset.retry, "btn-secondary", () => retry(item.key)));
    if (item.state === "refused" && item.form) {
      made.push(el("a", { class: "btn btn-small btn-secondary", href: `${this.dataset.mendAt}${item.key}` }, this.dataset.mend));
    } else if (item.state === "refused") {
      made.push(this.act(this.dataset.retry, "btn-secondary", () => retry(item.key)));
    }
    if (item.state === "signed-out") {
      made.push(el("a", { class: "btn btn-small btn-secondary", href: "/sign-in" }, this.dataset.signIn));
    }
    if (item.state !== "sending" && item.state !== "queued") made.push(this.deletion(item));
    return made;
  }

  /** A thing is deleted by two presses, the second on a button that asks. @param {Outgoing} item */
  deletion(item) {
    if (this.sure === item.key) return this.act(this.dataset.sure, "btn-danger", () => remove(item.key));
    const ask = () => {
      this.sure = item.key;
      this.draw();
    };
    return this.act(this.dataset.delete, "btn-plain", ask);
  }

  /** @param {string | undefined} words @param {string} kind @param {() => void} deed */
  act(words, kind, deed) {
    return el("button", { type: "button", class: `btn btn-small ${kind}`, onclick: deed }, words ?? "");
  }
}

customElements.define("hoa-outbox", Tray);
