// The map itself: Leaflet around our canvas, a click that finds what was drawn, a ring around what the list points at.
import * as L from "leaflet/dist/leaflet-src.esm.js";
import { CITY, layTiles, openMap } from "../parts/leaflet.js";
import { Canvas } from "./layer.js";
import { members } from "./grid.js";

const FAR = 18;

export class View {
  /**
   * @param {HTMLElement} box
   * @param {any} scene what is drawn, see layer.js
   * @param {{in: string, out: string}} words
   * @param {{moved: () => void, chosen: (at: number, candidate: boolean) => void, inside: (at: number, candidate: boolean) => HTMLElement}} tell
   */
  constructor(box, scene, words, tell) {
    this.scene = scene;
    this.tell = tell;
    this.map = openMap(box, words, { zoomSnap: 0.5, minZoom: 10, maxZoom: 19, wheelDebounceTime: 60 });
    this.map.setView(CITY, 13, { animate: false });
    this.canvas = new Canvas(scene).addTo(this.map);
    this.map.on("click", ({ containerPoint, originalEvent }) => this.touch(containerPoint, originalEvent));
    this.map.on("moveend", () => tell.moved());
    this.map.on("mousemove", ({ containerPoint }) => this.hover(containerPoint));
    this.watch = new ResizeObserver(() => this.map?.invalidateSize({ debounceMoveend: true }));
    this.watch.observe(box);
  }

  close() {
    this.watch.disconnect();
    this.map._animatingZoom = false; // else Leaflet's timer of a zoom under way looks for what is taken away here
    this.map.remove();
    this.map = null;
  }

  tiles(url) {
    if (!this.laid) this.laid = layTiles(this.map, url);
  }

  /** Show a remembered place, else all that is shown. @param {string | null} place "zoom/lat/lon" */
  begin(place) {
    const [zoom, lat, lon] = (place ?? "").split("/").map(Number);
    if (zoom > 0 && Number.isFinite(lat) && Number.isFinite(lon)) this.map.setView([lat, lon], zoom, { animate: false });
    else this.fit(false);
  }

  place() {
    const { lat, lng } = this.map.getCenter();
    return `${this.map.getZoom()}/${lat.toFixed(4)}/${lng.toFixed(4)}`;
  }

  /** Bring everything that the filter leaves into view. */
  fit(animate = true) {
    const { town, shown } = this.scene;
    const all = [];
    for (let at = 0; at < town.count; at++) if (shown[at]) all.push(at);
    this.bring(all, animate);
  }

  bring(list, animate = true) {
    if (!list.length) return;
    const { town } = this.scene;
    const bounds = L.latLngBounds([]);
    for (const at of list) bounds.extend([town.lat[at], town.lon[at]]);
    this.map.fitBounds(bounds.pad(0.04), { maxZoom: FAR, animate });
  }

  touch(point, event) {
    const found = this.canvas.hit(point, event?.pointerType === "mouse" ? 3 : 10);
    if (!found) return this.map.closePopup();
    if (found.size > 1) return this.scatter(found);
    this.tell.chosen(found.one, Boolean(found.candidate));
  }

  /** Come closer to a crowd; at the last zoom say what stands there. */
  scatter(found) {
    const zoom = this.map.getZoom();
    const list = members(this.canvas.at(zoom).crowds, found.group);
    if (zoom >= this.map.getMaxZoom()) return this.tell.chosen(found.one, false);
    const { town } = this.scene;
    const spread = Math.max(...list.map((at) => Math.abs(town.x[at] - town.x[list[0]]) + Math.abs(town.y[at] - town.y[list[0]])));
    if (spread * 2 ** (zoom + 4) < 60) this.map.setView([town.lat[list[0]], town.lon[list[0]]], Math.min(zoom + 2, 19));
    else this.bring(list);
  }

  hover(point) {
    const wants = this.canvas.hit(point, 2) ? "pointer" : "";
    if (this.hand === wants) return;
    this.hand = wants;
    this.map.getContainer().style.cursor = wants;
  }

  /** Open the card of one building where it stands. */
  open(at, candidate = false) {
    const { town, candidates } = this.scene;
    const where = candidate ? candidates : town;
    const place = [where.lat[at], where.lon[at]];
    if (!this.map.getBounds().contains(place)) this.map.setView(place, Math.max(this.map.getZoom(), 17));
    const maxWidth = Math.min(300, this.map.getSize().x - 110); // with its margins inside the narrowest phone
    const popup = L.popup({ offset: [0, -6], autoPanPadding: [12, 12], maxWidth }).setLatLng(place).setContent(this.tell.inside(at, candidate));
    this.opened = { popup: popup.openOn(this.map), at, candidate };
  }

  /** Whose card stands open; null when none does. */
  get card() {
    return this.opened?.popup.isOpen() ? this.opened : null;
  }

  /** Put the ring around a building, and see that it is in view. @param {number} at below 0 takes it away */
  point(at, bring = false) {
    this.ring?.remove();
    this.ring = null;
    if (at < 0) return;
    const { town } = this.scene;
    const place = [town.lat[at], town.lon[at]];
    const icon = L.divIcon({ className: "atlas-ring", iconSize: [40, 40] });
    this.ring = L.marker(place, { icon, interactive: false, keyboard: false }).addTo(this.map);
    if (bring) this.map.setView(place, Math.max(this.map.getZoom(), 17));
    else this.map.panInside(place, { padding: [48, 48] });
  }

  /** List what is shown and stands in the window. */
  inView() {
    const { town, shown } = this.scene;
    const box = this.map.getBounds();
    const [south, west, north, east] = [box.getSouth(), box.getWest(), box.getNorth(), box.getEast()];
    const found = [];
    for (let at = 0; at < town.count; at++) {
      if (shown[at] && town.lat[at] >= south && town.lat[at] <= north && town.lon[at] >= west && town.lon[at] <= east) found.push(at);
    }
    return found;
  }
}
