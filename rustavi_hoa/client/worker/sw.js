// The service worker: pushes, pages without a signal, and what waits on this phone. Built with the id of the build it
// belongs to (server/offline.py); a newer build brings a newer worker, which drops everything the older one kept.

import { answerOf, begin, forgetOlder, here, keepPage, renewNumbers, wipe } from "./keeping.js";
import { asset, leave, other, visit } from "./pages.js";
import "./pushes.js";
import "./sending.js";

/** Roads whose answers are files and data of the house: no page stands behind them, nothing is drawn for them. */
const ROADS = /^\/(_event|api|photos|print|download|documents|ping|sw\.js)/;
/** What a part of a page asks for as it wakes, and shows again without a signal. */
const KEPT = /^\/api\/(rooms\/here|walk)$/;

addEventListener("install", (event) => {
  skipWaiting();
  event.waitUntil(begin());
});

addEventListener("activate", (event) => {
  event.waitUntil(forgetOlder().then(() => clients.claim()));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (pathname.startsWith("/auth/")) event.respondWith(leave(request));
    else if (request.method !== "GET" || ROADS.test(pathname)) return;
    else event.respondWith(pathname === "/" || PAGES.includes(pathname) ? visit(event) : other(request));
  } else if (request.method === "GET" && (KEPT.test(pathname) || pathname.startsWith("/photos/"))) {
    event.respondWith(answerOf(event));
  } else if (pathname === "/api/numbers") {
    event.respondWith(asset(request));
  } else if (request.method === "GET" && SHELL.includes(pathname + new URL(request.url).search)) {
    event.respondWith(asset(request));
  }
});

addEventListener("message", (event) => {
  const { kind, person, build } = event.data ?? {};
  if (build !== BUILD) return; // a page of another build: its pages are not ours to keep
  if (kind === "here") event.waitUntil(Promise.all([person === "0" ? wipe() : here(person), renewNumbers()]));
  if (kind === "seen") event.waitUntil(keepPage(event.data));
});
