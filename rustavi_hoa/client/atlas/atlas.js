// <hoa-atlas>: the housing stock on a map with filters, legend and list. One answer holds the city; colours come by
// themselves; the filter lives in the address. attributes: src, href (of a building), locale, plain (the map alone).
import { el } from "../kit.js";
import { Filters, Legend, List } from "./panel.js";
import { View } from "./view.js";
import { address, classes, places, worldX, worldY } from "./town.js";

const NAMES = ["by", "unit", "q", "off", "osm", "at", "building"];
const AGAIN = 30000;

/** Put our own style into the page, once. */
function dress() {
  const known = /** @type {HTMLLinkElement | null} */ (document.getElementById("atlas-style"));
  if (known?.sheet) return Promise.resolve();
  const link = known ?? el("link", { id: "atlas-style", rel: "stylesheet", href: "/atlas.css" });
  return new Promise((ready) => {
    for (const end of ["load", "error"]) link.addEventListener(end, ready, { once: true });
    if (!known) document.head.append(link);
  });
}

class HoaAtlas extends HTMLElement {
  static observedAttributes = ["src", "locale", "beat"];

  connectedCallback() {
    this.asked = this.read();
    this.off = new Set(this.asked.off.split(",").filter(Boolean));
    this.chosen = -1;
    this.setAttribute("role", "region");
    this.setAttribute("aria-label", this.dataset.label ?? "");
    this.replaceChildren(el("div", { class: "map map-tall sk" }));
    this.again = setInterval(() => document.visibilityState === "visible" && this.refresh(), AGAIN);
    this.begin().catch((fault) => this.fail(fault));
  }

