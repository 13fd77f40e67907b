// Pages: the house is asked first, every time; only where it does not answer within a short wait is a page drawn from
// what this phone keeps. Such a page runs none of the scripts that speak with a server, so none can be too old for it.

import { line, pagesSeen, seen, shell, wipe } from "./keeping.js";

/** Milliseconds that a page waits for the house. */
const WAIT = 4000;
/** Milliseconds for which an answer that came late is held for its page. */
const HELD = 60_000;
/** The house is being changed, or stands behind something that cannot reach it. */
const AWAY = new Set([502, 503, 504]);

/** Where a phone that is signed in is led on from, and where to. */
const DOOR = new Set(["/", "/sign-in"]);
const HOMES = ["/cabinet", "/home", "/queue", "/board", "/letters", "/tasks"];

/** @type {Map<string, Promise<Response | null>>} answers still on their way, by address */
const late = new Map();

/** Open a page of ours. @param {any} event */
export async function visit(event) {
  const { href } = new URL(event.request.url);
  const fresh = fetch(event.request).then((answer) => (AWAY.has(answer.status) ? null : answer), () => null);
  const earlier = late.get(href);
  late.delete(href);
  const asked = earlier ? first(earlier, fresh) : fresh;
  const answer = await Promise.race([asked, new Promise((go) => setTimeout(go, WAIT, undefined))]);
  line.isDown = !answer;
  if (answer) return answer;
  if (answer === undefined) event.waitUntil(hold(href, asked));
  return drawn(event.request.url);
}

/** Give the first answer of two, null when neither has one. @param {Promise<Response | null>} one @param {Promise<Response | null>} other */
function first(one, other) {
  const sure = (/** @type {Promise<Response | null>} */ asked) => asked.then((answer) => answer ?? Promise.reject(new Error("none")));
  return Promise.any([sure(one), sure(other)]).catch(() => null);
}

/** Keep an answer that is late, and tell the page that stands in its place. @param {string} href @param {Promise<Response | null>} asked */
async function hold(href, asked) {
  late.set(href, asked);
  setTimeout(() => late.get(href) === asked && late.delete(href), HELD);
  if (!(await asked) || late.get(href) !== asked) return;
  for (const tab of await clients.matchAll({ type: "window" })) if (tab.url === href) tab.postMessage({ kind: "back" });
}

/** Anything else that is opened like a page (public pages have no script, so no build either). @param {Request} request */
export const other = (request) => fetch(request).catch(() => drawn(request.url));

/** A file that never changes under its name; another may be newer at the house, while there is one to ask. @param {Request} request */
export async function asset(request) {
  const { pathname, search } = new URL(request.url);
  const held = await shell(pathname + search);
  if (held && (line.isDown || /^\/(assets|client|fonts|api)\//.test(pathname))) return held;
  return fetch(request).catch(() => held ?? Response.error());
}

/** Somebody comes or goes: nothing that was seen on this phone stays, whatever the line does. @param {Request} request */
export async function leave(request) {
  late.clear();
  await wipe();
  try {
    const answer = await fetch(request);
    await wipe(); // what a page of the last person still told meanwhile
    return answer;
  } catch {
    return drawn(request.url, "leaving");
  }
}

/** Draw a page from what is kept. @param {string} url @param {string} [why] */
async function drawn(url, why = "") {
  const page = await shell("/offline.html");
  if (!page) return Response.error();
  const { pathname, search } = new URL(url);
  const kept = why ? null : await seen(pathname + search);
  const pages = kept ? [] : await pagesSeen();
  const home = DOOR.has(pathname) && HOMES.find((path) => pages.some(({ address }) => address === path));
  if (home) return Response.redirect(home);
  const facts = { at: kept?.at ?? 0, title: kept?.title ?? "", why, pages };
  const told = JSON.stringify(facts).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const html = (await page.text()).replace("FACTS", () => told).replace("<!--seen-->", () => kept?.html ?? "");
  const headers = new Headers(page.headers);
  for (const name of ["content-encoding", "content-length", "etag"]) headers.delete(name);
  headers.set("cache-control", "no-store");
  return new Response(html, { headers });
}
