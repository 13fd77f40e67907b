// <hoa-report>: a report, one thing per page. It draws nothing: it shows one `[data-step]` at a time, keeps every answer
// on the phone as it is given, says beside a field what is missing, and hands the whole to the outbox.
//
// Attributes: data-person, data-locale, data-step-of ("{n} / {total}"), data-say-<gap> for every gap of gaps.js. Inside: a
// form; [data-step]; [data-go] on what moves; [data-quick] around radios that go on at once; [data-error]; [data-similar].

import { fieldsOf, fillForm, readForm } from "./answers.js";
import { alive, draftAgain, get, photosOf, queue, remove, watch, write } from "./kit.js";
import { clear, point, say } from "./faults.js";
import { missing } from "./gaps.js";
import { label, paint } from "./paint.js";
import { begun } from "./quote.js";
import { pathOf, stepOfFaults, Steps } from "./steps.js";
import { closeMap, liesOutside, openMap } from "./yard.js";

/** @typedef {import("./steps.js").Step} Step */
/** @typedef {{name: string, key: string, answers: Record<string, string>, step: Step}} Draft */

/** Answers that a person gave; the others have a value from the start. */
const TOLD = ["what", "place", "text"];

class Report extends HTMLElement {
  static observedAttributes = ["data-person", "data-locale"];
  /** @type {Draft | null} */
  draft = null;
  /** @type {Record<string, string>} */
  pending = {};
  /** @type {Record<string, {ka: string, en: string}>} */
  faults = {};
  person = "";
  sentKey = "";

  async connectedCallback() {
    await alive(this);
    this.steps = new Steps("what", (step) => this.show(step));
    this.form = /** @type {HTMLFormElement} */ (this.querySelector("form"));
    this.life = new AbortController();
    const hear = (/** @type {string} */ kind, deed) => this.addEventListener(kind, deed, { signal: this.life.signal });
    hear("click", (event) => this.clicked(event));
    hear("submit", (event) => event.preventDefault());
    for (const kind of ["input", "change", "hoa-photos", "hoa-pick"]) hear(kind, () => this.keep());
    this.drawn = new MutationObserver(() => this.refresh());
    this.drawn.observe(this.form, { childList: true, subtree: true });
    this.deaf = watch((news) => this.heard(news));
    await this.begin();
  }

  disconnectedCallback() {
    this.life?.abort();
    this.steps?.stop();
    this.drawn?.disconnect();
    this.deaf?.();
  }

  attributeChangedCallback() {
    if (!this.steps) return;
    this.begin();
    this.sayFaults();
  }

  get photos() {
    return /** @type {any} */ (this.querySelector("hoa-photos"));
  }

  get step() {
    return /** @type {Step} */ (this.dataset.at ?? "what");
  }

  /** Open this person's draft, or the refused thing that the address names. */
  async begin() {
    const person = this.dataset.person ?? "";
    if (!person || person === "0" || person === this.person) return;
    this.person = person;
    if (await this.takeBack(new URLSearchParams(location.search).get("draft") ?? "")) return;
    await this.adopt(await begun(this, person));
  }

  /** @param {Draft} draft */
  async adopt(draft) {
    const { answers, step } = draft;
    await customElements.whenDefined("hoa-photos");
    this.draft = draft;
    this.pending = answers; // from here on every change is kept, so what is not filled in yet must count already
    this.pending = fillForm(this.form, answers);
    const goal = Object.keys(this.faults).length ? stepOfFaults(this.faults) : step;
    this.steps.swap(this.path().includes(goal) ? goal : "what");
    await this.photos.open(draft.key);
    this.toggleAttribute("data-restored", this.photos.count > 0 || TOLD.some((name) => answers[name]));
    this.sayFaults();
  }

  /** Turn a refused thing into the draft again, with its key and photos. @param {string} key */
  async takeBack(key) {
    const item = key && (await get("outgoing", key));
    if (!item || item.person !== this.person || item.state !== "refused") return false;
    /** @type {Draft} */
    const draft = { name: `report:${this.person}`, key, answers: item.form ?? {}, step: "what" };
    await draftAgain(draft);
    this.faults = item.faults ?? {};
    await this.adopt(draft);
    return true;
  }

  /** @returns {Record<string, string>} */
  answers() {
    const danger = this.draft?.answers.danger;
    const to = /^n/.test(this.dataset.direct ?? "") ? { to: "chairperson" } : {};
    return { ...this.pending, ...readForm(this.form), ...to, ...(danger ? { danger } : {}) };
  }

  path() {
    return pathOf(this.answers(), (code) => this.querySelector(`[data-danger="${code}"]`) !== null);
  }

  /** Fields that the house's answer brought late get their kept value; what is shown follows. */
  refresh() {
    if (Object.keys(this.pending).length) this.pending = fillForm(this.form, this.pending);
    paint(this, this.answers(), this.path(), this.step);
  }

