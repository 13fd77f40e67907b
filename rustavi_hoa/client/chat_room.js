// The messages of a room as this tab knows them: merged by number, so that each stands once and in order.

/**
 * @typedef {{id: number, seq: number, change: number, key: string, author: number, who: string, part: string,
 *   entrance: string, text: string, photos: {id: string, width: number, height: number}[], issue: number, issue_no: string, issue_status: string, at: string,
 *   edited: boolean, gone: string, reason: string, answers: {id: number, who: string, text: string, gone: boolean} | null,
 *   signs: {sign: string, people: number[]}[], pinned: string, poll: any}} Message
 * @typedef {{id: number, who: string, text: string, at: string}} Pin
 * @typedef {{room: number, since: number, upto: number, rows: Message[]}} News what the house pushes
 * @typedef {{kind: "day" | "fresh" | "message", key: string, day?: string, message?: Message}} Line
 */

/** The room's clocks stand in Rustavi, wherever the phone is. */
const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tbilisi", dateStyle: "short" });
const CLOCK = new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Tbilisi", timeStyle: "short" });

/** Give the day of a moment, as in 2026-11-22. @param {string | number} at */
export const dayOf = (at) => DAY.format(new Date(at));
/** Give the hour and minute of a moment, as in 09:05. @param {string | number} at */
export const clockOf = (at) => CLOCK.format(new Date(at));

export class Room {
  /** @type {Map<number, Message>} */
  messages = new Map();
  /** What stays above the room. @type {Map<number, Pin>} */
  pins = new Map();
  /** The last change this tab surely has. */
  upto = 0;

  /** Take messages; an older form of one never replaces a newer. @param {Message[]} rows */
  add(rows) {
    for (const row of rows) {
      const known = this.messages.get(row.id);
      if (!known || known.change <= row.change) this.messages.set(row.id, row);
    }
  }

  /** Keep what is pinned, loaded or not. @param {Message[]} rows */
  pin(rows) {
    for (const { id, who, text, pinned } of rows) {
      if (pinned) this.pins.set(id, { id, who, text: text.slice(0, 120), at: pinned });
      else this.pins.delete(id);
    }
  }

  /** Give the last three pins, the newest first. */
  get pinned() {
    return [...this.pins.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.id - a.id)).slice(0, 3);
  }

  /** Take a push. Gives false when something before it is missing here: then ask for it. @param {News} news */
  hear(news) {
    if (news.upto <= this.upto) return true;
    if (news.since > this.upto || !news.rows.length) return false;
    this.pin(news.rows);
    this.add(this.reachable(news.rows));
    this.upto = news.upto;
    return true;
  }

  /** Take the answer to "what came after my last change". @param {Message[]} rows @param {number} upto */
  catchUp(rows, upto) {
    this.pin(rows);
    this.add(this.reachable(rows));
    this.upto = Math.max(this.upto, upto);
  }

  /** Leave out changed messages of history that is not loaded: they would stand alone above a hole. @param {Message[]} rows */
  reachable(rows) {
    const first = this.first;
    return first === null ? rows : rows.filter((row) => row.seq >= first);
  }

  get first() {
    const seqs = [...this.messages.values()].map((each) => each.seq);
    return seqs.length ? seqs.reduce((a, b) => Math.min(a, b)) : null;
  }

  get last() {
    return [...this.messages.values()].reduce((most, each) => Math.max(most, each.seq), 0);
  }

  /** Give the messages in order. */
  get list() {
    return [...this.messages.values()].sort((a, b) => a.seq - b.seq);
  }

  /** Tell whether a message that left this phone stands here already. @param {string} key @param {number} me */
  has(key, me) {
    return [...this.messages.values()].some((each) => each.key === key && each.author === me);
  }

  /**
   * Lay the room out: days between messages, one line above the first that is new to me.
   * @param {number} me
   * @param {number} readTo the last number I had seen when I came
   * @returns {Line[]}
   */
  lines(me, readTo) {
    /** @type {Line[]} */
    const made = [];
    let day = "";
    let marked = false;
    for (const message of this.list) {
      const here = dayOf(message.at);
      if (here !== day) made.push({ kind: "day", key: `day ${here}`, day: here });
      day = here;
      if (!marked && message.seq > readTo && message.author !== me) {
        made.push({ kind: "fresh", key: "fresh" });
        marked = true;
      }
      made.push({ kind: "message", key: `message ${message.id}`, message });
    }
    return made;
  }
}
