// <hoa-chat>: the room on this screen. Messages come with the page, by pushes, and by asking for what was missed;
// chat_room.js keeps them in order and once, chat_draw.js draws them from the page's own patterns.

import { arrange, Brush } from "./chat_draw.js";
import { Reader } from "./chat_read.js";
import { Room } from "./chat_room.js";
import { Sheets } from "./chat_sheets.js";
import { Writer } from "./chat_write.js";
import { alive, inReadersLanguage, items, remove, retry, start, watch } from "./kit.js";

/** Pixels from an end of the log that still count as being there. */
const AWAY = 240;

class Chat extends HTMLElement {
  static observedAttributes = ["data-fresh", "data-seq", "data-locale"];
  room = new Room();
  /** @type {any} */
  head = null;
  reader = new Reader();
  /** @type {import("./outbox.js").Outgoing[]} */
  pending = [];
  hasOlder = false;
  state = "wait";
  asking = false;
  arrived = false;
  /** @type {AbortController | null} */
  life = null;

  async connectedCallback() {
    const life = (this.life = new AbortController());
    const coming = this.fetchPage();
    await alive(this);
    if (life.signal.aborted) return;
    this.brush = new Brush(this);
    this.writer = new Writer(this, this.brush);
    this.sheets = new Sheets(this, this.brush, () => this.catchUp());
    this.lines = /** @type {HTMLElement} */ (this.querySelector("[data-part=lines]"));
    this.log = /** @type {HTMLElement} */ (this.querySelector(".log"));
    this.listen(life.signal);
    await this.settle(await coming);
  }

  disconnectedCallback() {
    this.reader.tell(true);
    this.life?.abort();
    this.writer?.forget();
  }

  /** @param {AbortSignal} signal */
  listen(signal) {
    this.addEventListener("click", (event) => this.press(event), { signal });
    this.log?.addEventListener("scroll", () => this.scrolled(), { signal, passive: true });
    addEventListener("online", () => this.catchUp(), { signal });
    addEventListener("pagehide", () => this.reader.tell(true), { signal });
    document.addEventListener("visibilitychange", () => this.woke(), { signal });
    signal.addEventListener("abort", watch((news) => news.photo || this.look()));
  }

  /** @param {string} name */
  attributeChangedCallback(name) {
    if (!this.head) return;
    if (name === "data-locale") requestAnimationFrame(() => this.draw(true));
    else this.hear();
  }

  /** Take what the house pushed; ask for what lies between, if anything does. */
  hear() {
    const news = this.dataset.fresh ? JSON.parse(this.dataset.fresh) : null;
    const mine = news?.room === this.head.room_id;
    const whole = mine ? this.room.hear(news) : true;
    if (!whole || (this.dataset.room === String(this.head.room_id) && Number(this.dataset.seq) > this.room.upto)) this.catchUp();
    this.draw();
  }

  async fetchPage() {
    const asked = new URLSearchParams(location.search);
    const named = ["room", "message", "person", "association"].filter((name) => /^\d{1,9}$/.test(asked.get(name) ?? ""));
    return this.get(`/api/rooms/here?${named.map((name) => `${name}=${asked.get(name)}`).join("&")}`);
  }

  /** @param {string} url @returns {Promise<any>} null when the line is down, {status} when the house refuses */
  async get(url) {
    try {
      const said = await fetch(url, { signal: AbortSignal.timeout(20_000) });
      return said.ok ? await said.json() : { status: said.status };
    } catch {
      return null;
    }
  }

  /** @param {any} said */
  async settle(said) {
    if (!said?.head) {
      this.dataset.stands = "no";
      return this.show(said?.head === null ? "none" : "lost");
    }
    this.room = new Room();
    this.room.catchUp(said.page.messages, said.page.upto);
    for (const pin of said.pins) this.room.pins.set(pin.id, pin);
    this.hasOlder = said.page.more;
    this.head = said.head;
    this.reader.begin(said.head.room_id, said.head.read_seq);
    this.brush.me = said.head.me;
    this.brush.isChair = said.head.is_chair;
    this.brush.hides = new Set(said.hides);
    this.show("here");
    start(String(said.head.me));
    this.hear();
    await Promise.all([this.writer?.open(said.head.room_id, said.head.me), this.look()]);
    this.arrive();
  }

