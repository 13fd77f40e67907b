// <hoa-upload>: one file with a few fields, sent with progress. The upload gets its name here, so a retry of the same
// file is the same upload. Faults stand beside their fields; what was typed and chosen stays.
//
// Attributes: data-url, data-limit (bytes), data-choose, data-sending, data-sent, data-lost, data-signed-out,
// data-failed, data-too-big. Inside: a form with an <input type="file" name="file">, [data-chosen], [data-bar],
// [data-said], [data-report] and #<field>-error. An answer may hold `said` {ka, en} and `table` {ka, en} (rows); buttons
// marked [data-after] show once an answer says `ready`, until another file is chosen.

import { alive, carry, el, inReadersLanguage, Refused, SignedOut } from "./kit.js";

class Upload extends HTMLElement {
  key = "";
  sending = false;

  async connectedCallback() {
    await alive(this);
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.input = /** @type {HTMLInputElement} */ (this.querySelector('input[type="file"]'));
    this.life = new AbortController();
    const { signal } = this.life;
    this.form.addEventListener("submit", (event) => this.send(event), { signal });
    this.form.addEventListener("input", () => (this.key = ""), { signal });
    this.input.addEventListener("change", () => this.choose(), { signal });
  }

  disconnectedCallback() {
    this.life?.abort();
  }

  get file() {
    return this.input?.files?.[0];
  }

  choose() {
    this.key = "";
    this.hush();
    this.ready(false);
    const place = this.querySelector("[data-chosen]");
    if (place) place.textContent = this.file?.name ?? this.dataset.choose ?? "";
    if (this.file && this.file.size > Number(this.dataset.limit)) this.fault("file", this.dataset.tooBig ?? "");
    const title = /** @type {HTMLInputElement | null} */ (this.form.querySelector('input[name="title"]'));
    if (title && !title.value && this.file) title.value = this.file.name.replace(/\.\w{1,5}$/, "");
  }

  /** Let what waits for a good preview be pressed, or not. @param {boolean} isReady */
  ready(isReady) {
    for (const each of this.querySelectorAll("[data-after]")) /** @type {HTMLElement} */ (each).hidden = !isReady;
  }

  hush() {
    this.querySelectorAll('[id$="-error"]').forEach((place) => (place.textContent = ""));
    this.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
    for (const place of ["said", "bar", "report"]) this.querySelector(`[data-${place}]`)?.replaceChildren();
  }

  /** @param {string} name @param {string} sentence */
  fault(name, sentence) {
    const place = this.querySelector(`#${CSS.escape(name)}-error`) ?? this.querySelector("#all-error");
    if (place) place.textContent = sentence;
    this.querySelector(`[name="${CSS.escape(name)}"]`)?.setAttribute("aria-invalid", "true");
  }

  /** Give the address with every field but the file. @param {HTMLElement | null} presser */
  address(presser) {
    const asked = new URLSearchParams();
    for (const [name, value] of new FormData(this.form)) if (typeof value === "string") asked.set(name, value);
    const { name, value } = /** @type {HTMLButtonElement} */ (presser ?? {});
    if (name) asked.set(name, value);
    asked.set("name", this.file?.name ?? "");
    return `${this.dataset.url}/${this.key}?${asked}`;
  }

  /** @param {SubmitEvent} event */
  async send(event) {
    event.preventDefault();
    event.stopPropagation();
    if (this.sending) return;
    this.hush();
    if (this.file && this.file.size > Number(this.dataset.limit)) return this.fault("file", this.dataset.tooBig ?? "");
    this.key ||= crypto.randomUUID();
    const bar = el("progress", { max: 1, value: 0, "aria-label": this.dataset.sending });
    const box = el("div", { class: "send-bar" }, el("small", {}, this.dataset.sending ?? ""), bar);
    this.querySelector("[data-bar]")?.replaceChildren(box);
    this.sending = true;
    try {
      const body = this.file ?? new Blob([]);
      const made = await carry("PUT", this.address(event.submitter), body, (share) => (bar.value = share));
      this.done(made);
    } catch (refusal) {
      this.refused(refusal);
    } finally {
      this.sending = false;
      this.querySelector("[data-bar]")?.replaceChildren();
    }
  }

  /** @param {any} made */
  done(made) {
    const said = inReadersLanguage(made.said) || this.dataset.sent;
    this.querySelector("[data-said]")?.replaceChildren(el("p", { class: "banner tone-good" }, said ?? ""));
    const table = made.table?.[document.documentElement.lang === "en" ? "en" : "ka"];
    if (table) this.querySelector("[data-report]")?.replaceChildren(this.draw(table));
    this.ready(Boolean(made.ready));
    if (made.keep) return;
    this.form.reset();
    this.key = "";
    const place = this.querySelector("[data-chosen]");
    if (place) place.textContent = this.dataset.choose ?? "";
  }

  /** @param {string[][]} rows the first one is the head */
  draw([head, ...rows]) {
    const line = (/** @type {string[]} */ row, /** @type {string} */ tag) => el("tr", {}, ...row.map((cell) => el(tag, tag === "th" ? { scope: "col" } : {}, cell)));
    const table = el("table", { class: "table" }, el("thead", {}, line(head, "th")), el("tbody", {}, ...rows.map((row) => line(row, "td"))));
    return el("div", { class: "table-box", role: "region", tabindex: "0", "aria-label": this.dataset.report ?? "" }, table);
  }

  /** @param {unknown} refusal */
  refused(refusal) {
    if (refusal instanceof SignedOut) return this.fault("all", this.dataset.signedOut ?? "");
    if (!(refusal instanceof Refused)) return this.fault("all", this.dataset.lost ?? "");
    this.ready(false);
    const faults = Object.entries(refusal.faults);
    if (!faults.length) return this.fault("all", this.dataset.failed ?? "");
    faults.forEach(([name, said]) => this.fault(name, inReadersLanguage(said)));
    const first = /** @type {HTMLElement | null} */ (this.querySelector('[aria-invalid="true"]'));
    first?.focus();
  }
}

customElements.define("hoa-upload", Upload);
