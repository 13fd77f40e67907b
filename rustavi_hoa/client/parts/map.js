// <hoa-map>: Leaflet in an element of its own. mode="show" draws buildings from `src`, mode="pick" marks one place,
// mode="still" shows one mark among the houses around it.
// Loaded by app.js only where the element stands; its style comes along. Attributes that change draw it anew.
import * as L from "leaflet/dist/leaflet-src.esm.js";
import { CITY, layTiles, openMap } from "./leaflet.js";

const CELL = 56;

/** Fill {name} places of a sentence. */
const fill = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");

/** Colour follows the number of open problems; the number itself always stands inside. */
const heat = (open) => (open === 0 ? "calm" : open < 5 ? "info" : open < 15 ? "warn" : "danger");

/**
 * Join spots that would lie on each other at this zoom.
 * @param {{id:number, lat:number, lon:number, open:number}[]} spots
 * @param {(spot: object) => {x:number, y:number}} place
 * @returns {object[][]} groups
 */
export function clusters(spots, place) {
  const cells = new Map();
  for (const spot of spots) {
    const { x, y } = place(spot);
    const key = `${Math.floor(x / CELL)}:${Math.floor(y / CELL)}`;
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(spot);
  }
  return [...cells.values()];
}

class HoaMap extends HTMLElement {
  static observedAttributes = ["src", "beat", "locale", "data-open", "center"];

  connectedCallback() {
    this.setAttribute("role", "region");
    this.setAttribute("aria-label", this.dataset.label ?? "");
    this.box = document.createElement("div");
    this.box.className = "map-box";
    this.append(this.box);
    try {
      this.start();
    } catch (fault) {
      console.warn(fault);
      this.fail();
    }
  }

  disconnectedCallback() {
    this.map?.remove();
    this.map = null;
    this.replaceChildren();
  }

  attributeChangedCallback(name, before, after) {
    if (!this.map || before === after) return;
    this.setAttribute("aria-label", this.dataset.label ?? "");
    if (!this.isCity()) return;
    if (name === "src" || name === "beat") this.fetch();
    else this.draw();
  }

  // Not called "mode": React sets a property where the element has one of the attribute's name.
  isPicker() {
    return this.getAttribute("mode") === "pick";
  }

  isCity() {
    return this.getAttribute("mode") === "show";
  }

  start() {
    const center = (this.getAttribute("center") ?? "").split(",").map(Number);
    const known = center.length === 2 && center.every(Number.isFinite) && center[0] !== 0;
    const dragging = this.isCity() || this.isPicker() || !L.Browser.mobile; // a finger on a still map moves the page
    this.map = openMap(this.box, this.dataset, { zoomSnap: 0.5, scrollWheelZoom: this.isCity(), dragging });
    this.map.setView(known ? center : CITY, known ? 17 : 13);
    this.layer = L.layerGroup().addTo(this.map);
    this.watch = new ResizeObserver(() => this.map?.invalidateSize());
    this.watch.observe(this.box);
    if (this.isCity()) this.map.on("zoomend", () => this.draw());
    else this.setPin();
    if (this.isPicker()) this.pick();
    this.fetch();
  }

  async fetch() {
    const src = this.getAttribute("src");
    if (!src) return;
    try {
      const answer = await fetch(src, { credentials: "same-origin" });
      if (!answer.ok) throw new Error(String(answer.status));
      const { spots, tiles } = await answer.json();
      if (!this.map || src !== this.getAttribute("src")) return;
      this.spots = spots;
      this.tile(tiles);
      if (!this.isCity()) return this.surround();
      this.fit();
      this.draw();
    } catch (fault) {
      console.warn(fault);
      if (!this.spots) this.fail();
    }
  }

  tile(url) {
    this.tiles ??= layTiles(this.map, url);
  }

  fit() {
    if (this.fitted || !this.spots.length) return;
    this.fitted = true;
    this.map.fitBounds(L.latLngBounds(this.spots.map((spot) => [spot.lat, spot.lon])).pad(0.05), { maxZoom: 17 });
  }

