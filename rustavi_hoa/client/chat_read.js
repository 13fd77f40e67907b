// How far a person has read: told to the house a little later, so that a whole house does not answer each message at once.

const PAUSE = () => 1500 + Math.random() * 2500;

export class Reader {
  room = 0;
  /** The last number the house knows as read, and the last one seen here. */
  told = 0;
  last = 0;
  /** Messages after this number stand below the line of what is new. */
  lineAt = 0;

  /** @param {number} room @param {number} readTo */
  begin(room, readTo) {
    if (room !== this.room) this.lineAt = readTo;
    this.room = room;
    this.told = this.last = Math.max(readTo, room === this.room ? this.last : 0);
  }

  /** @param {number} seq */
  saw(seq) {
    if (seq <= this.last) return;
    this.last = seq;
    this.timer ??= setTimeout(() => this.tell(), PAUSE());
  }

  /** The page went out of sight: what comes now is new. */
  away() {
    this.tell(true);
    this.lineAt = Math.max(this.lineAt, this.last);
  }

  /** @param {boolean} [leaving] */
  tell(leaving = false) {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.last <= this.told) return;
    const before = this.told;
    this.told = this.last;
    const body = JSON.stringify({ seq: this.last });
    const headers = { "content-type": "application/json" };
    fetch(`/api/rooms/${this.room}/read`, { method: "POST", headers, body, keepalive: leaving }).catch(() => {
      this.told = before;
    });
  }
}
