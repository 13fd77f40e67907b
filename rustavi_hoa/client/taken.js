// The day a photo was taken, read before it is made smaller: a smaller copy forgets what the camera wrote.

const HEAD = 128 * 1024;
const MOMENT = /(\d{4}):(\d{2}):(\d{2}) \d{2}:\d{2}:\d{2}/g;

/** Give the earliest day in the head of a JPEG or HEIC, as 2026-11-22; empty when there is none. @param {Blob} file */
export async function takenOn(file) {
  try {
    const head = new TextDecoder("latin1").decode(await file.slice(0, HEAD).arrayBuffer());
    const days = [...head.matchAll(MOMENT)].map(([, year, month, day]) => `${year}-${month}-${day}`);
    return days.filter((day) => day > "1990" && !Number.isNaN(Date.parse(day))).sort()[0] ?? "";
  } catch {
    return "";
  }
}