  /** Stand where the reader wants to begin: a linked message, the first new one, or the end. */
  arrive() {
    const linked = new URLSearchParams(location.search).get("message");
    if (linked && this.jump(linked)) this.dataset.at = linked;
    else if (this.head.unread > 5) this.querySelector(".chat-lines .fresh")?.scrollIntoView({ block: "start" });
    this.arrived = true;
    this.dataset.stands = "yes";
    this.seen();
  }

  /** A page that was out of sight may have missed what its sleeping socket never brought: ask once. */
  woke() {
    if (document.visibilityState === "visible") this.catchUp();
    this.seen();
  }

  /** What is at the end of a visible page has been read. */
  seen() {
    if (!this.arrived || !this.log) return;
    if (document.visibilityState !== "visible") return this.reader.away();
    if (-this.log.scrollTop < AWAY) this.reader.saw(this.room.last);
  }

  /** @param {string} state */
  show(state) {
    this.state = state;
    this.part("wait").hidden = state !== "wait";
    this.part("lost").hidden = state !== "lost";
    this.part("quiet").hidden = state !== "here" || this.room.messages.size + this.pending.length > 0;
  }

  /** @param {string} name */
  part(name) {
    return /** @type {HTMLElement} */ (this.querySelector(`[data-part=${name}]`));
  }

  /** Ask for what this tab has not heard. */
  async catchUp() {
    if (!this.head || this.asking) return;
    this.asking = true;
    const said = await this.get(`/api/rooms/${this.head.room_id}/messages?after=${this.room.upto}`);
    this.asking = false;
    if (said?.more) return this.settle(await this.fetchPage());
    if (!said?.messages) return;
    this.room.catchUp(said.messages, said.upto);
    this.hear();
  }

  async older() {
    if (this.asking || !this.hasOlder) return;
    this.asking = true;
    this.lines?.setAttribute("aria-busy", "true");
    const said = await this.get(`/api/rooms/${this.head.room_id}/messages?before=${this.room.first ?? 0}`);
    this.asking = false;
    if (said?.messages) {
      this.room.add(said.messages);
      this.hasOlder = said.more;
    }
    this.draw();
    this.lines?.removeAttribute("aria-busy");
  }

  /** Look at what is on its way from this phone. */
  async look() {
    if (!this.head) return;
    const url = `/api/rooms/${this.head.room_id}/messages`;
    const waiting = (await items(String(this.head.me))).filter((item) => item.url === url);
    this.pictures = new Map();
    for (const item of waiting) this.pictures.set(item.key, (await this.writer?.pictures(item.key)) ?? []);
    this.pending = waiting.filter((item) => item.state !== "sent" || (item.id ?? 0) > this.room.upto);
    this.draw();
  }

  draw(anew = false) {
    if (!this.lines || !this.head) return;
    if (anew) this.lines.replaceChildren();
    const known = this.room.lines(this.head.me, this.reader.lineAt).map((line) => ({
      key: line.key,
      look: `${line.message?.change ?? line.day}`,
      make: () => this.brush.line(line),
    }));
    const mine = this.pending
      .filter((item) => !this.room.has(item.key, this.head.me))
      .map((item) => ({ key: item.key, look: item.state, make: () => this.brush.pending(item, this.fault(item), this.pictures?.get(item.key) ?? []) }));
    arrange(this.lines, [...known, ...mine]);
    this.part("pins").replaceChildren(...this.brush.pins(this.room.pinned));
    /** @type {HTMLElement} */ (this.querySelector("[data-act=older]")).hidden = !this.hasOlder;
    this.show(this.state);
    this.seen();
  }

  /** @param {import("./outbox.js").Outgoing} item */
  fault(item) {
    return inReadersLanguage(Object.values(item.faults ?? {})[0]);
  }

