// Things on their way to the house: kept on the phone until the house has said yes, sent by one tab at a time.
// The same key and the same photo ids go with every try, so the house never takes a thing twice.

import { carry, Lost, Refused, SignedOut } from "./courier.js";
import { all, get, photosOf, write } from "./store.js";

/**
 * @typedef {{key: string, person: string, url: string, fields: Record<string, any>, form?: Record<string, string>,
 *   title: string, after?: string[], isQuiet?: boolean, state: "queued" | "sending" | "waiting" | "signed-out" | "refused" | "sent", tries: number,
 *   due: number, at: number, id?: number, faults?: Record<string, {ka: string, en: string}>}} Outgoing
 *   `after`: keys of what must have reached the house before; `isQuiet`: forgotten as soon as it has
 */
/** @typedef {{key: string, photo?: string, share?: number}} News what moved; without a photo: the item changed */

const LOCK = "hoa-outbox";
const FLAG = "hoa-waiting";
const PAUSES = [2, 4, 8, 15, 30, 60];
const SENT_KEPT = 3_600_000;
const LOCK_PATIENCE = 60_000;

const channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(LOCK) : null;
/** @type {Set<(news: News) => void>} */
const listeners = new Set();
let me = "";
let timer = 0;
let busy = false;
let again = false;
let heardAt = 0;

/** Hear what moves, here and in other tabs. @param {(news: News) => void} listener @returns {() => void} to stop */
export function watch(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** @param {News} news */
function tell(news) {
  channel?.postMessage(news);
  listeners.forEach((listener) => listener(news));
}

channel?.addEventListener("message", ({ data }) => {
  heardAt = Date.now();
  listeners.forEach((listener) => listener(data));
});

/** Give a person's things to send, oldest first; what was sent long ago is forgotten. @param {string} person */
export async function items(person) {
  /** @type {Outgoing[]} */
  const found = (await all("outgoing")).filter((item) => item.person === person);
  const old = found.filter((item) => item.state === "sent" && Date.now() - item.at > SENT_KEPT);
  await write(...old.map((item) => ({ drop: "outgoing", key: item.key })));
  return found.filter((item) => !old.includes(item)).sort((a, b) => a.at - b.at);
}

/**
 * Take a thing to send; with `draft` its draft is forgotten in the same breath.
 * @param {Pick<Outgoing, "key" | "person" | "url" | "fields" | "title" | "form" | "after" | "isQuiet">} thing
 * @param {string} [draft]
 */
export async function queue(thing, draft) {
  const item = { ...thing, state: "queued", tries: 0, due: 0, at: Date.now() };
  await write({ put: "outgoing", value: item }, ...(draft ? [{ drop: "drafts", key: draft }] : []));
  await raiseFlag(); // a tab closed before the sending begins: the next page, whichever it is, sends it
  tell({ key: thing.key });
  start(thing.person);
  wakeLater();
}

/** Let the worker send when the signal is back, also with every page closed; where it cannot, the next opened page does. */
function wakeLater() {
  const ready = globalThis.document && navigator.serviceWorker?.ready;
  ready?.then((/** @type {any} */ { sync }) => sync?.register(LOCK)).catch(() => {});
}

/**
 * Send what waits for a person and end: the worker's turn.
 * @param {string} person @returns {Promise<boolean>} false: something still waits for the network
 */
export async function sendOnce(person) {
  me = person;
  await alone(() => sendDue(true));
  me = ""; // the next one at this phone may be another
  return !(await items(person)).some((item) => item.state === "waiting" || item.state === "queued");
}

/** Forget a thing and its photos. @param {string} key */
export async function remove(key) {
  const photos = await photosOf(key);
  await write({ drop: "outgoing", key }, ...photos.map((photo) => ({ drop: "photos", key: photo.id })));
  await raiseFlag();
  tell({ key });
}

/** Make a refused thing the draft it was: its photos stay under its key. @param {{name: string, key: string}} draft */
export async function draftAgain(draft) {
  await write({ put: "drafts", value: draft }, { drop: "outgoing", key: draft.key });
  await raiseFlag();
}

/** Try again now. @param {string} key */
export async function retry(key) {
  const item = await get("outgoing", key);
  if (!item || item.state === "sent") return;
  await change(item, { state: "queued", due: 0 });
  start(item.person);
}

/** Send whatever waits for this person, now and whenever the network comes back. @param {string} person */
export function start(person) {
  if (!person || person === "0") return;
  me = person;
  tend(true);
}

globalThis.addEventListener?.("online", () => tend(true));
globalThis.addEventListener?.("pageshow", () => tend(true));
globalThis.document?.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") tend(true);
});

/** @param {boolean} [now] true: do not wait for the end of a pause */
async function tend(now = false) {
  if (!me) return;
  if (busy) {
    again = true;
    return;
  }
  busy = true;
  clearTimeout(timer);
  try {
    do {
      again = false;
      const isFirst = now;
      await alone(() => sendDue(isFirst));
      now = false; // what has just failed takes its pause
    } while (again);
  } finally {
    busy = false;
    await raiseFlag(); // the worker may have sent it all, and cannot reach the flag
    await plan();
  }
}

