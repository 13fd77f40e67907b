// Draws lines of the chat by copying the patterns that the page holds (chat/parts.py): words and looks stay there.

import { el, fill, icon } from "./kit.js";
import { clockOf, dayOf } from "./chat_room.js";

/** @typedef {import("./chat_room.js").Message} Message */
/** @typedef {import("./outbox.js").Outgoing} Outgoing */

/** A dependable way to draw: where the patterns are, what to say, who I am. */
export class Brush {
  /** @param {HTMLElement} host */
  constructor(host) {
    this.host = host;
    this.me = 0;
    this.isChair = false;
    /** People whom I hide. @type {Set<number>} */
    this.hides = new Set();
  }

  /** Give a sentence of the page with its values filled in. @param {string} name @param {Record<string, any>} [values] */
  say(name, values = {}) {
    return fill(this.host.getAttribute(`data-say-${name}`) ?? "", values);
  }

  /** @param {string} name @param {Record<string, string | null>} words null takes the slot away */
  copy(name, words) {
    const pattern = this.host.querySelector(`[data-pattern="${name}"]`)?.firstElementChild;
    const node = /** @type {HTMLElement} */ (pattern?.cloneNode(true) ?? el("div"));
    for (const [slot, text] of Object.entries(words)) {
      const place = node.querySelector(`[data-slot="${slot}"]`);
      if (text === null) place?.remove();
      else if (place) place.textContent = text;
    }
    return node;
  }

  /** @param {import("./chat_room.js").Line} line */
  line(line) {
    if (line.kind === "day") return this.copy("day", { text: this.day(line.day ?? "") });
    if (line.kind === "fresh") return this.copy("fresh", {});
    return this.message(/** @type {Message} */ (line.message));
  }

  /** @param {string} day */
  day(day) {
    const now = Date.now();
    if (day === dayOf(now)) return this.say("today");
    if (day === dayOf(now - 86_400_000)) return this.say("yesterday");
    const [year, month, date] = day.split("-").map(Number);
    const words = { day: date, month: this.say("months").split(", ")[month - 1], year };
    return this.say(year === Number(dayOf(now).slice(0, 4)) ? "day" : "day-of-year", words);
  }

  /** @param {Message} message */
  place(message) {
    if (message.part === "chair" || message.part === "city") return this.say(message.part);
    if (message.part === "house") return message.entrance;
    if (message.part !== "entrance") return "";
    return this.say("entrance", { n: message.entrance });
  }

  /** @param {Message} message */
  message(message) {
    const mine = message.author === this.me;
    if (this.hides.has(message.author) && !message.gone) message = { ...message, text: this.say("blocked"), photos: [], answers: null, signs: [], poll: null, issue: 0 };
    const who = { who: mine ? null : message.who, place: mine ? null : this.place(message) };
    const words = { ...who, time: clockOf(message.at) };
    const node = message.gone ? this.gone(message, words) : this.alive(message, words);
    node.querySelector("[data-slot=time]")?.setAttribute("datetime", message.at);
    if (mine) node.classList.add("mine");
    node.dataset.message = String(message.id);
    return node;
  }

  /** @param {Message} message @param {Record<string, string | null>} words */
  gone(message, words) {
    const text = this.say(message.gone === "chair" ? "removed" : "deleted");
    const reason = message.reason ? this.say("because", { reason: message.reason }) : null;
    const node = this.copy("gone", { ...words, text, reason });
    node.classList.add("gone");
    return node;
  }

  /** @param {Message} message @param {Record<string, string | null>} words */
  alive(message, words) {
    const slots = { ...words, text: message.text };
    if (!message.edited) slots.edited = null;
    if (!message.answers) slots.quote = null;
    const node = this.copy("message", slots);
    if (message.answers) this.quote(node, message.answers);
    this.signs(/** @type {HTMLElement} */ (node.querySelector("[data-slot=signs]")), message.signs);
    const poll = /** @type {HTMLElement} */ (node.querySelector("[data-slot=poll]"));
    if (message.poll) import("./chat_poll.js").then(({ show }) => show(poll, message, this));
    else poll.remove();
    const photos = node.querySelector("[data-slot=photos]");
    if (message.photos.length) photos?.append(...message.photos.map((photo) => this.photo(photo)));
    else photos?.remove();
    const problem = node.querySelector("[data-slot=problem]");
    if (message.issue) {
      problem?.setAttribute("href", `${this.host.dataset.issue}?id=${message.issue}`);
      const said = node.querySelector("[data-slot=problem-words]");
      if (said) said.textContent = this.say("problem", { n: message.issue_no });
      const stands = node.querySelector("[data-slot=problem-status]");
      if (stands) stands.textContent = message.issue_status ? this.say(`standing-${message.issue_status}`) : "";
    } else problem?.remove();
    return node;
  }