  /** @param {Event} event */
  press(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    const photo = /** @type {HTMLElement | null} */ (target.closest("[data-photo]"));
    if (photo) {
      event.preventDefault();
      return this.sheets.enlarge(photo.dataset.photo ?? "");
    }
    const sheet = /** @type {HTMLDialogElement | null} */ (target.closest("dialog"));
    if (target === sheet) return sheet.close();
    if (this.beside(target, sheet)) return event.preventDefault();
    const choice = /** @type {HTMLElement | null} */ (target.closest("[data-choose]"));
    if (choice && choice.dataset.choose !== "problem") {
      sheet?.close();
      return this.sheets.open(choice.dataset.choose ?? "");
    }
    const act = /** @type {HTMLElement | null} */ (target.closest("[data-act]"));
    if (act) this.act(act, sheet);
  }

  /** Signs, answers, jumps to what was answered. @param {HTMLElement} target @param {HTMLDialogElement | null} sheet */
  beside(target, sheet) {
    const sign = /** @type {HTMLElement | null} */ (target.closest("[data-sign]"));
    if (sign) {
      sheet?.close();
      const message = sheet ? this.sheets.message : this.messageOf(sign);
      if (message) this.sheets.sign(message, sign.dataset.sign ?? "");
      return true;
    }
    if (target.closest("[data-choose=reply]")) {
      sheet?.close();
      this.writer?.answer(this.sheets.message);
      return true;
    }
    const pin = /** @type {HTMLElement | null} */ (target.closest("[data-choose$=pin]"));
    if (pin) {
      sheet?.close();
      this.sheets.deed("pin", { on: pin.dataset.choose === "pin" });
      return true;
    }
    const block = /** @type {HTMLElement | null} */ (target.closest("[data-choose$=block]"));
    if (block) {
      sheet?.close();
      this.hide(block.dataset.choose === "block");
      return true;
    }
    const jump = /** @type {HTMLElement | null} */ (target.closest("[data-jump]"));
    return Boolean(jump && this.jump(jump.dataset.jump ?? ""));
  }

  /** Hide the author of the chosen message, or show them again; the room is drawn anew. @param {boolean} on */
  async hide(on) {
    const author = this.sheets.message?.author ?? 0;
    if (!(await this.sheets.deed("block", { on }))) return;
    this.brush.hides[on ? "add" : "delete"](author);
    this.draw(true);
  }

  /** Go to a message that is on the screen's list; gives false when the page must be opened there. @param {string} id */
  jump(id) {
    const target = /** @type {HTMLElement | null} */ (this.querySelector(`[data-message="${CSS.escape(id)}"]`));
    if (!target) return false;
    this.querySelector(".linked")?.classList.remove("linked");
    target.classList.add("linked");
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: "center" });
    return true;
  }

  /** @param {HTMLElement} inside */
  messageOf(inside) {
    return this.room.messages.get(Number(/** @type {HTMLElement | null} */ (inside.closest(".bubble"))?.dataset.message));
  }

  /** @param {HTMLElement} button @param {HTMLDialogElement | null} sheet */
  act(button, sheet) {
    const bubble = /** @type {HTMLElement | null} */ (button.closest(".bubble"));
    const key = bubble?.dataset.key ?? "";
    const message = this.messageOf(button);
    const deeds = {
      send: () => this.writer?.send().then(() => this.toEnd()),
      older: () => this.older(),
      again: async () => this.settle(await this.fetchPage()),
      latest: () => this.toEnd(),
      retry: () => retry(key),
      discard: () => remove(key),
      menu: () => message && this.sheets.offer(message, this.head),
      close: () => sheet?.close(),
      unanswer: () => this.writer?.answer(null),
      confirm: () => sheet && this.sheets.confirm(sheet),
    };
    deeds[/** @type {keyof deeds} */ (button.dataset.act)]?.();
  }

  toEnd() {
    this.log?.scrollTo({ top: 0 });
  }

  scrolled() {
    const log = /** @type {HTMLElement} */ (this.log);
    const up = -log.scrollTop;
    /** @type {HTMLElement} */ (this.querySelector("[data-act=latest]")).hidden = up < AWAY;
    if (log.scrollHeight - log.clientHeight - up < AWAY) this.older();
    this.seen();
  }
}

customElements.define("hoa-chat", Chat);
