// The questions over the chat: what to do with a message, edit, delete, why; each deed is one plain POST.

import { inReadersLanguage } from "./kit.js";

/** @typedef {import("./chat_room.js").Message} Message */

/** sheet -> the deed's address and the name of what is typed */
const DEEDS = { edit: ["edit", "text"], delete: ["delete", ""], remove: ["remove", "reason"], tell: ["report", "reason"] };

/** Rooms of the city: what is said there is no problem of a resident. */
const CITYS = ["city", "topic"];

export class Sheets {
  /** @type {Message | null} */
  message = null;

  /** @param {HTMLElement} host @param {import("./chat_draw.js").Brush} brush @param {() => void} changed */
  constructor(host, brush, changed) {
    this.host = host;
    this.brush = brush;
    this.changed = changed;
  }

  /** @param {string} name */
  sheet(name) {
    return /** @type {HTMLDialogElement} */ (this.host.querySelector(`[data-sheet="${name}"]`));
  }

  /** Offer what this person may do with this message. @param {Message} message @param {any} head of the room */
  offer(message, head) {
    this.message = message;
    const mine = message.author === this.brush.me;
    const may = { edit: mine, delete: mine, remove: head.is_chair && !mine, tell: !mine, problem: !message.issue && !CITYS.includes(head.kind), pin: head.may_pin && !message.pinned, unpin: head.may_pin && !!message.pinned, block: !mine && !this.brush.hides.has(message.author), unblock: this.brush.hides.has(message.author) };
    for (const [name, is] of Object.entries(may)) {
      const choice = /** @type {HTMLElement} */ (this.host.querySelector(`[data-choose="${name}"]`));
      choice.hidden = !is;
      if (name === "problem") choice.setAttribute("href", `${this.host.dataset.report}?message=${message.id}`);
    }
    for (const button of this.sheet("menu").querySelectorAll("[data-sign]")) {
      button.setAttribute("aria-pressed", String(this.gave(message, /** @type {HTMLElement} */ (button).dataset.sign)));
    }
    this.open("menu");
  }

  /** @param {Message} message @param {string | undefined} sign */
  gave(message, sign) {
    return message.signs.some((each) => each.sign === sign && each.people.includes(this.brush.me));
  }

  /** Give this person's sign, or take it back. @param {Message} message @param {string} sign */
  async sign(message, sign) {
    this.message = message;
    await this.deed("sign", { sign, on: !this.gave(message, sign) });
  }

  /** Do what needs no question. @param {string} name @param {object} body */
  async deed(name, body) {
    const fault = await this.ask(name, body);
    if (fault) this.whisper(fault);
    this.changed();
    return !fault;
  }

  /** Show a photo over the whole screen. @param {string} id */
  enlarge(id) {
    const image = /** @type {HTMLImageElement} */ (this.host.querySelector("[data-part=large]"));
    image.src = `/photos/message/${id}/1600`;
    this.open("photo");
  }

  /** @param {string} name */
  open(name) {
    const sheet = this.sheet(name);
    const field = this.field(sheet);
    if (field) field.value = name === "edit" ? (this.message?.text ?? "") : "";
    this.fault(sheet, "");
    sheet.showModal();
    field?.focus();
  }

  /** @param {HTMLElement} sheet */
  field(sheet) {
    return /** @type {HTMLTextAreaElement | null} */ (sheet.querySelector("[data-value]"));
  }

  /** @param {HTMLElement} sheet @param {string} sentence */
  fault(sheet, sentence) {
    const place = sheet.querySelector("[data-fault]");
    if (place) place.textContent = sentence;
  }

  /** Do what the open sheet asks; what was typed stays when it is refused. @param {HTMLDialogElement} sheet */
  async confirm(sheet) {
    const name = /** @type {keyof DEEDS} */ (sheet.dataset.sheet);
    const [deed, field] = DEEDS[name];
    const button = /** @type {HTMLButtonElement} */ (sheet.querySelector("[data-act=confirm]"));
    button.disabled = true;
    try {
      const fault = await this.ask(deed, field ? { [field]: this.field(sheet)?.value ?? "" } : {});
      if (fault) return this.fault(sheet, fault);
    } finally {
      button.disabled = false;
    }
    sheet.close();
    this.changed();
    if (name === "tell") this.whisper(this.brush.say("told"));
  }

  /** Say something good above the line to write in, for a while. @param {string} sentence */
  whisper(sentence) {
    const place = this.host.querySelector("[data-part=said]");
    if (!place) return;
    place.textContent = sentence;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (place.textContent = ""), 8000);
  }

  /** @param {string} deed @param {object} body @returns {Promise<string>} what went wrong, in words */
  async ask(deed, body) {
    const headers = { "content-type": "application/json" };
    try {
      const said = await fetch(`/api/messages/${this.message?.id}/${deed}`, { method: "POST", headers, body: JSON.stringify(body) });
      if (said.ok || said.status === 404) return ""; // gone already: the room shows it
      const told = await said.json();
      if (said.status === 429) return this.brush.say("slow", { n: told.seconds });
      const first = Object.values(told.faults ?? {})[0];
      return inReadersLanguage(/** @type {any} */ (first)) || this.brush.say("failed");
    } catch {
      return this.brush.say("lost");
    }
  }
}