  /** Say what a message answers. @param {Message["answers"]} answered */
  beginning(answered) {
    return answered?.gone ? this.say("answered-gone") : answered?.text || this.say("photo");
  }

  /** Draw what stays above the room. @param {import("./chat_room.js").Pin[]} pins */
  pins(pins) {
    return pins.map((pin) => el("a", { class: "pin", href: `?message=${pin.id}`, "data-jump": pin.id }, icon("pin"), el("span", {}, el("b", {}, pin.who), " ", pin.text || this.say("photo"))));
  }

  /** @param {HTMLElement} node @param {any} answered */
  quote(node, answered) {
    const place = /** @type {HTMLElement} */ (node.querySelector("[data-slot=quote]"));
    place.setAttribute("href", `?message=${answered.id}`);
    place.dataset.jump = answered.id;
    place.append(el("b", {}, answered.who), " ", this.beginning(answered));
  }

  /** @param {HTMLElement} place @param {Message["signs"]} signs */
  signs(place, signs) {
    if (!signs?.length) return place.remove();
    place.append(
      ...signs.map(({ sign, people }) => {
        const button = this.host.querySelector(`[data-sheet=menu] [data-sign=${sign}]`);
        const said = `${button?.getAttribute("aria-label")}: ${people.length}`;
        const pressed = String(people.includes(this.me));
        return el("button", { type: "button", class: "sign", "data-sign": sign, "aria-label": said, "aria-pressed": pressed }, `${button?.textContent} ${people.length}`);
      }),
    );
  }

  /** @param {{id: string, width: number, height: number}} photo */
  photo(photo) {
    const image = el("img", {
      src: `/photos/message/${photo.id}/320`,
      alt: this.say("photo"),
      width: photo.width,
      height: photo.height,
      loading: "lazy",
      decoding: "async",
    });
    return el("a", { href: `/photos/message/${photo.id}/1600`, "data-photo": photo.id, target: "_blank" }, image);
  }

  /** @param {Outgoing} item @param {string} fault @param {string[]} pictures */
  pending(item, fault, pictures) {
    const failed = item.state === "waiting" || item.state === "refused" || item.state === "signed-out";
    const state = failed ? (fault ? `${this.say("failed")}. ${fault}` : this.say("waiting")) : this.say("sending");
    const node = this.copy("pending", { text: item.fields.text ?? "", time: item.state === "sent" ? clockOf(item.at) : state });
    const photos = node.querySelector("[data-slot=photos]");
    photos?.append(...pictures.map((src) => el("img", { src, alt: this.say("photo") })));
    if (item.state !== "sent") node.classList.add(failed ? "failed" : "sending");
    if (!failed) node.querySelector("[data-slot=acts]")?.remove();
    node.dataset.key = item.key;
    return node;
  }
}

/**
 * Put nodes in order under a parent, keeping those whose look did not change.
 * @param {HTMLElement} parent
 * @param {{key: string, look: string, make: () => HTMLElement}[]} wanted
 */
export function arrange(parent, wanted) {
  const old = new Map([...parent.children].map((node) => [/** @type {any} */ (node).lineKey, node]));
  let next = parent.firstElementChild;
  for (const { key, look, make } of wanted) {
    /** @type {any} */
    let node = old.get(key);
    if (!node || node.lineLook !== look) {
      const made = /** @type {any} */ (make());
      made.lineKey = key;
      made.lineLook = look;
      if (node) {
        if (next === node) next = node.nextElementSibling;
        node.remove();
      }
      node = made;
    }
    old.delete(key);
    if (node === next) next = node.nextElementSibling;
    else parent.insertBefore(node, next);
  }
  for (const node of old.values()) node.remove();
}
