// A poll under its question: fetched when the first poll comes into sight. Counts come with the message; what I chose in
// a secret poll, or my apartment chose, is asked of the house.

import { clockOf, dayOf } from "./chat_room.js";
import { el, inReadersLanguage } from "./kit.js";

/** message -> what I chose. @type {Map<number, number[]>} */
const chosen = new Map();

/** @param {HTMLElement} place @param {any} message @param {import("./chat_draw.js").Brush} brush */
export async function show(place, message, brush) {
  const { poll } = message;
  const open = !poll.secret && !poll.by_home;
  if (open) chosen.set(message.id, poll.options.filter((each) => each.people.includes(brush.me)).map((each) => each.id));
  draw(place, message, brush);
  if (open || chosen.has(message.id)) return;
  const said = await ask(message.id, "vote");
  if (said?.mine) chosen.set(message.id, said.mine);
  draw(place, message, brush);
}

/** @param {HTMLElement} place @param {any} message @param {import("./chat_draw.js").Brush} brush @param {string} [fault] */
function draw(place, message, brush, fault = "") {
  const { poll } = message;
  const mine = chosen.get(message.id) ?? [];
  const isClosed = Boolean(poll.closes) && Date.parse(poll.closes) <= Date.now();
  const options = poll.options.map((each) =>
    el(
      "button",
      { type: "button", class: "poll-option", "aria-pressed": String(mine.includes(each.id)), disabled: isClosed, onclick: () => vote(place, message, brush, each.id) },
      el("span", {}, each.text),
      el("b", {}, each.votes),
      el("progress", { max: Math.max(poll.voters, 1), value: each.votes, "aria-hidden": "true" }),
      each.names.length ? el("small", {}, each.names.join(", ") + (each.people.length > each.names.length ? "…" : "")) : null,
    ),
  );
  const facts = [brush.say(poll.by_home ? "homes" : "voted", { n: poll.voters })];
  if (poll.secret) facts.push(brush.say("secret"));
  if (poll.many && !isClosed) facts.push(brush.say("many"));
  if (isClosed) facts.push(brush.say("closed"));
  else if (poll.closes) facts.push(brush.say("closes", { day: `${brush.day(dayOf(poll.closes))}, ${clockOf(poll.closes)}` }));
  const may = !isClosed && (message.author === brush.me || brush.isChair);
  const end = may ? el("button", { type: "button", class: "btn btn-ghost btn-s", onclick: () => ask(message.id, "close-poll", {}) }, brush.say("close-poll")) : null;
  const focused = [...place.children].indexOf(/** @type {any} */ (document.activeElement));
  place.replaceChildren(...options, el("small", { class: "note" }, facts.join(" · ")), fault ? el("p", { class: "error", role: "alert" }, fault) : "", end ?? "");
  if (focused >= 0) /** @type {HTMLElement | undefined} */ (place.children[focused])?.focus();
}

/** @param {HTMLElement} place @param {any} message @param {import("./chat_draw.js").Brush} brush @param {number} option */
async function vote(place, message, brush, option) {
  const mine = chosen.get(message.id) ?? [];
  const others = message.poll.many ? mine.filter((each) => each !== option) : [];
  const options = mine.includes(option) ? others : [...others, option];
  const said = await ask(message.id, "vote", { options });
  if (said?.mine) chosen.set(message.id, said.mine);
  const first = Object.values(said?.faults ?? {})[0];
  draw(place, message, brush, said?.mine ? "" : inReadersLanguage(/** @type {any} */ (first)) || brush.say("lost"));
}

/** @param {number} id @param {string} deed @param {object} [body] @returns {Promise<any>} */
async function ask(id, deed, body) {
  const sent = body && { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  try {
    const said = await fetch(`/api/messages/${id}/${deed}`, sent);
    return said.status === 204 ? {} : await said.json();
  } catch {
    return null;
  }
}
