/** Steps of a probability between 0 and 1, as the packer writes them. */
export const STEPS = 10000;

/**
 * Unpacks a study: four bytes of length, a JSON head, then the columns that it points into.
 * @param {string} base64 what the page's script element holds
 * @returns {Promise<Study>}
 */
export async function unpack(base64) {
  const stream = new Blob([fromBase64(base64)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const buffer = await new Response(stream).arrayBuffer();
  const length = new DataView(buffer).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
  return assemble(head, buffer, 4 + length);
}

/** @param {string} base64 @returns {Uint8Array<ArrayBuffer>} */
function fromBase64(base64) {
  const native = /** @type {any} */ (Uint8Array).fromBase64;
  if (native) return native.call(Uint8Array, base64);
  // Browsers of before 2025.
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

/**
 * @param {any} head
 * @param {ArrayBuffer} buffer
 * @param {number} start where the columns begin
 * @returns {Study}
 */
function assemble(head, buffer, start) {
  /** @type {Map<number, Float64Array>} */
  const clocks = new Map();
  /** @param {number} place @param {number} count */
  const minutes = (place, count) => {
    const known = clocks.get(place);
    if (known) return known;
    const milliseconds = new Uint32Array(buffer, start + place, count);
    const clock = new Float64Array(count);
    for (let i = 0; i < count; i++) clock[i] = milliseconds[i] / 1000 / 60;
    clocks.set(place, clock);
    return clock;
  };
  /** @type {Film[]} */
  const films = head.films.map((/** @type {any} */ film) => ({ ...film, counts: new Map(), readings: new Map(), points: [], truth: null, pictures: [] }));
  const byId = new Map(films.map(film => [film.id, film]));
  const of = (/** @type {{film: string}} */ thing) => /** @type {Film} */ (byId.get(thing.film));
  for (const count of head.counts) of(count).counts.set(count.model, count.counts);
  for (const r of head.readings) {
    of(r).readings.set(r.model, {
      film: r.film, model: r.model, count: r.count, minutes: minutes(r.times, r.count),
      labels: new Uint8Array(buffer, start + r.labels, r.count),
      confidences: new Uint16Array(buffer, start + r.confidences, r.count),
      probabilities: r.probabilities === null ? null : new Uint16Array(buffer, start + r.probabilities, r.count * head.expressions.length),
    });
  }
  for (const point of head.plotPoints) of(point).points.push(point);
  for (const t of head.truth) of(t).truth = { film: t.film, minutes: minutes(t.times, t.count), shares: new Uint16Array(buffer, start + t.shares, t.count * head.expressions.length) };
  for (const p of head.pictures) {
    const bytes = buffer.slice(start + p.start, start + p.start + p.length);
    of(p).pictures.push({ film: p.film, seconds: p.seconds, get url() { return URL.createObjectURL(new Blob([bytes], { type: 'image/jpeg' })); } });
  }
  return { ...head, films };
}
