// Ten thousand buildings on one canvas: Leaflet moves and scales it while the hand moves, it is drawn anew at rest.
import * as L from "leaflet/dist/leaflet-src.esm.js";
import { Room, crowds, streetSpots } from "./grid.js";
import { Paint } from "./marks.js";

const NAMES_FROM = 14;
const NUMBERS_FROM = 17;

/** A Leaflet renderer that draws the whole housing stock; `scene` says what, and in which language. */
export const Canvas = L.Renderer.extend({
  options: { padding: 0.35 },

  initialize(scene) {
    L.Renderer.prototype.initialize.call(this, {});
    this.scene = scene;
    this.kept = new Map();
    this.drawn = [];
  },

  /** Forget what was computed: the city, the filter or the language changed. */
  renew() {
    this.kept.clear();
    this.paint = null;
    this.redraw();
    this.think();
  },

  redraw() {
    if (this._map && this._bounds) this._update();
  },

  /** Compute the neighbouring zooms while nobody waits. */
  think() {
    const idle = window.requestIdleCallback ?? ((go) => setTimeout(go, 60));
    for (const step of [1, -1, 0.5, -0.5, 2]) idle(() => this._map && this.at(this._map.getZoom() + step));
  },

  /** Give crowds and streets of a zoom, computed once. */
  at(zoom) {
    if (!this.kept.has(zoom)) {
      const { town, shown, shades } = this.scene;
      const made = { crowds: crowds(town, shown, zoom, shades.length), streets: [] };
      if (zoom >= NAMES_FROM) made.streets = streetSpots(town, shown, zoom);
      this.kept.set(zoom, made);
    }
    return this.kept.get(zoom);
  },

  _initContainer() {
    this._container = document.createElement("canvas");
    this.pen = this._container.getContext("2d");
  },

  _destroyContainer() {
    this._container.remove();
    delete this._container;
  },

  // A hand that drags further than the canvas reaches meets a redraw, once per frame at most.
  getEvents() {
    return { ...L.Renderer.prototype.getEvents.call(this), move: this.follow };
  },

  follow() {
    if (this.waits || !this._bounds || this._map._animatingZoom) return;
    const size = this._map.getSize();
    const seen = L.bounds(this._map.containerPointToLayerPoint([0, 0]), this._map.containerPointToLayerPoint(size));
    if (this._bounds.contains(seen)) return;
    this.waits = requestAnimationFrame(() => {
      this.waits = 0;
      if (this._map) this._update();
    });
  },

  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    const size = this._bounds.getSize();
    this.paint ??= new Paint(this._map.getContainer());
    const scale = this.paint.scale;
    L.DomUtil.setPosition(this._container, this._bounds.min);
    this._container.width = scale * size.x;
    this._container.height = scale * size.y;
    this._container.style.width = `${size.x}px`;
    this._container.style.height = `${size.y}px`;
    this.pen.setTransform(scale, 0, 0, scale, 0, 0);
    this.draw(size);
  },

  draw(size) {
    const zoom = this._map.getZoom();
    const origin = this._map.getPixelOrigin().add(this._bounds.min);
    const world = 2 ** zoom;
    /** From a place of the world to a place on the canvas. */
    this.place = (x, y) => [x * world - origin.x, y * world - origin.y];
    this.size = size;
    this.room = new Room();
    this.drawn = [];
    this.hulls();
    if (this.scene.candidates) this.waiting(zoom);
    this.spread(this.at(zoom).crowds.groups);
    this.names(zoom);
  },

  seen(x, y, rim = 40) {
    return x > -rim && y > -rim && x < this.size.x + rim && y < this.size.y + rim;
  },

  hulls() {
    const pen = this.pen;
    pen.lineJoin = "round";
    for (const unit of this.scene.units) {
      if (this.scene.unit >= 0 && this.scene.units[this.scene.unit] !== unit) continue;
      const path = new Path2D();
      unit.points.forEach(([x, y], at) => path[at ? "lineTo" : "moveTo"](...this.place(x, y)));
      path.closePath();
      pen.fillStyle = pen.strokeStyle = this.paint.of("brand");
      pen.setLineDash([]);
      pen.globalAlpha = 0.07;
      pen.lineWidth = 30; // a unit of one or two buildings has no width of its own
      if (unit.points.length < 3) pen.stroke(path);
      pen.fill(path);
      pen.globalAlpha = 0.75;
      pen.lineWidth = 1.25;
      pen.setLineDash([6, 5]);
      pen.stroke(path);
      pen.globalAlpha = 1;
      pen.setLineDash([]);
    }
  },

  spread(groups) {
    const { town, shades } = this.scene;
    for (const group of groups) {
      if (group.into) continue;
      const { one, size } = group;
      const [x, y] = this.place(group.x, group.y);
      if (!this.seen(x, y)) continue;
      const reach = size === 1 ? 10 : Math.min(27, 12 + 2.2 * Math.log2(size));
      if (size === 1) this.stamp(this.paint.mark(shades[town.codes[one]]), x, y);
      else this.crowd(x, y, reach, group);
      this.drawn.push({ x, y, reach, one, size, group });
      this.room.hold(x, y, 2 * reach, 2 * reach);
    }
  },

  /** A crowd is a ring of its classes in the order of the legend, with their number inside. */
  crowd(x, y, reach, group) {
    const { shades } = this.scene;
    const pen = this.pen;
    pen.fillStyle = this.paint.of("sheet");
    pen.beginPath();
    pen.arc(x, y, reach + 1.5, 0, 2 * Math.PI);
    pen.fill();
    pen.lineWidth = 5;
    let from = -Math.PI / 2;
    for (let shade = 0; shade < shades.length; shade++) {
      const part = group.tally[shade] / group.size;
      if (!part) continue;
      pen.strokeStyle = this.paint.of(`map-${shades[shade].look}`);
      pen.beginPath();
      pen.arc(x, y, reach - 2.5, from, from + part * 2 * Math.PI - (part < 1 ? 0.06 : 0));
      pen.stroke();
      from += part * 2 * Math.PI;
    }
    this.stamp(this.paint.label(String(group.size), 13, 700, "ink"), x, y + 0.5);
  },

  waiting(zoom) {
    const { candidates } = this.scene;
    const mark = this.paint.mark({ look: "none", shape: "cross" });
    for (let at = 0; at < candidates.count; at++) {
      const [x, y] = this.place(candidates.x[at], candidates.y[at]);
      if (!this.seen(x, y)) continue;
      this.stamp(mark, x, y, zoom < 15 ? 0.5 : 1);
      if (zoom >= 15) this.drawn.push({ x, y, reach: 10, one: at, size: 1, candidate: true });
    }
  },

  names(zoom) {
    const { town, streets, english, units, tiled, unit } = this.scene;
    if (zoom < NAMES_FROM + 1) {
      for (const each of units) {
        if (unit < 0 || units[unit] === each) this.write(english ? each.en : each.ka, each.middle, 14, 700, "brand-ink");
      }
    }
    if (zoom >= NUMBERS_FROM) {
      for (const each of this.drawn) {
        if (each.size > 1 || each.candidate || !town.no[each.one]) continue;
        const label = this.paint.label((english && town.noEn[each.one]) || town.no[each.one], 12, 400, "ink");
        this.put(label, each.x, each.y + 17);
      }
    }
    if (tiled || zoom < NAMES_FROM) return;
    for (const spot of this.at(zoom).streets) {
      if (spot.size > 1 || zoom >= 16) this.write(streets[spot.street][english ? 1 : 0].replace(/,$/, ""), [spot.x, spot.y], 12, 600, "ink");
    }
  },

  /** Write a name near its place: on it, else under or above what stands there; else not at all. */
  write(text, place, size, weight, colour) {
    const [x, y] = this.place(place[0], place[1]);
    if (!this.seen(x, y, 0)) return;
    const label = this.paint.label(text, size, weight, colour);
    for (const off of [0, 22, -22, 40, -40]) if (this.put(label, x, y + off)) return;
  },

  put(label, x, y) {
    const free = this.room.take(x, y, label.width / this.paint.scale, label.height / this.paint.scale - 6);
    if (free) this.stamp(label, x, y);
    return free;
  },

  stamp(picture, x, y, size = 1) {
    const width = (picture.width / this.paint.scale) * size;
    const height = (picture.height / this.paint.scale) * size;
    this.pen.drawImage(picture, x - width / 2, y - height / 2, width, height);
  },

  /** Find what was drawn under a point of the map's window; a finger is wider than a mouse. */
  hit(point, slack = 8) {
    const at = this._map.containerPointToLayerPoint(point).subtract(this._bounds.min);
    let best = null;
    let least = Infinity;
    for (const each of this.drawn) {
      const far = Math.hypot(each.x - at.x, each.y - at.y) - each.reach;
      if (far < slack && far < least) [best, least] = [each, far];
    }
    return best;
  },
});
