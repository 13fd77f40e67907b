// A picture of one's own page, made in the browser: our pages have one style sheet and no foreign parts, so a clone
// inside an SVG is enough. Typed passwords never get in; whatever a browser cannot draw gives null.

const MOST_HEIGHT = 2400;

/** @param {string} url @returns {Promise<string>} the file as a data: address */
async function asData(url) {
  const blob = await (await fetch(url, { credentials: "same-origin" })).blob();
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result));
    reader.onerror = fail;
    reader.readAsDataURL(blob);
  });
}

/** @param {HTMLImageElement} live @returns {Promise<string>} a picture of the page as a data: address */
async function pictureAsData(live) {
  if (!live.src.startsWith("blob:")) return asData(live.src);
  const canvas = document.createElement("canvas"); // the page's policy lets a blob: be seen, not fetched
  [canvas.width, canvas.height] = [live.naturalWidth, live.naturalHeight];
  canvas.getContext("2d")?.drawImage(live, 0, 0);
  return canvas.toDataURL("image/jpeg", 0.8);
}

/** @returns {Promise<string>} every rule of the page, its fonts inside */
async function styles() {
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try { return [...sheet.cssRules].map((rule) => rule.cssText); } catch { return []; }
  });
  const css = rules.join("\n");
  const files = [...new Set([...css.matchAll(/url\("?(\/[^")]+\.woff2)"?\)/g)].map((found) => found[1]))];
  const fonts = await Promise.all(files.map(async (file) => [file, await asData(file)]));
  return fonts.reduce((text, [file, data]) => text.replaceAll(file, data), css);
}

/** @returns {Promise<Document|null>} the drawn signs of the page */
async function signs() {
  const text = await (await fetch("/icons.svg")).text();
  return new DOMParser().parseFromString(text, "image/svg+xml");
}

/** Carry what only the live page knows into its copy. @param {Element} live @param {Element} copy */
function carryValues(live, copy) {
  const pairs = live.querySelectorAll("input, textarea, select");
  copy.querySelectorAll("input, textarea, select").forEach((twin, at) => {
    const source = /** @type {HTMLInputElement} */ (pairs[at]);
    if (source.type === "password") return;
    if (twin.tagName === "TEXTAREA") twin.textContent = source.value;
    else if (source.type === "checkbox" || source.type === "radio") twin.toggleAttribute("checked", source.checked);
    else twin.setAttribute("value", source.value);
  });
}

/** @param {Element} live @param {Element} copy */
async function drawInside(live, copy) {
  const pictures = live.querySelectorAll("img");
  await Promise.all([...copy.querySelectorAll("img")].map(async (image, at) => {
    image.removeAttribute("loading");
    try { image.setAttribute("src", await pictureAsData(pictures[at])); } catch { image.remove(); }
  }));
  copy.querySelectorAll("script, style, link, hoa-feedback, iframe, video").forEach((part) => part.remove());
  const sprite = await signs();
  copy.querySelectorAll("use").forEach((use) => {
    const name = (use.getAttribute("href") || "").split("#")[1];
    const sign = name && sprite?.getElementById(name);
    if (!sign) return;
    const svg = use.closest("svg");
    if (sign.getAttribute("viewBox")) svg?.setAttribute("viewBox", sign.getAttribute("viewBox"));
    use.replaceWith(...[...sign.childNodes].map((node) => document.importNode(node, true)));
  });
}

/** @returns {Promise<Blob|null>} the page as a picture, or null */
export async function shot() {
  try {
    const width = document.documentElement.clientWidth;
    const height = Math.min(Math.max(document.body.scrollHeight, window.innerHeight), MOST_HEIGHT);
    const copy = /** @type {HTMLElement} */ (document.body.cloneNode(true));
    carryValues(document.body, copy);
    await drawInside(document.body, copy);
    const look = document.createElement("style");
    look.textContent = await styles();
    copy.prepend(look);
    copy.setAttribute("xmlns", "http://www.w3.org/1999/xhtml");
    copy.style.cssText += `;width:${width}px;min-height:${height}px;margin:0`;
    const theme = document.documentElement.getAttribute("data-theme");
    const body = new XMLSerializer().serializeToString(copy);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"` +
      `${theme ? ` data-theme="${theme}"` : ""}><foreignObject width="100%" height="100%">${body}</foreignObject></svg>`;
    return await draw(svg, width, height);
  } catch (wrong) {
    console.info("no picture of the page:", wrong);
    return null;
  }
}

/** @param {string} svg @param {number} width @param {number} height @returns {Promise<Blob|null>} */
async function draw(svg, width, height) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width, height];
  const brush = canvas.getContext("2d");
  if (!brush) return null;
  brush.fillStyle = getComputedStyle(document.body).backgroundColor || "#fff";
  brush.fillRect(0, 0, width, height);
  brush.drawImage(image, 0, 0);
  return new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
}
