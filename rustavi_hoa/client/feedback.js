// <hoa-feedback>: a word about the page one is on. Loaded at the first press of a [data-feedback] button.
// What was typed stays in the dialog until it has arrived; the same key goes with every retry.

/** @typedef {{id: string, blob: Blob, url: string, sent: boolean}} Picture */

const locale = () => (document.documentElement.lang === "en" ? "en" : "ka");

/** @param {string} tag @param {Record<string, unknown>} [props] @param {...(Node|string)} children */
function make(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name in node && name !== "list") node[name] = value;
    else node.setAttribute(name, String(value));
  }
  node.append(...children);
  return node;
}

/** @param {string} name */
function sign(name) {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(space, "use");
  use.setAttribute("href", `/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

const uuid = () => crypto.randomUUID?.() ??
  "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (c) =>
    (+c ^ (crypto.getRandomValues(new Uint8Array(1))[0] & (15 >> (+c / 4)))).toString(16));

class Feedback extends HTMLElement {
  connectedCallback() {
    /** @type {Picture[]} */ this.pictures = [];
    this.key = uuid();
    this.from = location.pathname;
  }

  /** @param {HTMLElement} opener @param {Promise<Blob|null>} picture */
  async open(opener, picture) {
    const answer = await fetch("/api/feedback/words");
    const { words, longest, most_pictures: most } = await answer.json();
    this.say = (/** @type {string} */ name, values = {}) =>
      Object.entries(values).reduce((text, [k, v]) => text.replace(`{${k}}`, String(v)), words[name][locale()]);
    this.most = most;
    this.isHere = opener.dataset.feedback === "known";
    this.replaceChildren(this.draw(longest));
    this.dialog.addEventListener("close", () => { this.remove(); opener.focus(); });
    this.dialog.showModal();
    if (this.isHere) this.offer(await picture);
  }

  draw(longest) {
    const faces = [["1", "frown"], ["2", "meh"], ["3", "smile"]].map(([value, name]) => make("label", { className: "pick" },
      make("input", { type: "radio", name: "mood", value }),
      make("span", { className: "pick-face" }, sign(name), make("span", {}, this.say(`mood${value}`)))));
    this.text = make("textarea", { className: "input", id: "feedback-text", maxLength: longest, rows: 3 });
    this.strip = make("div", { className: "strip", hidden: true });
    this.line = make("p", { className: "error", role: "alert" });
    this.button = make("button", { type: "submit", className: "btn btn-primary btn-wide" }, this.say("send"));
    const cross = make("button", { type: "button", className: "btn btn-icon btn-plain", "aria-label": this.say("close") }, sign("x"));
    cross.addEventListener("click", () => this.dialog.close());
    const form = make("form", { className: "form" },
      make("fieldset", { className: "field" }, make("legend", { className: "hide-seen" }, this.say("ask")),
        make("div", { className: "picks picks-three" }, ...faces)),
      make("div", { className: "field" }, make("label", { className: "label", htmlFor: "feedback-text" }, this.say("text")), this.text),
      this.isHere ? this.drawPictures() : make("p", { className: "hint" }, this.say("sign_in")),
      this.line, this.button);
    form.addEventListener("submit", (event) => { event.preventDefault(); this.send(form); });
    this.dialog = make("dialog", { className: "dialog", "aria-label": this.say("ask") },
      make("div", { className: "dialog-head" }, make("h2", {}, this.say("ask")), cross), form);
    return this.dialog;
  }

  drawPictures() {
    this.box = make("input", { type: "checkbox", id: "feedback-shot", disabled: true });
    const file = make("input", { type: "file", accept: "image/*", className: "hide-seen", id: "feedback-file", multiple: true });
    file.addEventListener("change", () => { [...file.files].forEach((each) => this.add(each)); file.value = ""; });
    this.hint = make("p", { className: "hint" }, this.say("shot_hint"));
    return make("div", { className: "field" },
      make("label", { className: "check", htmlFor: "feedback-shot" }, this.box, make("span", {}, this.say("shot"))),
      this.hint, this.strip,
      make("label", { className: "btn btn-secondary", htmlFor: "feedback-file" }, sign("paperclip"), make("span", {}, this.say("attach"))), file);
  }

  /** @param {Blob|null} blob */
  offer(blob) {
    if (!blob) { this.hint.textContent = this.say("shot_failed"); this.box.closest("label").hidden = true; return; }
    const own = { id: uuid(), blob, url: URL.createObjectURL(blob), sent: false };
    this.box.disabled = false;
    this.box.addEventListener("change", () => {
      this.pictures = this.pictures.filter((each) => each !== own);
      if (this.box.checked) this.pictures.unshift(own);
      this.show();
    });
    this.own = own;
  }

  /** @param {Blob} blob */
  add(blob) {
    if (this.pictures.length >= this.most) { this.line.textContent = this.say("pictures_most", { most: this.most }); return; }
    this.pictures.push({ id: uuid(), blob, url: URL.createObjectURL(blob), sent: false });
    this.show();
  }

  show() {
    this.line.textContent = "";
    this.strip.hidden = !this.pictures.length;
    this.strip.replaceChildren(...this.pictures.map((each) => {
      const off = make("button", { type: "button", className: "photo-off", "aria-label": this.say("remove") }, sign("x"));
      off.addEventListener("click", () => {
        this.pictures = this.pictures.filter((other) => other !== each);
        if (each === this.own) this.box.checked = false;
        this.show();
      });
      return make("span", { className: "photo photo-big" }, make("img", { src: each.url, alt: "" }), off);
    }));
  }

  /** @param {HTMLFormElement} form */
  async send(form) {
    const mood = Number(new FormData(form).get("mood")) || null;
    if (!mood && this.text.value.trim().length < 2) { this.line.textContent = this.say("something"); return; }
    this.busy(true);
    try {
      for (const each of this.pictures.filter((one) => !one.sent)) {
        const put = await fetch(`/api/photos/${each.id}`, { method: "PUT", body: each.blob });
        if (!put.ok) return this.fail(put);
        each.sent = true;
      }
      const body = { key: this.key, page: this.from, mood, text: this.text.value, photos: this.pictures.map((each) => each.id) };
      const answer = await fetch("/api/feedback", {
        method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body),
      });
      if (!answer.ok) return this.fail(answer);
      this.thank();
    } catch {
      this.fail(null);
    }
  }

  /** @param {Response|null} answer */
  async fail(answer) {
    this.busy(false);
    const said = answer && answer.status === 422 ? await answer.json().catch(() => ({})) : {};
    const first = Object.values(said.faults ?? {})[0];
    this.line.textContent = first ? first[locale()] : this.say(answer?.status === 429 ? "wait" : "failed");
  }

  /** @param {boolean} isBusy */
  busy(isBusy) {
    this.button.disabled = isBusy;
    this.button.textContent = this.say(isBusy ? "sending" : "send");
    if (isBusy) this.line.textContent = "";
  }

  thank() {
    const done = make("button", { type: "button", className: "btn btn-primary btn-wide" }, this.say("close"));
    done.addEventListener("click", () => this.dialog.close());
    this.dialog.querySelector("form").replaceWith(make("p", { role: "status" }, this.say("thanks")), done);
    done.focus();
  }
}

customElements.define("hoa-feedback", Feedback);

/** @param {HTMLElement} opener */
export async function open(opener) {
  const picture = opener.dataset.feedback === "known"
    ? import("./shot.js").then((part) => part.shot()) : Promise.resolve(null);
  const element = /** @type {Feedback} */ (document.createElement("hoa-feedback"));
  document.body.append(element);
  await element.open(opener, picture);
}
