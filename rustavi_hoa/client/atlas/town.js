// The city as columns: what the server packed, unpacked once into typed arrays. Places are pixels of the whole world at
// zoom 0 (256 wide), as Leaflet counts them; every list has one item per building.

const DEGREE = 100000;

/** Sum differences up again. @param {number[]} steps */
function sums(steps) {
  const made = new Int32Array(steps.length);
  let sum = 0;
  for (let at = 0; at < steps.length; at++) made[at] = sum += steps[at];
  return made;
}

/** @param {number} lon */
export const worldX = (lon) => ((lon + 180) / 360) * 256;

/** @param {number} lat */
export const worldY = (lat) => {
  const sine = Math.sin((lat * Math.PI) / 180);
  return (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 256;
};

/**
 * Places with their names.
 * @typedef {{count: number, ids: Int32Array, lat: Float64Array, lon: Float64Array, x: Float64Array, y: Float64Array,
 *   street: number[], no: string[], noEn: Record<string, string>, unit: number[], codes: Uint8Array}} Places
 */

/**
 * Unpack the columns of one layer.
 * @param {any} columns
 * @param {string} [codes]
 * @returns {Places}
 */
export function places(columns, codes = "") {
  const ids = sums(columns.id);
  const lat = Float64Array.from(sums(columns.lat), (each) => each / DEGREE);
  const lon = Float64Array.from(sums(columns.lon), (each) => each / DEGREE);
  return {
    count: ids.length,
    ids,
    lat,
    lon,
    x: lon.map(worldX),
    y: lat.map(worldY),
    street: columns.street,
    no: columns.no,
    noEn: columns.no_en,
    unit: columns.unit ?? new Array(ids.length).fill(-1),
    codes: classes(codes, ids.length),
  };
}

/** Read the class of every building, one letter each. @param {string} codes @param {number} count */
export function classes(codes, count) {
  const made = new Uint8Array(count);
  for (let at = 0; at < codes.length; at++) made[at] = parseInt(codes[at], 36);
  return made;
}

/**
 * Give a building's address in the reader's language.
 * @param {Places} town
 * @param {[string, string][]} streets
 * @param {number} at
 * @param {boolean} english
 */
export function address(town, streets, at, english) {
  const no = (english && town.noEn[at]) || town.no[at];
  return streets[town.street[at]][english ? 1 : 0] + (no ? ` N${no}` : "");
}
