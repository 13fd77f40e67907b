// <hoa-walk>: the chairperson's walk around the building, one station per screen. Every answer is kept on the phone
// first and handed to the outbox, which sends it once whatever the connection does; the end waits for all of them.
//
// Attributes: data-person, data-building, data-locale, and the sentences data-station-of, data-photo-kept,
// data-needs-answer, data-counts, data-send-n, data-finish, data-text-of, data-open-already, data-problem-n,
// data-sending, data-waiting, data-signed-out, data-all-sent, data-lost, data-not-yours, data-was-done. Inside: [data-step] start,
// station, outcome, done, lost; [data-go]; [data-fill]; [data-when]; <hoa-photos>; radios named "answer".

import { alive, fill, get, items, photosOf, queue, remove, watch, write } from "./kit.js";
import { Steps } from "./steps.js";
import { ask, today } from "./walk_house.js";
import { answered, anew, ending, firstOpen, merged, ownerOf } from "./walk_draft.js";
import * as paint from "./walk_paint.js";

const URL = "/api/walk";

class Walk extends HTMLElement {
  static observedAttributes = ["data-person", "data-building", "data-locale"];
  /** @type {import("./walk_draft.js").Draft | null} */
  draft = null;
  name = "";
  busy = false;

  async connectedCallback() {
    await alive(this);
    this.steps = new Steps("start", (step) => this.show(step));
    this.life = new AbortController();
    const { signal } = this.life;
    this.addEventListener("click", (event) => this.clicked(event), { signal });
    this.addEventListener("change", (event) => this.changed(event), { signal });
    this.deaf = watch((news) => !news.photo && this.heard(news.key));
    await this.begin();
  }

  disconnectedCallback() {
    this.life?.abort();
    this.steps?.stop();
    this.deaf?.();
  }

  attributeChangedCallback() {
    if (!this.steps) return;
    this.begin();
    if (this.draft) this.show(this.dataset.at === "station" ? this.draft.step : (this.dataset.at ?? "start"));
  }

  get building() {
    const asked = new URLSearchParams(location.search).get("building") ?? "";
    return /^\d{1,9}$/.test(asked) ? asked : (this.dataset.building ?? "0");
  }

  get photos() {
    return /** @type {any} */ (this.querySelector("hoa-photos"));
  }

  /** @param {string} code */
  station(code) {
    return this.draft?.said.stations.find((station) => station.code === code);
  }

  /** Open this person's walk of this building: from the phone, with what the house knows. */
  async begin() {
    const { person } = this.dataset;
    const name = `walk:${person}:${this.building}`;
    if (!person || person === "0" || this.building === "0" || name === this.name) return;
    this.name = name;
    paint.speak(this.dataset.locale);
    const [held, said] = await Promise.all([get("drafts", name), ask(this.building)]);
    this.draft = said === "denied" ? null : merged(name, held, said);
    if (!this.draft) return this.lose(said === "denied");
    await customElements.whenDefined("hoa-photos");
    for (const [code, given] of Object.entries(this.draft.given)) if (!given.isQueued) await this.hand(code);
    if (this.draft.end) await this.handEnd();
    this.steps.swap(this.draft.end ? "done" : "start");
    for (const item of await items(person)) if (item.state === "refused") await this.heard(item.key);
    this.tell();
  }

  /** @param {boolean} isDenied */
  lose(isDenied) {
    paint.write(this, "lost", (isDenied ? this.dataset.notYours : this.dataset.lost) ?? "");
    paint.when(this, "lost", !isDenied);
    this.dataset.at = "lost";
    this.name = "";
  }

  async keep() {
    if (this.draft) await write({ put: "drafts", value: this.draft });
  }

  /** @param {Event} event */
  clicked(event) {
    const button = /** @type {Element} */ (event.target).closest("[data-go]");
    const where = button instanceof HTMLElement ? button.dataset.go : "";
    if (where) this.go(where);
  }

  /** @param {string} where */
  async go(where) {
    if (where === "reload") return this.begin();
    if (!this.draft || this.busy) return;
    this.busy = true;
    try {
      if (where === "begin") this.steps.push(firstOpen(this.draft));
      if (where === "again") await this.again();
      if (where === "back") this.steps.back(this.before());
      if (where === "next") await this.next();
      if (where === "send") await this.send();
    } finally {
      this.busy = false;
    }
  }

  async again() {
    if (!this.draft) return;
    this.draft = anew(this.draft);
    await this.keep();
    this.steps.push(firstOpen(this.draft));
  }

  before() {
    const codes = this.draft?.said.stations.map((station) => station.code) ?? [];
    const at = this.dataset.at === "outcome" ? codes.length : codes.indexOf(this.draft?.step ?? "");
    return at > 0 ? codes[at - 1] : "start";
  }

  /** Keep the answer of this station, hand it over, and go to the next one. */
  async next() {
    const draft = this.draft;
    const station = draft && this.station(draft.step);
    if (!draft || !station) return;
    const chosen = /** @type {HTMLInputElement | null} */ (this.querySelector('input[name="answer"]:checked'));
    if (!chosen) return paint.write(this, "fault", this.dataset.needsAnswer ?? "");
    const photos = await photosOf(ownerOf(draft, station.code));
    if (answered(draft, station, chosen.value, photos, today())) {
      await this.keep(); // first on the disk, then on its way: a killed tab hands it over when it comes back
      await this.hand(station.code);
    }
    const codes = draft.said.stations.map((each) => each.code);
    this.steps.push(codes[codes.indexOf(station.code) + 1] ?? "outcome");
  }

