// Leaflet as all our maps use it: its style in the first layer of the page, our words, OpenStreetMap named, no tiles
// unless a setting says where from.
import { isSparing } from "../saver.js";
import * as L from "leaflet/dist/leaflet-src.esm.js";
import sheet from "leaflet/dist/leaflet.css" with { type: "text" };

export const CITY = [41.5495, 44.9933];
const CREDIT =
  '<a href="https://www.openstreetmap.org/copyright" rel="noopener" target="_blank" lang="en">© OpenStreetMap contributors</a>';

/** Put Leaflet's own style into the page, once. */
function dress() {
  if (document.getElementById("leaflet-style")) return;
  const style = document.createElement("style");
  style.id = "leaflet-style";
  style.textContent = `@layer leaflet { ${sheet} }`; // the first layer of the page: our own style has the last word
  document.head.prepend(style);
}

/**
 * Open a map in a box.
 * @param {HTMLElement} box
 * @param {{in?: string, out?: string}} words
 * @param {object} [options]
 */
export function openMap(box, words, options = {}) {
  dress();
  const map = L.map(box, { zoomControl: false, attributionControl: false, ...options });
  L.control.zoom({ zoomInTitle: words.in, zoomOutTitle: words.out }).addTo(map);
  L.control.attribution({ prefix: false }).addAttribution(CREDIT).addTo(map);
  return map;
}

/** Lay tiles under a map, where the setting names them; who saves data sees them at the first touch. @param {any} map @param {string} url */
export function layTiles(map, url) {
  if (!url) return null;
  const tiles = L.tileLayer(url, { maxZoom: 19 });
  if (!isSparing()) return tiles.addTo(map);
  map.once("click zoomstart dragstart", () => tiles.addTo(map));
  return tiles;
}
