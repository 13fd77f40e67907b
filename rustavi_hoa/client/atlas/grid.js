// Crowds and labels, without a screen: pure, so that tests run it. A crowd is what falls into one cell of a grid.

/** Unit of a cell by zoom: wide while the city is small, narrow where single buildings can stand apart. */
export const cellAt = (zoom) => (zoom < 16 ? 64 : zoom < 18 ? 30 : 14);

/**
 * Join buildings that would lie on each other at this zoom.
 * @param {import("./town.js").Places} town
 * @param {Uint8Array} shown one per building: 0 is left out
 * @param {number} zoom
 * @param {number} shades how many classes there are
 * @param {number} [cell]
 */
export function crowds(town, shown, zoom, shades, cell = cellAt(zoom)) {
  const scale = 2 ** zoom / cell;
  const found = new Map();
  const home = new Int32Array(town.count).fill(-1);
  const groups = [];
  for (let at = 0; at < town.count; at++) {
    if (!shown[at]) continue;
    const [column, row] = [Math.floor(town.x[at] * scale), Math.floor(town.y[at] * scale)];
    let group = found.get(column * WIDE + row);
    if (!group) {
      group = { number: groups.length, column, row, x: 0, y: 0, size: 0, one: at, tally: new Uint16Array(shades) };
      groups.push(group);
      found.set(column * WIDE + row, group);
    }
    group.x += town.x[at];
    group.y += town.y[at];
    group.size += 1;
    group.tally[town.codes[at]] += 1;
    home[at] = group.number;
  }
  return { groups: joined(groups, found, scale), home };
}

const WIDE = 67108864;
const AROUND = [[1, 0], [0, 1], [1, 1], [1, -1], [-1, 0], [0, -1], [-1, -1], [-1, 1]];

/** Give small crowds at the rim of a cell to the larger one they touch; `into` says where a crowd went. */
function joined(groups, found, scale) {
  for (const group of groups) {
    group.x /= group.size;
    group.y /= group.size;
  }
  const near = 0.72 / scale;
  for (const group of [...groups].sort((one, other) => other.size - one.size)) {
    if (group.into) continue;
    for (const [right, down] of AROUND) {
      const other = found.get((group.column + right) * WIDE + group.row + down);
      if (!other || other === group || other.into || other.size > group.size || other.took) continue;
      if (Math.hypot(other.x - group.x, other.y - group.y) < near) join(group, other);
    }
  }
  return groups;
}

function join(group, other) {
  const size = group.size + other.size;
  group.x = (group.x * group.size + other.x * other.size) / size;
  group.y = (group.y * group.size + other.y * other.size) / size;
  group.size = size;
  group.took = true;
  other.into = group;
  for (let shade = 0; shade < group.tally.length; shade++) group.tally[shade] += other.tally[shade];
}

/** List the buildings of a crowd. @param {{groups: any[], home: Int32Array}} made */
export function members(made, group) {
  const found = [];
  for (let at = 0; at < made.home.length; at++) {
    const home = made.groups[made.home[at]];
    if (home && (home === group || home.into === group)) found.push(at);
  }
  return found;
}

/**
 * Find where a street's name belongs: among its buildings, once in every wide cell, the street with most houses first.
 * @param {import("./town.js").Places} town
 * @param {Uint8Array} shown
 * @param {number} zoom
 */
export function streetSpots(town, shown, zoom) {
  const scale = 2 ** zoom / 420;
  const found = new Map();
  for (let at = 0; at < town.count; at++) {
    if (!shown[at]) continue;
    const key = `${town.street[at]}:${Math.floor(town.x[at] * scale)}:${Math.floor(town.y[at] * scale)}`;
    const spot = found.get(key);
    if (spot) {
      spot.x += town.x[at];
      spot.y += town.y[at];
      spot.size += 1;
    } else found.set(key, { street: town.street[at], x: town.x[at], y: town.y[at], size: 1 });
  }
  const spots = [...found.values()];
  for (const spot of spots) {
    spot.x /= spot.size;
    spot.y /= spot.size;
  }
  return spots.sort((one, other) => other.size - one.size);
}

/** Boxes on the screen that nothing else may cover. */
export class Room {
  constructor() {
    /** @type {number[][]} */
    this.taken = [];
  }

  /** Hold a place, whatever stands there. */
  hold(x, y, width, height) {
    this.taken.push([x - width / 2, y - height / 2, x + width / 2, y + height / 2]);
  }

  /** Take a place if it is free. @param {number} x middle @param {number} y middle */
  take(x, y, width, height) {
    const box = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
    for (const other of this.taken) {
      if (box[0] < other[2] && box[2] > other[0] && box[1] < other[3] && box[3] > other[1]) return false;
    }
    this.taken.push(box);
    return true;
  }
}
