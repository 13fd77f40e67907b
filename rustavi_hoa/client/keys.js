// The queue by keyboard: J and K go down and up the rows, X marks, Enter opens (the link's own). Keys are taken by their
// place on the keyboard, so they work in the Georgian layout too.

/** @param {KeyboardEvent} event */
export function press(event) {
  const rows = [...document.querySelectorAll("[data-keys] tbody tr")];
  if (!rows.length) return;
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  if (event.code === "KeyX") {
    rows[at]?.querySelector('input[type="checkbox"]')?.click();
    return;
  }
  const to = at < 0 ? 0 : at + (event.code === "KeyJ" ? 1 : -1);
  const link = rows[Math.max(0, Math.min(rows.length - 1, to))].querySelector("a");
  link?.focus();
  link?.scrollIntoView({ block: "nearest" });
}
