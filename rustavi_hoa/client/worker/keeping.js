// What the worker keeps: the shell (nobody's data) and what one person has seen on this phone, each under this build's
// name. Another person, a sign-out or another build: the second is wiped, the shell of another build goes too.

const SHELL_BOX = `hoa-shell-${BUILD}`;
const SEEN_BOX = `hoa-seen-${BUILD}`;
const OWNER = "/-/owner";
const PAGES_KEPT = 40;
const PICTURES_KEPT = 80;
/** Milliseconds after which what was seen is too old to be shown. */
const OLD = 14 * 86_400_000;
/** Milliseconds that kept data wait for the house once it is known to be out of reach. */
const SHORT = 1500;

/** Whether the last thing that was asked of the house had no answer. */
export const line = { isDown: false };

/** Grows with every wiping: an answer that was asked for before belongs to nobody any more. */
let reign = 0;
let renewed = 0;
/** @type {Promise<any>} one deed with the kept things after another */
let turn = Promise.resolve();

/** @template T @param {() => Promise<T>} deed @returns {Promise<T>} */
function inTurn(deed) {
  turn = turn.then(deed, deed);
  return turn;
}

/** Fetch the shell of this build, all of it or nothing: half a deployment is tried again later. */
export async function begin() {
  const box = await caches.open(SHELL_BOX);
  await box.addAll(SHELL.map((path) => new Request(path, { cache: "no-cache" })));
  const page = await (await box.match("/offline.html"))?.text();
  if (page?.includes(`data-build="${BUILD}"`)) return;
  await caches.delete(SHELL_BOX);
  throw new Error("the house serves another build");
}

/** Drop what other builds kept. */
export async function forgetOlder() {
  const names = (await caches.keys()).filter((name) => name.startsWith("hoa-") && name !== SHELL_BOX && name !== SEEN_BOX);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** @param {string} path */
export const shell = async (path) => (await caches.open(SHELL_BOX)).match(path);

/** Forget everything that anybody has seen here. */
export function wipe() {
  reign += 1;
  return inTurn(() => caches.delete(SEEN_BOX));
}

/** Remember whose phone this is now; what another person has seen goes. @param {string} person */
export function here(person) {
  return inTurn(async () => {
    if ((await ownerIn(await caches.open(SEEN_BOX))) === person) return;
    reign += 1;
    await caches.delete(SEEN_BOX);
    await (await caches.open(SEEN_BOX)).put(OWNER, new Response(person));
  });
}

/** Renew the numbers to call, at most once an hour; everybody may know them, so they lie with the shell. */
export async function renewNumbers() {
  if (Date.now() - renewed < 3_600_000) return;
  renewed = Date.now();
  const fresh = await fetch("/api/numbers").catch(() => null);
  if (fresh?.ok) await (await caches.open(SHELL_BOX)).put("/api/numbers", fresh);
}

/** @param {Cache} box */
const ownerIn = async (box) => (await (await box.match(OWNER))?.text()) ?? "";

/** Tell whose phone this is; empty: nobody's. */
export const owner = async () => ownerIn(await caches.open(SEEN_BOX));

/** Name a page among the kept; what only leads to it (who one is now, which building) makes no other page. @param {string} address */
function nameOf(address) {
  const [path, search] = address.split("?");
  const asked = new URLSearchParams(search ?? "");
  for (const way of ["as", "place"]) asked.delete(way);
  return `/-/seen?${encodeURIComponent(asked.size ? `${path}?${asked}` : path)}`;
}

/**
 * Keep a page as its person has seen it, with the pictures in it.
 * @param {{person: string, address: string, html: string, at: number, title: string, pictures: string[]}} seen
 */
export function keepPage({ person, address, html, at, title, pictures }) {
  return inTurn(async () => {
    const box = await caches.open(SEEN_BOX);
    if ((await ownerIn(box)) !== person) return;
    const headers = { "content-type": "text/html; charset=utf-8", "x-at": String(at), "x-title": encodeURIComponent(title) };
    await box.delete(nameOf(address)); // so that the oldest stand first
    await box.put(nameOf(address), new Response(html, { headers }));
    for (const picture of pictures) {
      const fresh = (await box.match(picture)) ? null : await fetch(picture).catch(() => null);
      if (fresh?.ok) await box.put(picture, fresh);
    }
    await trim(box, "/-/seen", PAGES_KEPT);
    await trim(box, "/photos/", PICTURES_KEPT);
  }).catch(() => {}); // a full phone keeps less: what is typed lies elsewhere and is told about there
}

/** @param {Cache} box @param {string} start @param {number} most */
async function trim(box, start, most) {
  const found = (await box.keys()).filter(({ url }) => new URL(url).pathname.startsWith(start));
  for (const each of found.slice(0, Math.max(0, found.length - most))) await box.delete(each);
}

/** Give a page as it was seen: its HTML, when, its title; null when it was not, or too long ago. @param {string} address */
export async function seen(address) {
  const kept = await (await caches.open(SEEN_BOX)).match(nameOf(address));
  const at = Number(kept?.headers.get("x-at"));
  if (!kept || Date.now() - at > OLD) return null;
  return { html: await kept.text(), at, title: decodeURIComponent(kept.headers.get("x-title") ?? "") };
}

/** List the pages that can be shown: address and title, newest first. */
export async function pagesSeen() {
  const box = await caches.open(SEEN_BOX);
  const found = (await box.keys()).filter(({ url }) => new URL(url).pathname === "/-/seen").reverse();
  const made = [];
  for (const each of found) {
    const title = decodeURIComponent((await box.match(each))?.headers.get("x-title") ?? "");
    made.push({ address: decodeURIComponent(new URL(each.url).search.slice(1)), title });
  }
  return made;
}

/** Answer from the house and keep the answer for its person; what was kept answers when the house does not. @param {any} event */
export async function answerOf({ request, waitUntil }) {
  const asked = reign;
  const fresh = fetch(request).then((answer) => {
    line.isDown = false;
    if (answer.ok && !request.url.includes("/photos/")) keepAnswer(request, answer.clone(), asked);
    return answer;
  });
  const held = fresh.catch(() => null);
  const patience = line.isDown ? new Promise((go) => setTimeout(go, SHORT, null)) : held;
  return (await Promise.race([held, patience])) ?? (await kept(request)) ?? fresh;
}

/** @param {Request} request */
async function kept(request) {
  return (await (await caches.open(SEEN_BOX)).match(request.url)) ?? (await shell(new URL(request.url).pathname));
}

/** @param {Request} request @param {Response} answer @param {number} asked */
function keepAnswer(request, answer, asked) {
  return inTurn(async () => {
    const box = await caches.open(SEEN_BOX);
    if (asked === reign && (await ownerIn(box))) await box.put(request.url, answer);
  }).catch(() => {});
}
