// <hoa-inspect>: the inspector's form where there is no signal. With one it does nothing, the page's own script keeps every
// text in the house; without, it keeps them on the phone and hands the form to the outbox, which writes it once.
//
// Attributes: data-person, data-building, data-group, data-number (the revision it was drawn at), data-waits, data-title.
// Inside: the form; [data-waits-here] says that it waits.

import { fillForm, readForm } from "./answers.js";
import { alive, get, queue, write } from "./kit.js";

const isAway = () => document.documentElement.hasAttribute("data-offline") || !navigator.onLine;

class Inspect extends HTMLElement {
  async connectedCallback() {
    await alive(this);
    this.life = new AbortController();
    const { signal } = this.life;
    for (const kind of ["input", "change"]) this.addEventListener(kind, () => this.keep(), { signal });
    // Before the page's own listener, which would speak to nobody.
    this.addEventListener("submit", (event) => this.send(event), { signal, capture: true });
    const held = isAway() ? await get("drafts", this.name) : undefined;
    if (held && this.form) fillForm(this.form, held.answers);
  }

  disconnectedCallback() {
    this.life?.abort();
  }

  get form() {
    return this.querySelector("form");
  }

  get name() {
    const { person, building, group } = this.dataset;
    return `inspect:${person}:${building}:${group}`;
  }

  async keep() {
    if (isAway() && this.form) await write({ put: "drafts", value: { name: this.name, answers: readForm(this.form) } });
  }

  /** @param {Event} event */
  async send(event) {
    const form = this.form;
    if (!isAway() || !form) return;
    event.preventDefault();
    event.stopPropagation();
    const given = Object.fromEntries(new FormData(form)); // also what was emptied
    const texts = Object.fromEntries(Object.entries(given).filter(([name]) => name.includes(".")));
    const evidence = String(given.evidence ?? "");
    const { person = "", building, group, number, title = "", waits = "" } = this.dataset;
    const fields = { building_id: Number(building), group, number: Number(number), texts, evidence };
    await queue({ key: crypto.randomUUID(), person, url: "/api/passport/inspect", fields, title, isQuiet: true }, this.name);
    const place = this.querySelector("[data-waits-here]");
    if (place) place.textContent = waits;
  }
}

customElements.define("hoa-inspect", Inspect);