  /** Give an answer to the outbox. @param {string} code */
  async hand(code) {
    const given = this.draft?.given[code];
    const station = this.station(code);
    if (!this.draft || !given?.fields || !station) return;
    const title = paint.pick(station.ka, station.en);
    await queue({ key: given.key, person: this.dataset.person ?? "", url: URL, fields: given.fields, title, isQuiet: true });
    given.isQueued = true;
    await this.keep();
  }

  /** End the walk: one press, one ending, after everything before it has arrived. */
  async send() {
    if (!this.draft || this.draft.end) return;
    this.draft.end = ending(this.draft);
    await this.keep();
    await this.handEnd();
    this.steps.push("done");
  }

  async handEnd() {
    const draft = this.draft;
    if (!draft?.end) return;
    const before = Object.values(draft.given).map((given) => given.key);
    const title = this.querySelector('[data-step="outcome"] h1')?.textContent ?? "";
    await queue({ key: draft.key, person: this.dataset.person ?? "", url: `${URL}/finish`, fields: draft.end, title, after: before.filter(Boolean), isQuiet: true });
  }

  /** Something of the outbox moved: say how it stands; take back what was refused. @param {string} key */
  async heard(key) {
    const draft = this.draft;
    if (!draft) return;
    const item = await get("outgoing", key);
    if (item?.state === "refused") await this.takeBack(key, item.faults ?? {});
    if (!item && key === draft.key && draft.end) await this.ended();
    await this.tell();
  }

  /** @param {string} key @param {Record<string, {ka: string, en: string}>} faults */
  async takeBack(key, faults) {
    const draft = this.draft;
    if (!draft) return;
    const [code] = Object.entries(draft.given).find(([, given]) => given.key === key) ?? [];
    if (!code && key !== draft.key) return;
    if (code) draft.given[code].fault = faults;
    else delete draft.end;
    await remove(key);
    await this.keep();
    this.steps.swap(code ?? "outcome");
    for (const [name, said] of Object.entries(code ? {} : faults)) {
      const place = this.querySelector(`[data-fault="${CSS.escape(name)}"]`) ?? this.querySelector('[data-fill="fault-all"]');
      if (place) place.textContent = paint.pick(said.ka, said.en);
    }
  }

  /** The house has the end: ask what came of it. */
  async ended() {
    const said = await ask(this.building);
    if (!this.draft || !said || said === "denied" || said.finished !== this.draft.key) return;
    this.draft.said = said;
    delete this.draft.end;
    await write({ drop: "drafts", key: this.draft.name });
    this.show("done");
  }

  /** Say what of the walk has not reached the house yet. */
  async tell() {
    const mine = (await items(this.dataset.person ?? "")).filter((item) => item.url.startsWith(URL) && item.state !== "sent");
    const of = (/** @type {string} */ state) => mine.some((item) => item.state === state);
    const word = of("signed-out") ? "signedOut" : of("waiting") ? "waiting" : mine.length ? "sending" : "allSent";
    const isQuiet = !mine.length && !Object.keys(this.draft?.given ?? {}).length;
    paint.write(this, "sent", isQuiet ? "" : fill(this.dataset[word], { n: mine.length }));
  }

  /** @param {Event} event */
  changed(event) {
    const field = /** @type {HTMLInputElement} */ (event.target);
    if (field.name === "answer") paint.write(this, "fault", "");
    if (field.name === "city" && this.draft) {
      this.draft.city = field.checked;
      this.keep();
    }
  }

  /** @param {string} code @param {{on?: boolean, text?: string}} change */
  change(code, change) {
    if (!this.draft) return;
    Object.assign(this.draft.problems[code], change);
    const place = this.querySelector(`[data-fault="${CSS.escape(code)}"]`);
    if (place) place.textContent = "";
    paint.sendWords(this, this.draft);
    this.keep();
  }

  /** Show a step: start, a station by its code, outcome, done. @param {string} step */
  show(step) {
    const draft = this.draft;
    if (!draft) return;
    paint.speak(this.dataset.locale);
    const station = this.station(step);
    const moved = draft.step !== step || this.dataset.at !== (station ? "station" : step);
    draft.step = step;
    paint.addresses(this, draft);
    this.dataset.at = station ? "station" : step;
    if (station) this.showStation(station, moved);
    if (step === "start") this.showStart();
    if (step === "outcome") paint.outcome(this, draft, (code, change) => this.change(code, change));
    if (step === "done") paint.end(this, draft);
    if (!moved) return;
    this.keep();
    scrollTo(0, 0);
    const heading = this.querySelector(`[data-step="${this.dataset.at}"] [tabindex="-1"]`);
    if (heading instanceof HTMLElement && step !== "start") heading.focus({ preventScroll: true });
  }

  /** @param {import("./walk_draft.js").Station} station @param {boolean} moved */
  showStation(station, moved) {
    const draft = /** @type {import("./walk_draft.js").Draft} */ (this.draft);
    paint.progress(this, draft, station.code);
    paint.station(this, draft, station);
    if (!moved) return;
    const answer = draft.given[station.code]?.answer ?? "";
    for (const radio of this.querySelectorAll('input[name="answer"]')) radio.checked = radio.value === answer;
    this.photos?.open(ownerOf(draft, station.code));
  }

  showStart() {
    const { said, given, key } = /** @type {import("./walk_draft.js").Draft} */ (this.draft);
    const has = Object.keys(given).length > 0 && said.finished !== key;
    paint.write(this, "address", paint.pick(said.address, said.address_en));
    paint.write(this, "when", said.finished ? fill(this.dataset.wasDone, { when: paint.pick(said.finished_ka, said.finished_en) }) : "");
    paint.when(this, "new", !has && !said.finished);
    paint.when(this, "begun", has);
    paint.when(this, "over", !has && Boolean(said.finished));
  }
}

customElements.define("hoa-walk", Walk);
