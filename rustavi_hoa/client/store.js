// What a phone remembers by itself: drafts, photos and things to send, in IndexedDB; in memory where there is none, and
// where a full phone takes no more: then the page says so ("hoa-full"), and what was typed lives as long as the page does.

const NAME = "hoa";
/** @type {Record<string, string>} store -> its key */
const STORES = { drafts: "name", outgoing: "key", photos: "id" };

/** @typedef {{put: string, value: any} | {drop: string, key: string}} Step one step of a transaction */

/** @type {Promise<IDBDatabase | null> | null} */
let opening = null;
/** @type {Record<string, Map<string, any>>} */
const memory = { drafts: new Map(), outgoing: new Map(), photos: new Map() };

function open() {
  opening ??= new Promise((resolve) => {
    const asked = globalThis.indexedDB?.open(NAME, 1);
    if (!asked) return resolve(null);
    asked.onupgradeneeded = () => {
      for (const [store, key] of Object.entries(STORES)) asked.result.createObjectStore(store, { keyPath: key });
    };
    asked.onerror = () => resolve(null);
    asked.onsuccess = () => {
      const db = asked.result;
      db.onversionchange = () => db.close();
      db.onclose = () => (opening = null);
      resolve(db);
    };
  });
  return opening;
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Give one record or undefined. @param {string} store @param {string} key */
export async function get(store, key) {
  const db = await open();
  if (!db || memory[store].has(key)) return memory[store].get(key);
  return answer(db.transaction(store).objectStore(store).get(key));
}

/** Give every record of a store. @param {string} store @returns {Promise<any[]>} */
export async function all(store) {
  const db = await open();
  const held = db ? await answer(db.transaction(store).objectStore(store).getAll()) : [];
  return [...held.filter((each) => !memory[store].has(each[STORES[store]])), ...memory[store].values()];
}

/** What browsers say where nothing more can be written: by their own limit, and on a disk without a byte left. */
const FULL = new Set(["QuotaExceededError", "UnknownError"]);

/** Write and forget in one transaction; it is on the disk when this resolves. @param {...Step} steps */
export async function write(...steps) {
  if (!steps.length) return;
  const db = await open();
  if (!db) return writeInMemory(steps);
  try {
    await writeDown(db, steps);
    for (const step of steps) memory["put" in step ? step.put : step.drop].delete("put" in step ? step.value[STORES[step.put]] : step.key);
  } catch (trouble) {
    if (!FULL.has(/** @type {any} */ (trouble)?.name)) throw trouble;
    await writeDown(db, steps.filter((step) => "drop" in step)).catch(() => {}); // needs no room, unless the disk is full
    writeInMemory(steps);
    /** @type {any} */ (globalThis).hoaFull = true;
    globalThis.dispatchEvent(new Event("hoa-full"));
  }
}

/** @param {IDBDatabase} db @param {Step[]} steps */
async function writeDown(db, steps) {
  if (!steps.length) return;
  const names = [...new Set(steps.map((step) => ("put" in step ? step.put : step.drop)))];
  const deed = db.transaction(names, "readwrite", { durability: "strict" });
  for (const step of steps) {
    if ("put" in step) deed.objectStore(step.put).put(step.value);
    else deed.objectStore(step.drop).delete(step.key);
  }
  await new Promise((resolve, reject) => {
    deed.oncomplete = resolve;
    deed.onabort = () => reject(deed.error);
  });
}

/** @param {Step[]} steps */
function writeInMemory(steps) {
  for (const step of steps) {
    if ("put" in step) memory[step.put].set(step.value[STORES[step.put]], step.value);
    else memory[step.drop].delete(step.key);
  }
}

/**
 * @typedef {{id: string, owner: string, blob: Blob, name: string, at: number, done: boolean,
 *   taken?: string, fault?: {ka: string, en: string}}} Photo a photo waiting on this phone; `owner` is the key of what it belongs to
 */

/** Give the photos of one draft or thing to send, in the order they were added. @param {string} owner */
export async function photosOf(owner) {
  /** @type {Photo[]} */
  const found = (await all("photos")).filter((photo) => photo.owner === owner);
  return found.sort((a, b) => a.at - b.at);
}
