// The map of a report, brought only at the press of its button: the list beside it serves without it.

/** Categories that mostly lie outside: the yard is offered first. */
const OUTSIDE = ["yard", "light_out", "flood", "waste"];

/** @param {Record<string, string>} given */
export function liesOutside(given) {
  const [kind, code] = (given.what ?? "").split(":");
  return kind === "category" && OUTSIDE.includes(code) && !given.place;
}

/** Open the map under its button, on the chosen building. @param {HTMLElement} root @param {Record<string, string>} given */
export async function openMap(root, given) {
  const slot = /** @type {HTMLElement} */ (root.querySelector("[data-map]"));
  try {
    await import("./parts/map.js");
  } catch {
    return say(slot, slot.dataset.failed);
  }
  const building = /** @type {HTMLInputElement | null} */ (root.querySelector("input[name=building_id]:checked"));
  const map = document.createElement("hoa-map");
  map.className = "map";
  const facts = {
    mode: "pick",
    center: building?.dataset.center ?? "",
    src: `/api/issues/around?building=${building?.value ?? 0}`,
    locale: root.dataset.locale ?? "ka",
    pin: given.lat && given.lng ? `${given.lat},${given.lng}` : "",
  };
  for (const [name, value] of Object.entries(facts)) map.setAttribute(name, value);
  for (const name of ["label", "failed", "picked", "in", "out"]) map.dataset[name] = slot.dataset[name] ?? "";
  say(slot, slot.dataset.how);
  slot.append(map);
}

/** Take the mark and the map away. @param {HTMLElement} root */
export function closeMap(root) {
  root.querySelector("[data-map]")?.replaceChildren();
  for (const name of ["lat", "lng"]) {
    const field = /** @type {HTMLInputElement | null} */ (root.querySelector(`input[name=${name}]`));
    if (field) field.value = "";
  }
}

/** @param {HTMLElement} slot @param {string | undefined} sentence */
function say(slot, sentence) {
  const line = document.createElement("p");
  line.className = "note";
  line.textContent = sentence ?? "";
  slot.replaceChildren(line);
}
