// Sends what waits when the browser says that the signal is back, though no page may be open (Background Sync).

import { sendOnce } from "../outbox.js";
import { owner } from "./keeping.js";

addEventListener("sync", (/** @type {any} */ event) => {
  if (event.tag !== "hoa-outbox") return;
  event.waitUntil(send());
});

/** Whoever is here now: what another person of this phone wrote waits for them. */
async function send() {
  const person = await owner();
  if (person && !(await sendOnce(person))) throw new Error("something still waits"); // the browser tries again later
}
