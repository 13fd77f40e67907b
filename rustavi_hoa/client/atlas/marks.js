// Shapes and pictures of marks: one path serves legend (SVG) and map (canvas); pictures are drawn once and then copied.

/** Outlines around the middle, about 9 pixels each way. @type {Record<string, string>} */
const PATHS = {
  disc: "M-8,0a8,8 0 1,0 16,0a8,8 0 1,0 -16,0z",
  ring: "M-7,0a7,7 0 1,0 14,0a7,7 0 1,0 -14,0z",
  square: "M-7,-7h14v14h-14z",
  diamond: "M0,-9.5L9.5,0L0,9.5L-9.5,0z",
  triangle: "M0,-9L9,7.5H-9z",
  wedge: "M0,9L9,-7.5H-9z",
  hexagon: "M-4.8,-8.3h9.6L9.6,0L4.8,8.3h-9.6L-9.6,0z",
  cross: "M-5,-5L5,5M5,-5L-5,5",
};
const HOLLOW = new Set(["ring", "cross"]);
const SIZE = 26;

/** Draw the mark of a class for words beside it. @param {{look: string, shape: string}} shade */
export function swatch(shade) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "-12 -12 24 24");
  svg.setAttribute("class", `mark look-${shade.look}${HOLLOW.has(shade.shape) ? " mark-hollow" : ""}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PATHS[shade.shape] ?? PATHS.disc);
  svg.append(path);
  return svg;
}

/** Colours of the moment, read from the style sheet: light, dark, or what the reader's system insists on. */
export class Paint {
  /** @param {HTMLElement} node */
  constructor(node) {
    const style = getComputedStyle(node);
    /** @param {string} name */
    this.of = (name) => style.getPropertyValue(`--${name}`).trim();
    this.font = style.fontFamily;
    this.scale = Math.min(2, window.devicePixelRatio || 1);
    /** @type {Map<string, HTMLCanvasElement>} */
    this.kept = new Map();
  }

  /** Give the picture of a building's mark. @param {{look: string, shape: string}} shade */
  mark(shade) {
    return this.keep(`${shade.look} ${shade.shape}`, SIZE, SIZE, (pen) => {
      pen.translate(SIZE / 2, SIZE / 2);
      const path = new Path2D(PATHS[shade.shape] ?? PATHS.disc);
      const colour = this.of(`map-${shade.look}`);
      pen.lineJoin = "round";
      pen.strokeStyle = this.of("sheet");
      pen.lineWidth = HOLLOW.has(shade.shape) ? 7 : 3;
      pen.stroke(path);
      if (shade.shape === "ring") {
        pen.fillStyle = this.of("sheet");
        pen.fill(path);
      }
      if (HOLLOW.has(shade.shape)) {
        pen.strokeStyle = colour;
        pen.lineWidth = 3;
        pen.stroke(path);
      } else {
        pen.fillStyle = colour;
        pen.fill(path);
      }
    });
  }

  /** Give the picture of a few words with a rim that keeps them readable on anything. */
  label(text, size, weight, colour) {
    const pen = this.ruler();
    pen.font = `${weight} ${size}px ${this.font}`;
    const width = Math.ceil(pen.measureText(text).width) + 8;
    return this.keep(`${text} ${size} ${weight} ${colour}`, width, size + 8, (brush) => {
      brush.font = pen.font;
      brush.textBaseline = "middle";
      brush.lineJoin = "round";
      brush.lineWidth = 4;
      brush.strokeStyle = this.of("sunk");
      brush.strokeText(text, 4, (size + 8) / 2);
      brush.fillStyle = this.of(colour);
      brush.fillText(text, 4, (size + 8) / 2);
    });
  }

  ruler() {
    this.measure ??= /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));
    return this.measure;
  }

  /** Draw once, in the screen's own pixels. @param {(pen: CanvasRenderingContext2D) => void} draw */
  keep(key, width, height, draw) {
    const known = this.kept.get(key);
    if (known) return known;
    if (this.kept.size > 800) this.kept.clear();
    const made = document.createElement("canvas");
    made.width = width * this.scale;
    made.height = height * this.scale;
    const pen = /** @type {CanvasRenderingContext2D} */ (made.getContext("2d"));
    pen.scale(this.scale, this.scale);
    draw(pen);
    this.kept.set(key, made);
    return made;
  }
}
