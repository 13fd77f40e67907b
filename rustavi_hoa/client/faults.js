// Sentences beside fields: the places are `[data-error="names"]`, drawn empty; only scripts write into them.

import { inReadersLanguage } from "./kit.js";

/** Take every sentence away. @param {HTMLElement} root */
export function clear(root) {
  root.querySelectorAll("[data-error]").forEach((place) => (place.textContent = ""));
}

/**
 * Say what is missing beside its field and bring the reader there.
 * @param {HTMLElement} root the element with the sentences as data-say-<gap>
 * @param {string} step
 * @param {string} gap
 */
export function point(root, step, gap) {
  clear(root);
  const place = root.querySelector(`[data-step="${step}"] [data-error~="${gap}"]`);
  if (!place) return;
  place.textContent = root.getAttribute(`data-say-${gap}`) ?? "";
  const field = place.parentElement?.querySelector("input, textarea, select");
  if (field instanceof HTMLElement) field.focus({ preventScroll: true });
  place.scrollIntoView({ block: "center" });
}

/**
 * Put the house's sentences beside their fields, whatever has no place of its own at the end.
 * @param {HTMLElement} root
 * @param {Record<string, {ka: string, en: string}>} faults
 */
export function say(root, faults) {
  for (const [field, said] of Object.entries(faults)) {
    const place = root.querySelector(`[data-error~="${field}"]`) ?? root.querySelector('[data-error~="all"]');
    if (place) place.textContent = inReadersLanguage(said);
  }
}
