// <hoa-slider>: a before and an after, one over the other, with an edge that moves by pointer, finger or keyboard.
//
// Inside: two .half (before, after). A native range lies over the whole picture, so a press anywhere moves the edge and
// the arrow keys move it too; without script, and on paper, the halves stand side by side.
//
// Attributes: data-label, data-before, data-after.

import { alive, el, icon } from "./kit.js";

class Slider extends HTMLElement {
  static observedAttributes = ["data-label", "data-before"];

  async connectedCallback() {
    await alive(this);
    if (!this.range) {
      this.range = el("input", { type: "range", min: 0, max: 100, step: 1, value: 50, class: "slide-range" });
      this.range.addEventListener("input", () => this.move());
      this.append(el("span", { class: "slide-edge", "aria-hidden": "true" }, icon("chevron-left"), icon("chevron-right")), this.range);
    }
    this.name();
    this.move();
    this.dataset.on = "";
  }

  attributeChangedCallback() {
    if (this.range) this.name();
  }

  name() {
    this.range.setAttribute("aria-label", this.dataset.label ?? "");
    this.say();
  }

  move() {
    this.style.setProperty("--cut", `${this.range.value}%`);
    this.say();
  }

  /** Say where the edge stands: how much of which photo shows. */
  say() {
    const share = Number(this.range.value);
    this.range.setAttribute("aria-valuetext", `${this.dataset.before} ${share}%, ${this.dataset.after} ${100 - share}%`);
  }
}

customElements.define("hoa-slider", Slider);
