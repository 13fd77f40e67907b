// <hoa-judge>: the condition of one part of a building with its photos. It is kept and sent like photos of the gallery:
// what is typed stays on the phone, the outbox sends it once.
//
// Attributes: those of <hoa-album>, and data-group, data-needs-grade. Inside: a form, <hoa-photos>, #<field>-error.

import { Album } from "./album.js";

class Judge extends Album {
  static observedAttributes = ["data-building", "data-person", "data-group"];
  emptied = ["grade", "note", "expert", "expert_no", "expert_on"];

  draftName() {
    const { person, building, group, method } = this.dataset;
    return `judge:${person}:${building}:${group}:${method}`;
  }

  gap() {
    return /** @type {[string, string] | null} */ (this.answers().grade ? null : ["grade", this.dataset.needsGrade ?? ""]);
  }

  /** @param {Record<string, any>} answers @param {Record<string, string>} days */
  fields({ element = "", grade, method = this.dataset.method, ...answers }, days) {
    const [code, part = ""] = element.replace("]", "").split("[");
    return { ...answers, element: code, part, grade: Number(grade), method, building_id: Number(this.dataset.building), days };
  }

  /** @param {Record<string, any>} fields */
  answersIn({ days: _, building_id: __, element, part, ...answers }) {
    return { ...answers, element: part ? `${element}[${part}]` : element };
  }

  paint() {}
}

customElements.define("hoa-judge", Judge);
