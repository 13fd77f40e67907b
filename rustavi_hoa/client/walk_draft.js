// What a phone holds of a walk: the house's stations, the answers given here, and what is still to be queued.

/**
 * @typedef {{code: string, element: string, part: string, ka: string, en: string, look_ka: string, look_en: string,
 *   sign: string, may_lack: boolean, sentence: string, answer: string, turn: number, photo: number, open_issue: number, open_no: string}} Station
 * @typedef {{building_id: number, address: string, address_en: string, key: string, finished: string,
 *   finished_ka: string, finished_en: string, issues: number[], stations: Station[]}} Said what the house knows
 * @typedef {{answer: string, turn: number, key: string, photo?: number, blob?: Blob, fields?: Record<string, any>,
 *   isQueued?: boolean, fault?: Record<string, {ka: string, en: string}>}} Given one station's answer
 * @typedef {{name: string, key: string, step: string, said: Said, given: Record<string, Given>,
 *   owners: Record<string, string>, problems: Record<string, {on: boolean, text: string}>, city: boolean,
 *   end?: Record<string, any>}} Draft
 */

export const MOST_TICKED = 5;

/**
 * Begin a walk, or go on with it: what the phone holds comes first, what the house knows from elsewhere is added.
 * @param {string} name @param {Draft | undefined} held @param {Said | null} said @returns {Draft | null}
 */
export function merged(name, held, said) {
  if (held && said && held.key === said.finished) held = undefined;
  if (!held && !said) return null;
  const house = /** @type {Said} */ (said ?? held?.said);
  const draft = held ?? { name, key: house.key || crypto.randomUUID(), step: "start", said: house, given: {}, owners: {}, problems: {}, city: false };
  draft.said = house;
  for (const { code, answer, turn, photo } of house.stations) {
    const mine = draft.given[code];
    if (draft.key !== house.key || !answer) continue;
    if (!mine || mine.turn < turn) draft.given[code] = { answer, turn, key: "", photo, isQueued: true };
    else if (photo) mine.photo = photo;
  }
  return draft;
}

/** Begin again after a walk that has ended. @param {Draft} draft @returns {Draft} */
export function anew({ name, said }) {
  const fresh = said.stations.map((station) => ({ ...station, answer: "", turn: 0, photo: 0 }));
  return { name, key: crypto.randomUUID(), step: "start", said: { ...said, key: "", stations: fresh }, given: {}, owners: {}, problems: {}, city: false };
}

/** Name what the photos of a station's next answer belong to. @param {Draft} draft @param {string} code */
export function ownerOf(draft, code) {
  return (draft.owners[code] ??= crypto.randomUUID());
}

/**
 * Give the next answer of a station: its own key, a turn more than the one before.
 * @param {Draft} draft @param {Station} station @param {string} answer @param {{id: string, blob: Blob, taken?: string}[]} photos
 * @param {string} on today, as 2026-11-22
 * @returns {boolean} false: nothing is different, nothing need go to the house
 */
export function answered(draft, station, answer, photos, on) {
  const old = draft.given[station.code];
  if (old && !old.fault && old.answer === answer && !photos.length) return false;
  const key = ownerOf(draft, station.code);
  const turn = (old?.turn ?? 0) + 1;
  const days = Object.fromEntries(photos.filter((photo) => photo.taken).map((photo) => [photo.id, photo.taken]));
  const { element, part } = station;
  const fields = { walk: draft.key, building_id: draft.said.building_id, element, part, answer, turn, on, days };
  draft.given[station.code] = { answer, turn, key, photo: old?.photo, blob: photos[0]?.blob ?? old?.blob, fields, isQueued: false };
  delete draft.owners[station.code];
  delete draft.problems[station.code];
  return true;
}

/** Tell whether a station counts as done. @param {Draft} draft @param {string} code */
export function isDone(draft, code) {
  const given = draft.given[code];
  return Boolean(given?.answer && !given.fault);
}

/** Name the first station without an answer, or the outcome. @param {Draft} draft */
export function firstOpen(draft) {
  return draft.said.stations.find((station) => !isDone(draft, station.code))?.code ?? "outcome";
}

/** List what is bad with the words prepared for it; the first few without a problem like it are ticked. @param {Draft} draft */
export function prepared(draft) {
  const bad = draft.said.stations.filter((station) => draft.given[station.code]?.answer === "bad");
  let ticked = 0;
  return bad.map((station) => {
    const on = !station.open_issue && ticked++ < MOST_TICKED;
    draft.problems[station.code] ??= { on, text: station.sentence };
    return { station, problem: draft.problems[station.code] };
  });
}

/** Count the answers by kind. @param {Draft} draft */
export function counts(draft) {
  const found = { good: 0, bad: 0, unknown: 0, none: 0 };
  for (const { code } of draft.said.stations) {
    const answer = draft.given[code]?.answer;
    if (answer) found[answer] += 1;
  }
  return found;
}

/** Give the end of a walk as it goes to the house. @param {Draft} draft */
export function ending(draft) {
  const problems = prepared(draft)
    .filter(({ problem }) => problem.on)
    .map(({ station, problem }) => ({ station: station.code, text: problem.text.trim() }));
  return { building_id: draft.said.building_id, problems, to_city: draft.city };
}
