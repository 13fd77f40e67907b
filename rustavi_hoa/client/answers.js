// The answers of a native form as a plain object, and back again even for fields that are drawn later.

/** @typedef {Record<string, string>} Answers */

/**
 * Read what is filled in; empty fields are left out.
 * @param {HTMLFormElement} form
 * @returns {Answers}
 */
export function readForm(form) {
  /** @type {Answers} */
  const found = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim()) found[name] = value.trim();
  }
  return found;
}

/**
 * Fill the form; gives what found no field yet.
 * @param {HTMLFormElement} form
 * @param {Answers} answers
 * @returns {Answers}
 */
export function fillForm(form, answers) {
  /** @type {Answers} */
  const left = {};
  for (const [name, value] of Object.entries(answers)) {
    const fields = [...form.elements].filter((field) => /** @type {any} */ (field).name === name);
    if (!fields.some((field) => set(field, value))) left[name] = value;
  }
  return left;
}

/** @param {any} field @param {string} value */
function set(field, value) {
  if (field.type === "hidden") return false;
  if (field.type !== "radio" && field.type !== "checkbox") {
    field.value = value;
    return field.value === value || field.type !== "select-one"; // the lines of a choice may come later
  }
  if (field.value !== value) return false;
  if (!field.checked) field.click(); // a real click: whoever listens to the field hears it
  return true;
}

/** @typedef {{building_id: number, category: string, door: string, place: string} & Record<string, any>} Fields */

/**
 * Turn the answers into what the house expects.
 * @param {Answers} answers
 * @returns {Fields}
 */
export function fieldsOf(answers) {
  const [kind, code] = (answers.what ?? "").split(":");
  const door = kind === "door" ? code : "ordinary";
  const fields = {
    building_id: Number(answers.building_id),
    category: kind === "door" ? "other" : code,
    door,
    place: door === "complaint" ? "unknown" : (answers.place ?? "unknown"),
    to: answers.to ?? "chairperson",
    text: answers.text ?? "",
  };
  return { ...fields, ...whereOf(answers), ...yardOf(answers), ...whoOf(answers, door) };
}

/** @param {Answers} answers */
function whereOf(answers) {
  /** @type {Record<string, any>} */
  const made = {};
  if (answers.place === "other_entrance" && answers.entrance_id) made.entrance_id = Number(answers.entrance_id);
  if (answers.floor && answers.place !== "yard") made.floor = answers.floor;
  if (answers.danger === "yes") made.danger = true;
  if (answers.message) made.message_id = Number(answers.message);
  return made;
}

/** Which part of the yard, and the mark on the map. @param {Answers} answers */
function yardOf(answers) {
  /** @type {Record<string, any>} */
  const made = {};
  if (answers.place !== "yard" || answers.what === "door:complaint") return made;
  const [spot, entrance, building] = (answers.spot ?? "").split(":");
  if (spot === "entrance" && building === answers.building_id) made.entrance_id = Number(entrance);
  if (spot && spot !== "entrance") made.floor = spot;
  if (answers.lat && answers.lng) Object.assign(made, { lat: Number(answers.lat), lng: Number(answers.lng) });
  return made;
}

/** @param {Answers} answers @param {string} door */
function whoOf(answers, door) {
  /** @type {Record<string, any>} */
  const made = {};
  if (door === "complaint") {
    if (answers.about === "service") made.about_service = answers.about_service ?? "";
    else made.about_chair = true;
  }
  if (answers.whom === "household") {
    const { household_name: name = "", household_phone: phone = "", household_consent, household_apartment } = answers;
    made.household = { name, phone, consent: Boolean(household_consent) };
    if (household_apartment) made.household.apartment_id = Number(household_apartment);
  }
  return made;
}