  async keep() {
    if (!this.draft) return;
    clear(this);
    this.draft.answers = this.answers();
    this.draft.step = this.step;
    const place = this.dataset.place;
    this.refresh();
    if (place !== this.dataset.place) this.querySelector(".when-entrance")?.scrollIntoView({ block: "nearest" });
    await write({ put: "drafts", value: this.draft });
  }

  /** @param {Event} event */
  clicked(event) {
    const target = /** @type {Element} */ (event.target);
    const button = /** @type {HTMLElement | null} */ (target.closest("[data-go]"));
    if (button) return this.go(button.dataset.go ?? "");
    const byHand = /** @type {MouseEvent} */ (event).detail > 0; // arrow keys choose without going on
    if (byHand && target.matches("[data-quick] input[type=radio]")) setTimeout(() => this.next(), 150);
  }

  /** @param {string} where */
  go(where) {
    if (where === "back") return this.steps.back(this.neighbour(-1));
    if (where === "send") return this.send();
    if (where === "again") return this.startOver();
    if (where === "map") return openMap(this, this.answers());
    if (where === "unpin") return this.unpin();
    if (where === "called" || where === "safe") this.setDanger(where === "called" ? "yes" : "no");
    return this.next();
  }

  unpin() {
    const { lat: _, lng: __, ...others } = this.pending;
    this.pending = others;
    closeMap(this);
    return this.keep();
  }

  /** @param {string} danger */
  setDanger(danger) {
    if (this.draft) this.draft.answers.danger = danger;
  }

  /** @param {number} way @returns {Step} */
  neighbour(way) {
    const path = this.path();
    return path[Math.max(0, path.indexOf(this.step) + way)] ?? "what";
  }

  next() {
    if (!this.draft) return;
    if (this.step === "send") return this.send();
    if (this.step === "what") this.setDanger("");
    const gap = missing(this.step, this.answers(), this.photos.count);
    if (gap) return point(this, this.step, gap);
    if (this.step === "what" && liesOutside(this.answers())) fillForm(this.form, { place: "yard" });
    this.steps.push(this.neighbour(1));
    this.keep();
  }

  async startOver() {
    if (!this.draft) return;
    await remove(this.draft.key);
    await write({ drop: "drafts", key: this.draft.name });
    location.replace("/report");
  }

  /** Hand everything to the outbox; a second press finds nothing left to send. */
  async send() {
    const draft = this.draft;
    if (!draft) return;
    const answers = this.answers();
    const gaps = this.path().map((step) => [step, missing(step, answers, this.photos.count)]);
    const [step, gap] = gaps.find((each) => each[1]) ?? [];
    if (step && gap) {
      if (step !== this.step) this.steps.push(/** @type {Step} */ (step));
      return point(this, this.step, gap);
    }
    this.draft = null;
    this.faults = {};
    this.sentKey = draft.key;
    this.querySelector("[data-step=sending] hoa-outbox")?.setAttribute("data-only", draft.key);
    const title = label(this, "what", answers);
    const thing = { key: draft.key, person: this.person, url: "/api/issues", fields: fieldsOf(answers), form: answers, title };
    this.steps.swap("sending");
    await queue(thing, draft.name);
  }

  /** @param {import("./outbox.js").News} news */
  async heard(news) {
    if (news.photo || !this.sentKey || news.key !== this.sentKey) return;
    const item = await get("outgoing", news.key);
    if (!item) return location.replace("/home"); // deleted from the tray
    if (item.state === "refused") {
      this.sentKey = "";
      await this.takeBack(item.key);
    }
    if (item.state === "sent") {
      this.sentKey = "";
      await remove(item.key);
      location.replace(`/issue?id=${item.id}`);
    }
  }

  /** Put the house's sentences beside their fields; a photo's own sentence stands at the photo. */
  async sayFaults() {
    const { photos: _, ...others } = this.faults;
    const atPhotos = (await photosOf(this.draft?.key ?? "")).some((photo) => photo.fault);
    say(this, atPhotos ? others : this.faults);
  }

  /** @param {Step} step */
  show(step) {
    if (!this.draft && step !== "sending") return location.replace("/home");
    const moved = this.step !== step;
    if (moved) clear(this);
    this.dataset.at = step;
    this.refresh();
    if (step === "details") this.askSimilar();
    if (!moved) return;
    scrollTo(0, 0);
    const heading = this.querySelector(`[data-step="${step}"] [tabindex="-1"]`);
    if (heading instanceof HTMLElement) heading.focus({ preventScroll: true });
  }

  askSimilar() {
    const { building_id, category, door, place } = fieldsOf(this.answers());
    this.dataset.asked = door === "ordinary" && building_id ? `${building_id} ${category} ${place}` : "";
    /** @type {HTMLElement | null} */ (this.querySelector("[data-similar]"))?.click();
  }
}

customElements.define("hoa-report", Report);
