// Small tools of our custom elements: making nodes, filling sentences, waiting for the page to be alive.

/**
 * Make an element; `on…` attributes are listeners, false and null are left out.
 * @param {string} tag
 * @param {Record<string, any>} [attributes]
 * @param {...(Node | string | null | undefined)} children
 * @returns {any}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/**
 * Draw a sign of our sprite.
 * @param {string} name
 */
export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/**
 * Put values into a sentence that came with `{names}`.
 * @param {string | undefined} sentence
 * @param {Record<string, string | number>} values
 */
export function fill(sentence, values) {
  return (sentence ?? "").replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/** Give the sentence of a refusal in the reader's language. @param {{ka: string, en: string} | undefined} said */
export function inReadersLanguage(said) {
  return (document.documentElement.lang === "en" ? said?.en : said?.ka) ?? "";
}

/**
 * Wait until the page's own script has taken over this node: changing it earlier would make it be drawn anew.
 * @param {Element} node
 */
export async function alive(node) {
  if (document.documentElement.hasAttribute("data-offline")) return; // a kept page has no other script (offline.js)
  for (let tries = 0; tries < 600; tries++) {
    if ("hoaAlive" in globalThis && node.isConnected) return;
    await new Promise((go) => setTimeout(go, 25));
  }
}

/** Give the road by which the room of this page's address is asked for. */
export function roomAsked() {
  const asked = new URLSearchParams(location.search);
  const named = ["room", "message", "person", "association"].filter((name) => /^\d{1,9}$/.test(asked.get(name) ?? ""));
  return `/api/rooms/here?${named.map((name) => `${name}=${asked.get(name)}`).join("&")}`;
}
