// One request that knows when to give up: a connection that moves nothing for a while is dead, whatever it says.

/** Milliseconds without a byte moving before a sending is abandoned. */
const STALL = 20_000;
/** Milliseconds the house may think once it has everything. */
const THINKING = 20_000;

/** The network failed or the house is unwell: worth trying again. */
export class Lost extends Error {
  /** @param {number} [seconds] when the house said to come back */
  constructor(seconds = 0) {
    super("lost");
    this.seconds = seconds;
  }
}

/** Nobody is signed in. */
export class SignedOut extends Error {}

/** The house said no, with sentences by field. */
export class Refused extends Error {
  /** @param {number} status @param {Record<string, {ka: string, en: string}>} faults */
  constructor(status, faults) {
    super(`refused ${status}`);
    this.status = status;
    this.faults = faults;
  }
}

/**
 * Send a body and give the answer's JSON.
 * @param {string} method
 * @param {string} url
 * @param {Blob | string} body
 * @param {(share: number) => void} [onProgress] share of the body handed over, 0–1
 * @param {string} [person] whose thing it is: the house takes it from nobody else
 * @returns {Promise<any>}
 * @throws {Lost | SignedOut | Refused}
 */
export function carry(method, url, body, onProgress = () => {}, person = "") {
  const headers = { "content-type": typeof body === "string" ? "application/json" : "application/octet-stream", ...(person && { "x-hoa-person": person }) };
  if (!globalThis.XMLHttpRequest) return carryUnseen(method, url, body, headers);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    let timer = 0;
    const patience = (milliseconds) => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), milliseconds);
    };
    const end = (deed, value) => {
      clearTimeout(timer);
      deed(value);
    };
    request.open(method, url);
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => {
      patience(STALL);
      if (event.total) onProgress(event.loaded / event.total);
    };
    request.upload.onload = () => patience(THINKING);
    request.onprogress = () => patience(STALL);
    request.onerror = request.onabort = request.ontimeout = () => end(reject, new Lost());
    request.onload = () => {
      try {
        end(resolve, judge(request.status, parse(request.responseText)));
      } catch (refusal) {
        end(reject, refusal);
      }
    };
    patience(STALL);
    request.send(body);
  });
}

/**
 * Send from the worker, which has no other means and nobody to show progress to.
 * @param {string} method @param {string} url @param {Blob | string} body @param {Record<string, string>} headers
 */
async function carryUnseen(method, url, body, headers) {
  const signal = AbortSignal.timeout(STALL + THINKING + (typeof body === "string" ? 0 : body.size / 4));
  const answer = await fetch(url, { method, headers, body, signal }).catch(() => null);
  return judge(answer?.status ?? 0, parse((await answer?.text().catch(() => "")) ?? ""));
}

/** @param {string} text */
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** @param {number} status @param {any} said */
function judge(status, said) {
  if (status >= 200 && status < 300) return said;
  if (status === 401) throw new SignedOut();
  if (status === 429) throw new Lost(said.seconds ?? 10);
  if (status === 0 || status === 408 || status >= 500) throw new Lost();
  throw new Refused(status, said.faults ?? (said.sentence ? { all: said.sentence } : {}));
}