  draw() {
    if (!this.map || !this.spots) return;
    const opened = this.layer.getLayers().find((one) => one.isPopupOpen())?.key;
    this.layer.clearLayers();
    const groups = clusters(this.spots, (spot) => this.map.project([spot.lat, spot.lon], this.map.getZoom()));
    for (const group of groups) this.layer.addLayer(group.length > 1 ? this.crowd(group) : this.house(group[0]));
    this.layer.getLayers().find((one) => one.key && one.key === opened)?.openPopup();
  }

  house(spot) {
    const name = (this.getAttribute("locale") === "en" && spot.en) || spot.ka;
    const count = fill(this.dataset.open ?? "", { n: spot.open });
    const made = this.circle([spot.lat, spot.lon], spot.open, `${name}. ${count}`, spot.open ? 15 : 8);
    const title = document.createElement("b");
    title.textContent = name;
    const line = document.createElement("div");
    line.textContent = count;
    const link = document.createElement("a");
    link.href = `${this.getAttribute("href") ?? ""}${spot.id}`;
    link.textContent = this.dataset.list ?? "";
    const inside = document.createElement("div");
    inside.append(title, line, link);
    made.key = spot.id;
    return made.bindPopup(inside);
  }

  crowd(group) {
    const open = group.reduce((sum, spot) => sum + spot.open, 0);
    const lat = group.reduce((sum, spot) => sum + spot.lat, 0) / group.length;
    const lon = group.reduce((sum, spot) => sum + spot.lon, 0) / group.length;
    const said = fill(this.dataset.cluster ?? "", { houses: group.length, open });
    const heaviest = Math.max(...group.map((spot) => spot.open));
    const made = this.circle([lat, lon], open, said, 21, heat(heaviest));
    return made.on("click keypress", ({ originalEvent }) => {
      if (originalEvent?.type === "keypress" && originalEvent.key !== "Enter") return;
      this.map.fitBounds(L.latLngBounds(group.map((spot) => [spot.lat, spot.lon])).pad(0.2), { maxZoom: 18 });
    });
  }

  circle(at, open, said, radius, tone = heat(open)) {
    const icon = L.divIcon({
      className: `spot tone-${tone}`,
      html: open ? String(open) : "",
      iconSize: [radius * 2, radius * 2],
    });
    return L.marker(at, { icon, title: said, alt: said, keyboard: true });
  }

  /** Draw the houses around, so that a place is found without tiles too. */
  surround() {
    for (const { lat, lon, number, is_own } of this.spots) {
      const html = document.createElement("span");
      html.textContent = number;
      const icon = L.divIcon({ className: `spot tone-${is_own ? "info" : "calm"}`, html, iconSize: is_own ? [36, 36] : [28, 28] });
      L.marker([lat, lon], { icon, interactive: false, keyboard: false, zIndexOffset: is_own ? 0 : -500 }).addTo(this.map);
    }
  }

  setPin() {
    const pin = (this.getAttribute("pin") ?? "").split(",").map(Number);
    if (pin.length === 2 && pin.every(Number.isFinite)) this.drop(pin);
  }

  pick() {
    this.map.on("click", ({ latlng }) => this.mark(latlng));
    this.box.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === this.box) this.mark(this.map.getCenter());
    });
  }

  mark(latlng) {
    this.drop(latlng);
    const place = { lat: latlng.lat.toFixed(6), lng: latlng.lng.toFixed(6) };
    const form = this.closest("form") ?? document;
    for (const name of ["lat", "lng"]) {
      const input = form.querySelector(`input[name="${this.getAttribute(name) ?? name}"]`);
      if (input) input.value = place[name];
    }
    this.dispatchEvent(new CustomEvent("hoa-pick", { bubbles: true, detail: place }));
  }

  drop(latlng) {
    this.layer.clearLayers();
    this.layer.addLayer(this.circle(latlng, 0, this.dataset.picked ?? "", 12, "danger"));
  }

  fail() {
    this.map?.remove();
    this.map = null;
    const line = document.createElement("p");
    line.className = "note map-failed";
    line.textContent = this.dataset.failed ?? "";
    this.replaceChildren(line);
  }
}

customElements.define("hoa-map", HoaMap);
