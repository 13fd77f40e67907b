// A message of the chat as the beginning of a report: its words and its photos, copied into a draft of their own.

import { get, write } from "./kit.js";

const MOST = 5;

/**
 * Give what this person had begun, about the message that the address names or in general.
 * @param {HTMLElement} root
 * @param {string} person
 * @returns {Promise<import("./report.js").Draft>}
 */
export async function begun(root, person) {
  const plain = `report:${person}`;
  const message = askedMessage();
  if (!message) return (await get("drafts", plain)) ?? empty(plain);
  const name = `${plain}:${message}`;
  const draft = (await get("drafts", name)) ?? (await quoted(name, message));
  root.dataset.quote = draft ? "here" : "gone";
  return draft ?? (await get("drafts", plain)) ?? empty(plain);
}

/** @param {string} name */
function empty(name) {
  return { name, key: crypto.randomUUID(), answers: {}, step: "what" };
}

/** Give the message that the address names, or 0. */
function askedMessage() {
  const asked = new URLSearchParams(location.search).get("message") ?? "";
  return /^\d{1,9}$/.test(asked) ? Number(asked) : 0;
}

/**
 * Begin a draft with a message; gives nothing when it is gone, a problem already, or out of reach.
 * @param {string} name
 * @param {number} message
 */
async function quoted(name, message) {
  const key = crypto.randomUUID();
  try {
    const said = await fetch(`/api/messages/${message}/quote`, { signal: AbortSignal.timeout(20_000) });
    if (!said.ok) return null;
    const { text, photos } = await said.json();
    for (const [at, photo] of photos.slice(0, MOST).entries()) await copy(photo.id, key, at);
    const draft = { name, key, answers: { message: String(message), ...(text ? { text } : {}) }, step: "what" };
    await write({ put: "drafts", value: draft });
    return draft;
  } catch {
    return null;
  }
}

/** @param {string} id @param {string} owner @param {number} at */
async function copy(id, owner, at) {
  const picture = await fetch(`/photos/message/${id}/1600`);
  if (!picture.ok) return; // the words alone are a beginning too
  const value = { id: crypto.randomUUID(), owner, blob: await picture.blob(), name: `${at + 1}.webp`, at: Date.now() + at, done: false };
  await write({ put: "photos", value });
}
