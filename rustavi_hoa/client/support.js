// "Affects me too" without a signal: the press goes to the outbox and counts once, whenever it arrives.

import { queue } from "./kit.js";

/** @param {HTMLElement} button @param {string} person */
export async function support(button, person) {
  const { support: issue, kept } = button.dataset;
  if (!issue || button.getAttribute("aria-disabled") === "true") return;
  button.setAttribute("aria-disabled", "true");
  const title = button.textContent?.trim() ?? "";
  // One name for one person and problem: pressed again on another day it is the same thing.
  await queue({ key: `support:${person}:${issue}`, person, url: `/api/issues/${issue}/support`, fields: {}, title });
  const word = button.querySelector("span:not(.icon)") ?? button;
  if (kept) word.textContent = kept;
}