  disconnectedCallback() {
    clearInterval(this.again);
    this.view?.close();
    this.view = null;
    this.facts = null;
    this.replaceChildren();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || before === null || !this.facts) return;
    this.setAttribute("aria-label", this.dataset.label ?? "");
    if (name === "locale") this.build();
    else this.refresh();
  }

  get english() {
    return this.getAttribute("locale") === "en";
  }

  get isPlain() {
    return this.hasAttribute("plain");
  }

  /** Say a word of the map in the reader's language. */
  say = (word) => this.facts?.words[word]?.[this.english ? 1 : 0] ?? "";

  link(at) {
    return `${this.getAttribute("href") ?? "/passport?id="}${this.scene.town.ids[at]}`;
  }

  /** Read the filter from the address. */
  read() {
    const given = new URLSearchParams(this.isPlain ? "" : location.search);
    return Object.fromEntries(NAMES.map((name) => [name, given.get(name) ?? ""]));
  }

  /** Keep the filter in the address, so that it can be sent and come back to. */
  write() {
    if (this.isPlain) return;
    const kept = new URLSearchParams(location.search);
    for (const name of NAMES) this.asked[name] ? kept.set(name, this.asked[name]) : kept.delete(name);
    const query = String(kept).replaceAll("%2F", "/").replaceAll("%2C", ",").replaceAll("%3A", ":");
    history.replaceState(history.state, "", query ? `?${query}` : location.pathname);
  }

  async ask(part, by) {
    const [path, query = ""] = (this.getAttribute("src") ?? "/api/atlas").split("?");
    const asked = new URLSearchParams(query);
    if (by) asked.set("by", by);
    const tail = String(asked);
    const early = self.hoaAtlas; // asked for by the page itself, before this script came (server/boot.py)
    self.hoaAtlas = null;
    const isEarly = early && early.by === by && !part;
    const answer = await (isEarly ? early.answer : fetch(path + part + (tail ? `?${tail}` : ""), { credentials: "same-origin" }));
    if (answer.status === 404 && by) return this.ask("", "");
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  }

  async begin() {
    const [facts] = await Promise.all([this.ask("", this.asked.by), dress()]);
    if (!this.isConnected) return;
    this.take(facts);
    this.build();
  }

  /** Take a whole answer. */
  take(facts) {
    this.facts = facts;
    this.candidates = facts.candidates && places(facts.candidates);
    const town = places(facts.buildings, facts.codes);
    const units = facts.units.map((unit) => this.shape(unit));
    this.scene = Object.assign(this.scene ?? {}, {
      town,
      units,
      shades: facts.shades,
      streets: facts.streets,
      shown: new Uint8Array(town.count),
      tiled: Boolean(facts.tiles),
    });
    this.sift();
  }

  shape(unit) {
    const points = [];
    for (let at = 0; at < unit.hull.length; at += 2) points.push([worldX(unit.hull[at + 1] / 1e5), worldY(unit.hull[at] / 1e5)]);
    const middle = [0, 1].map((part) => points.reduce((sum, point) => sum + point[part], 0) / points.length);
    return { ...unit, points, middle };
  }

  /** Tell whether a building passes unit and address, whatever its class. */
  fits(at) {
    const { town, unit } = this.scene;
    if (unit >= 0 && town.unit[at] !== unit) return false;
    return !this.needle || this.names[at].includes(this.needle);
  }

  /** Work out which buildings are shown. */
  sift() {
    const { scene, facts, asked } = this;
    const { town } = scene;
    scene.english = this.english;
    scene.unit = facts.units.findIndex((unit) => String(unit.id) === asked.unit);
    scene.candidates = asked.osm ? this.candidates : null;
    this.needle = asked.q.toLowerCase();
    if (this.needle) this.names = [...town.ids].map((_, at) => `${address(town, facts.streets, at, false)} ${address(town, facts.streets, at, true)}`.toLowerCase());
    const open = facts.shades.map((shade) => !this.off.has(shade.key));
    for (let at = 0; at < town.count; at++) scene.shown[at] = Number(open[town.codes[at]] && this.fits(at));
  }

  /** Draw everything anew: the first time, and when the language changes. */
  build() {
    const place = this.view ? this.view.place() : this.asked.at;
    const before = this.view;
    const card = before?.card;
    before?.close();
    this.sift();
    const box = el("div", { class: "map-box" });
    const frame = el("div", { class: this.isPlain ? "map" : "map map-tall" }, box);
    if (this.isPlain) this.replaceChildren(frame);
    else this.surround(frame);
    this.view = new View(box, this.scene, { in: this.say("in"), out: this.say("out") }, {
      moved: () => this.moved(),
      chosen: (at, candidate) => this.press(at, candidate),
      inside: (at, candidate) => this.card(at, candidate),
    });
    box.setAttribute("aria-label", this.dataset.label ?? "");
    box.setAttribute("role", "application");
    this.view.tiles(this.facts.tiles);
    this.view.begin(place);
    this.view.canvas.think();
    this.update();
    this.dataset.drawn = String(this.scene.town.count);
    requestAnimationFrame(() => dispatchEvent(new Event("hoa-drawn"))); // the page's own script may come now
    if (!before && this.asked.building) this.reveal(Number(this.asked.building));
    if (before) this.view.point(this.chosen); // what was chosen stays chosen, and its card open
    if (card) this.view.open(card.at, card.candidate);
  }

  surround(frame) {
    this.filters = new Filters(this);
    this.legend = new Legend(this);
    this.list = new List(this);
    this.whole = el("button", { type: "button", class: "btn btn-secondary btn-small", onclick: () => this.view.fit() }, this.say("whole"));
    this.file = el("a", { class: "btn btn-secondary btn-small", download: "" }, this.say("download"));
    const acts = el("div", { class: "cluster no-print" }, this.whole, this.file);
    const side = el("div", { class: "atlas-side" }, this.legend.box, this.list.box, acts);
    this.replaceChildren(this.filters.box, el("div", { class: "atlas-body" }, frame, side));
    this.filters.draw();
  }

  /** Draw what depends on the filter. */
  update() {
    if (this.isPlain) return;
    this.legend.draw();
    this.list.fill();
    const asked = new URLSearchParams({ by: this.facts.by, ...(this.asked.unit && { unit: this.asked.unit }) });
    this.file.href = `/download/atlas.geojson?${asked}`;
  }

  /** Change a part of the filter. */
  async choose(change) {
    Object.assign(this.asked, change);
    if (change.by) {
      this.off.clear();
      this.asked.off = "";
      await this.recolour(change.by);
    }
    this.write();
    this.sift();
    this.view.canvas.renew();
    if ("unit" in change || ("q" in change && change.q)) this.view.fit();
    this.update();
  }

  toggle(key, on) {
    this.off[on ? "delete" : "add"](key);
    this.choose({ off: [...this.off].join(",") });
  }

  async recolour(by) {
    try {
      const made = await this.ask("/colours", by);
      if (made.shape !== this.facts.shape) return this.take(made.buildings ? made : await this.ask("", by));
      this.facts = { ...this.facts, by: made.by, shades: made.shades };
      this.scene.shades = made.shades;
      this.scene.town.codes = classes(made.codes, this.scene.town.count);
    } catch (fault) {
      console.warn(fault);
      this.asked.by = this.facts.by;
      this.filters.draw();
    }
  }

  /** Ask whether the city changed; an unchanged one answers with nothing. */
  async refresh() {
    if (!this.facts) return;
    try {
      const facts = await this.ask("", this.facts.by);
      if (!this.view || facts.v === this.facts.v) return;
      this.take(facts);
      this.view.canvas.renew();
      this.update();
    } catch (fault) {
      console.warn(fault);
    }
  }

  moved() {
    if (this.isPlain || !this.list) return;
    clearTimeout(this.rests);
    this.rests = setTimeout(() => this.rest(), 250);
  }

  rest() {
    if (!this.view) return;
    this.asked.at = this.view.place();
    this.write();
    if (!this.list.rows.contains(document.activeElement)) this.list.fill();
  }

  /** A building was pressed on the map. */
  press(at, candidate) {
    if (!candidate && !this.isPlain) {
      this.chosen = at;
      this.list.turnTo(at);
      this.view.point(at);
    }
    this.view.open(at, candidate);
  }

  /** The list asks to see a building. */
  show(at) {
    this.chosen = at;
    this.view.point(at, true);
    this.view.open(at);
  }

  /** An address of the page names a building. */
  reveal(id) {
    const at = this.scene.town.ids.indexOf(id);
    if (at >= 0 && this.scene.shown[at]) this.show(at);
  }

  /** What stands in the card of a building. */
  card(at, candidate) {
    const { facts, scene, english } = this;
    const where = candidate ? this.candidates : scene.town;
    const name = el("b", {}, address(where, facts.streets, at, english) || this.say("unknown"));
    if (candidate) return el("div", { class: "atlas-card-small" }, name, el("p", {}, this.say("candidates")));
    const shade = facts.shades[where.codes[at]];
    const unit = facts.units[where.unit[at]];
    const lines = [english ? shade.en : shade.ka, unit && (english ? unit.en : unit.ka)].filter(Boolean);
    const link = el("a", { href: this.link(at) }, this.say("open"));
    return el("div", { class: "atlas-card-small" }, name, el("p", {}, lines.join(" · ")), link);
  }

  fail(fault) {
    console.warn(fault);
    dispatchEvent(new Event("hoa-drawn"));
    this.replaceChildren(el("p", { class: "note map-failed", role: "status" }, this.dataset.failed ?? ""));
  }
}

customElements.define("hoa-atlas", HoaAtlas);
