// What the walk asks the house and the clock.

const PATIENCE = 15_000;

/**
 * Ask for the stations of a building.
 * @param {string} building
 * @returns {Promise<any>} null: out of reach now; "denied": not this person's to walk
 */
export async function ask(building) {
  try {
    const answer = await fetch(`/api/walk?building=${building}`, { signal: AbortSignal.timeout(PATIENCE) });
    if (answer.status === 403 || answer.status === 404) return "denied";
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Give the phone's own day, as 2026-11-22. */
export function today() {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
