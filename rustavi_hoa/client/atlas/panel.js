// What stands around the map: filters, the legend that is a filter too, and the list for keyboard and reader.
import { el, fill, icon } from "../kit.js";
import { address } from "./town.js";
import { swatch } from "./marks.js";

const PAGE = matchMedia("(max-width: 44rem)").matches ? 10 : 20;

/** Filters above the map; every change is told. */
export class Filters {
  /** @param {any} atlas */
  constructor(atlas) {
    this.atlas = atlas;
    const { say } = atlas;
    this.by = el("select", { class: "input", id: "atlas-by", onchange: () => atlas.choose({ by: this.by.value }) });
    this.unit = el("select", { class: "input", id: "atlas-unit", onchange: () => atlas.choose({ unit: this.unit.value }) });
    this.find = el("input", { class: "input", id: "atlas-find", type: "search", placeholder: say("hint"), autocomplete: "off", oninput: () => this.typed() });
    this.box = el(
      "form",
      { class: "filters atlas-filters no-print", role: "search", onsubmit: (event) => event.preventDefault() },
      this.field("by", this.by),
      this.field("units", this.unit),
      this.field("find", this.find),
    );
  }

  field(word, control) {
    return el("div", { class: "field" }, el("label", { class: "label", for: control.id }, this.atlas.say(word)), control);
  }

  typed() {
    clearTimeout(this.waits);
    this.waits = setTimeout(() => this.atlas.choose({ q: this.find.value.trim() }), 250);
  }

  draw() {
    const { english, facts, asked, say } = this.atlas;
    const groups = new Map();
    for (const [key, ka, en, groupKa, groupEn] of facts.modes) {
      const name = english ? groupEn : groupKa;
      if (!groups.has(name)) groups.set(name, el("optgroup", { label: name }));
      groups.get(name).append(el("option", { value: key, selected: key === facts.by }, english ? en : ka));
    }
    this.by.replaceChildren(...groups.values());
    const units = facts.units.map((unit) => el("option", { value: unit.id, selected: String(unit.id) === asked.unit }, english ? unit.en : unit.ka));
    this.unit.replaceChildren(el("option", { value: "" }, say("all")), ...units);
    if (document.activeElement !== this.find) this.find.value = asked.q;
  }
}

/** The classes in words; a tick shows or hides one. */
export class Legend {
  /** @param {any} atlas */
  constructor(atlas) {
    this.atlas = atlas;
    this.list = el("ul", { class: "atlas-legend" });
    this.box = el("fieldset", { class: "card atlas-card" }, el("legend", { class: "section-title" }, atlas.say("legend")), this.list);
  }

  draw() {
    const { facts, scene, english, off, say } = this.atlas;
    const counts = new Array(facts.shades.length).fill(0);
    for (let at = 0; at < scene.town.count; at++) if (this.atlas.fits(at)) counts[scene.town.codes[at]] += 1;
    const lines = facts.shades.map((shade, code) =>
      this.line(swatch(shade), english ? shade.en : shade.ka, counts[code], !off.has(shade.key), (on) => this.atlas.toggle(shade.key, on)),
    );
    if (this.atlas.candidates) {
      const mark = swatch({ look: "none", shape: "cross" });
      const count = this.atlas.candidates.count;
      lines.push(this.line(mark, say("candidates"), count, Boolean(scene.candidates), (on) => this.atlas.choose({ osm: on ? "1" : "" })));
    }
    this.list.replaceChildren(...lines);
  }

  line(mark, words, count, checked, tell) {
    const tick = el("input", { type: "checkbox", checked, onchange: () => tell(tick.checked) });
    return el("li", {}, el("label", { class: "atlas-line" }, tick, mark, el("span", {}, words), el("span", { class: "n" }, String(count))));
  }
}

/** The buildings in view, worst class first: what the map shows, for keyboard and reader. */
export class List {
  /** @param {any} atlas */
  constructor(atlas) {
    this.atlas = atlas;
    this.page = 0;
    /** @type {number[]} */
    this.found = [];
    this.status = el("p", { class: "note", role: "status" });
    this.rows = el("ol", { class: "rows atlas-rows", onfocusin: ({ target }) => this.near(target), onmouseover: ({ target }) => this.near(target) });
    this.turner = el("div", { class: "pager" });
    const title = el("h2", { class: "section-title", id: "atlas-list" }, atlas.say("list"));
    this.box = el("section", { class: "card atlas-card", "aria-labelledby": "atlas-list" }, title, this.status, this.rows, this.turner);
  }

  /** Take what is in view. */
  fill() {
    const { town } = this.atlas.scene;
    this.found = this.atlas.view.inView().sort((one, other) => town.codes[one] - town.codes[other] || one - other);
    this.page = 0;
    this.draw();
  }

  /** Turn to the page that holds a building, and mark it. */
  turnTo(at) {
    const place = this.found.indexOf(at);
    if (place < 0) return;
    this.page = Math.floor(place / PAGE);
    this.draw();
    const row = this.rows.querySelector(`[data-at="${at}"]`);
    row?.scrollIntoView({ block: "nearest" });
  }

  draw() {
    const { say, facts } = this.atlas;
    const count = this.found.length;
    const first = this.page * PAGE;
    const unplaced = facts.unplaced ? ` ${fill(say("unplaced"), { n: facts.unplaced })}` : "";
    this.status.textContent = (count ? fill(say("view"), { n: count }) : say("none")) + unplaced;
    this.rows.replaceChildren(...this.found.slice(first, first + PAGE).map((at) => this.row(at)));
    this.turner.hidden = count <= PAGE;
    const turn = (step, sign, word, off) =>
      el("button", { class: "btn btn-icon btn-ghost", type: "button", "aria-label": say(word), disabled: off, onclick: () => this.turn(step) }, icon(sign));
    this.turner.replaceChildren(
      el("span", { class: "note" }, fill(say("page"), { first: count ? first + 1 : 0, last: Math.min(count, first + PAGE), n: count })),
      turn(-1, "chevron-left", "earlier", this.page === 0),
      turn(1, "chevron-right", "later", first + PAGE >= count),
    );
  }

  turn(step) {
    this.page += step;
    this.draw();
    const first = this.rows.querySelector("a");
    first?.focus();
  }

  row(at) {
    const { scene, facts, english, chosen, say } = this.atlas;
    const name = address(scene.town, facts.streets, at, english);
    const shade = facts.shades[scene.town.codes[at]];
    const unit = facts.units[scene.town.unit[at]];
    const about = [english ? shade.en : shade.ka, unit && (english ? unit.en : unit.ka)].filter(Boolean).join(" · ");
    const link = el("a", { href: this.atlas.link(at), class: "atlas-open" }, swatch(shade), el("span", {}, el("b", {}, name), el("small", { class: "note" }, about)));
    const show = el("button", { type: "button", class: "btn btn-icon btn-ghost", "aria-label": `${say("show")}: ${name}`, onclick: () => this.atlas.show(at) }, icon("map"));
    return el("li", { class: "atlas-row", "data-at": at, "aria-current": at === chosen ? "true" : null }, link, show);
  }

  near(target) {
    const row = target instanceof Element && target.closest("[data-at]");
    const at = row ? Number(row.getAttribute("data-at")) : -1;
    if (at < 0 || at === this.last) return;
    this.last = at;
    this.atlas.view.point(at);
  }
}