/** Run a deed in one tab at a time; a tab that holds the turn but has been silent is passed by. */
async function alone(deed) {
  if (!navigator.locks) return deed();
  try {
    return await navigator.locks.request(LOCK, { signal: AbortSignal.timeout(LOCK_PATIENCE) }, deed);
  } catch (error) {
    if (/** @type {any} */ (error)?.name !== "TimeoutError" && /** @type {any} */ (error)?.name !== "AbortError") throw error;
    if (Date.now() - heardAt > LOCK_PATIENCE / 2) return deed();
  }
}

/** @param {boolean} now */
async function sendDue(now) {
  const tried = new Set();
  for (;;) {
    const every = await items(me);
    const unsent = new Set(every.filter((item) => item.state !== "sent").map((item) => item.key));
    const isNext = (/** @type {Outgoing} */ item) => !item.after?.some((key) => unsent.has(key));
    const waiting = every.filter((item) => !tried.has(item.key) && isDue(item, now) && isNext(item));
    if (!waiting.length) break;
    tried.add(waiting[0].key);
    await attempt(waiting[0]);
  }
}

/** @param {Outgoing} item @param {boolean} now */
function isDue(item, now) {
  if (item.state === "sent" || item.state === "refused") return false;
  if (item.state === "waiting" || item.state === "signed-out") return now || item.due <= Date.now();
  return true;
}

/** @param {Outgoing} item */
async function attempt(item) {
  await change(item, { state: item.tries ? "waiting" : "sending" }); // what has failed is said to wait while it is tried again
  try {
    const photos = await photosOf(item.key);
    for (const photo of photos) await upload(item, photo);
    const body = { key: item.key, ...item.fields, photos: photos.map((photo) => photo.id) };
    const said = await carry("POST", item.url, JSON.stringify(body), undefined, item.person);
    await finish(item, photos, said.id ?? said.seq ?? 0);
  } catch (trouble) {
    await change(item, after(item, trouble));
  }
}

/** @param {Outgoing} item @param {import("./store.js").Photo} photo */
async function upload(item, photo) {
  if (photo.done) return;
  const news = { key: item.key, photo: photo.id };
  try {
    tell({ ...news, share: 0 });
    await carry("PUT", `/api/photos/${photo.id}`, photo.blob, (share) => tell({ ...news, share }), item.person);
  } catch (trouble) {
    if (trouble instanceof Refused) {
      await write({ put: "photos", value: { ...photo, fault: Object.values(trouble.faults)[0] } });
    }
    throw trouble;
  }
  await write({ put: "photos", value: { ...photo, done: true, fault: undefined } });
  tell({ ...news, share: 1 });
}

/** @param {Outgoing} item @param {import("./store.js").Photo[]} photos @param {number} id */
async function finish(item, photos, id) {
  const sent = { ...item, state: "sent", id, fields: {}, form: undefined, at: Date.now() };
  const kept = item.isQuiet ? { drop: "outgoing", key: item.key } : { put: "outgoing", value: sent };
  await write(kept, ...photos.map((photo) => ({ drop: "photos", key: photo.id })));
  await raiseFlag();
  tell({ key: item.key });
}

/** Say what becomes of an item after a trouble. @param {Outgoing} item @param {unknown} trouble */
function after(item, trouble) {
  if (trouble instanceof SignedOut) return { state: "signed-out", due: Infinity };
  if (trouble instanceof Refused) return { state: "refused", faults: trouble.faults };
  const told = trouble instanceof Lost ? trouble.seconds : 0;
  const pause = Math.max(told, PAUSES[Math.min(item.tries, PAUSES.length - 1)]) * (0.8 + Math.random() * 0.4);
  return { state: "waiting", tries: item.tries + 1, due: Date.now() + pause * 1000 };
}

/** @param {Outgoing} item @param {Record<string, any>} news */
async function change(item, news) {
  const still = await get("outgoing", item.key);
  if (!still) return; // deleted meanwhile
  Object.assign(item, news);
  await write({ put: "outgoing", value: item });
  await raiseFlag();
  tell({ key: item.key });
}

/** Let the little script of every page know, without opening the database, that something waits. */
async function raiseFlag() {
  const unsent = (await all("outgoing")).filter((item) => item.state !== "sent").length;
  try {
    if (unsent) localStorage.setItem(FLAG, String(unsent));
    else localStorage.removeItem(FLAG);
  } catch {
    // storage is shut: the next visit to a page with the tray sends it
  }
}

async function plan() {
  const dues = (await items(me)).filter((item) => item.state === "waiting").map((item) => item.due);
  if (dues.length) timer = setTimeout(() => tend(), Math.max(500, Math.min(...dues) - Date.now()));
}
