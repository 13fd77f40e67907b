// What still lacks on each step of a report; the house checks again, this only saves a trip.

const FEWEST_LETTERS = 3;

/**
 * Name the first thing a step lacks, or nothing.
 * @param {import("./steps.js").Step} step
 * @param {Record<string, string>} given
 * @param {number} photos
 * @returns {string}
 */
export function missing(step, given, photos) {
  const letters = (given.text ?? "").replace(/[^\p{L}\p{N}]/gu, "").length;
  const isHousehold = given.whom === "household";
  const aboutService = given.what === "door:complaint" && given.about === "service";
  /** @type {Record<string, [string, unknown][]>} */
  const needs = {
    what: [["what", given.what]],
    where: [
      ["building", given.building_id],
      ["place", given.place],
      ["entrance", given.place !== "other_entrance" || given.entrance_id],
    ],
    details: [
      ["service", !aboutService || given.about_service],
      ["text", letters >= FEWEST_LETTERS || photos],
    ],
    send: [
      ["building", given.building_id],
      ["household", !isHousehold || (given.household_name && given.household_phone)],
      ["consent", !isHousehold || given.household_consent],
    ],
  };
  return needs[step]?.find(([, answer]) => !answer)?.[0] ?? "";
}
