// Charts' letters are of the reader's own font, so how wide they are is asked, not known.
const SIZE = 12.5;
const pen = /** @type {CanvasRenderingContext2D} */ (document.createElement('canvas').getContext('2d'));

/** @type {Map<string, number>} */
const known = new Map();

/**
 * How wide a line of a chart is, in pixels.
 * @param {string} text
 * @param {boolean} [isBold]
 */
export function widthOf(text, isBold = false) {
  const key = `${isBold} ${text}`;
  const width = known.get(key);
  if (width !== undefined) return width;
  pen.font = `${isBold ? 650 : 400} ${SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  const fresh = pen.measureText(text).width;
  known.set(key, fresh);
  return fresh;
}

/** The widest of several lines. @param {string[]} texts */
export const widest = texts => Math.max(0, ...texts.map(text => widthOf(text)));

/**
 * As much of a line as there is room for; nothing where not even a few letters are.
 * @param {string} text
 * @param {number} room in pixels
 * @param {boolean} [isBold]
 */
export function short(text, room, isBold = false) {
  if (widthOf(text, isBold) <= room) return text;
  let letters = Math.min(text.length - 1, Math.floor(text.length * room / widthOf(text, isBold)) + 2);
  const cut = () => `${text.slice(0, letters).trimEnd()}…`;
  while (letters > 2 && widthOf(cut(), isBold) > room) letters--;
  return letters > 2 ? cut() : '';
}
