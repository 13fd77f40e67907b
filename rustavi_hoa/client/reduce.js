// A photo made small enough for a slow line; what the browser cannot read goes up as it is.

const LONGEST = 1600;
const QUALITY = 0.82;
/** Bytes below which a photo is sent as it came. */
const SMALL = 350_000;

/**
 * Give a smaller copy of a photo, or the file itself when it is small or of a kind unknown here (HEIC and others).
 * @param {File} file
 * @returns {Promise<Blob>}
 */
export async function reduce(file) {
  if (file.size <= SMALL) return file;
  try {
    const drawn = await draw(file);
    const smaller = await new Promise((resolve) => drawn.toBlob(resolve, "image/jpeg", QUALITY));
    return smaller && smaller.size < file.size ? smaller : file;
  } catch {
    return file;
  }
}

/** @param {File} file */
async function draw(file) {
  const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const brush = canvas.getContext("2d");
  if (!brush) throw new Error("no canvas");
  brush.imageSmoothingQuality = "high";
  brush.fillStyle = "white";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

/** Tell whether this browser can show a file as a picture. @param {Blob} blob */
export async function canShow(blob) {
  try {
    (await createImageBitmap(blob)).close();
    return true;
  } catch {
    return false;
  }
}
