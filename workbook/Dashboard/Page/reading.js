import { STEPS } from './data.js';
import { benjaminiHochberg } from './numbers.js';
import { circularShiftTest } from './series.js';

/** @typedef {Pick<State, 'reading' | 'threshold'>} Choice */

/** @type {WeakMap<Readings, { key: string, kept: Kept }>} */
const last = new WeakMap();

/** Whether readings of this model can be read in this way. @param {Model} model @param {Readings | undefined} readings @param {State['reading']} reading */
export function isPossible(model, readings, reading) {
  if (reading === 'raw') return true;
  if (!readings?.probabilities) return false;
  return reading === 'scaled' ? model.temperature !== null : model.trainPrior !== null && model.filmPrior !== null;
}

/** Whether any film of a study can be read in a way. @param {Study} study @param {State['reading']} reading */
export const canBeRead = (study, reading) => reading === 'raw' || study.models.some(model => study.films.some(film => isPossible(model, film.readings.get(model.id), reading)));

/**
 * The readings left at a threshold, read raw, scaled by the model's temperature, or also corrected to the films' prior.
 * @param {Readings} readings
 * @param {Model} model
 * @param {Choice} choice
 */
export function keep(readings, model, choice) {
  const reading = isPossible(model, readings, choice.reading) ? choice.reading : 'raw';
  const key = `${reading} ${choice.threshold}`;
  const known = last.get(readings);
  if (known?.key === key) return known.kept;
  const kept = atLeast(readings, read(readings, model, reading), choice.threshold);
  last.set(readings, { key, kept });
  return kept;
}

/**
 * Labels and confidences of all faces in one way of reading. Both do not depend on the threshold, so a slider finds them made.
 * @typedef {{ labels: Uint8Array, confidences: ArrayLike<number>, one: number }} Read one: what stands for certainty
 */

/** @type {WeakMap<Readings, Map<string, Read>>} */
const ways = new WeakMap();

/** @param {Readings} readings @param {Model} model @param {State['reading']} reading @returns {Read} */
function read(readings, model, reading) {
  if (reading === 'raw') return { labels: readings.labels, confidences: readings.confidences, one: STEPS };
  const known = ways.get(readings)?.get(reading);
  if (known) return known;
  const labels = new Uint8Array(readings.count);
  const confidences = new Float64Array(readings.count);
  const row = new Array(/** @type {Uint16Array} */ (readings.probabilities).length / readings.count);
  for (let i = 0; i < readings.count; i++) {
    probabilitiesAt(readings, model, reading, i, row);
    let best = readings.labels[i];
    // A temperature never changes the order; only the prior may.
    if (reading === 'corrected') for (let c = 0; c < row.length; c++) if (row[c] > row[best]) best = c;
    labels[i] = best;
    confidences[i] = row[best];
  }
  const fresh = { labels, confidences, one: 1 };
  ways.set(readings, (ways.get(readings) ?? new Map()).set(reading, fresh));
  return fresh;
}

// A slider asks for every film at each step: one place to note them in, not one each.
let notes = new Int32Array(0);

/** @param {Readings} readings @param {Read} way @param {number} threshold @returns {Kept} */
function atLeast(readings, { labels, confidences, one }, threshold) {
  // Raw ones are whole ten-thousandths, so that 0.50 is not lost to a rounding; the others have a hair of room.
  const least = one === 1 ? threshold - 1e-12 : Math.round(threshold * one);
  if (notes.length < readings.count) notes = new Int32Array(readings.count);
  let n = 0;
  for (let i = 0; i < readings.count; i++) if (confidences[i] >= least) notes[n++] = i;
  const kept = { minutes: new Float64Array(n), labels: new Uint8Array(n), places: notes.slice(0, n), all: readings.count };
  for (let k = 0; k < n; k++) {
    kept.minutes[k] = readings.minutes[notes[k]];
    kept.labels[k] = labels[notes[k]];
  }
  return kept;
}

/** How sure one face was read. @param {Readings} readings @param {Model} model @param {State['reading']} reading @param {number} i */
export function confidenceAt(readings, model, reading, i) {
  const way = read(readings, model, isPossible(model, readings, reading) ? reading : 'raw');
  return way.confidences[i] / way.one;
}

/** @type {Map<number, Float64Array>} */
const powers = new Map();

/** Every step of a probability to the power of 1 / temperature. @param {number} temperature */
function powersOf(temperature) {
  const known = powers.get(temperature) ?? Float64Array.from({ length: STEPS + 1 }, (_, step) => (step / STEPS) ** (1 / temperature));
  powers.set(temperature, known);
  return known;
}

/**
 * One face's class probabilities as they are read.
 * @param {Readings} readings with probabilities
 * @param {Model} model
 * @param {State['reading']} reading one that is possible
 * @param {number} i which reading
 * @param {number[]} row filled and returned
 */
export function probabilitiesAt(readings, model, reading, i, row) {
  const all = /** @type {Uint16Array} */ (readings.probabilities);
  const scaled = powersOf(reading === 'raw' ? 1 : model.temperature ?? 1);
  let total = 0;
  for (let c = 0; c < row.length; c++) {
    row[c] = scaled[all[i * row.length + c]];
    if (reading === 'corrected' && model.filmPrior && model.trainPrior) row[c] *= model.filmPrior[c] / model.trainPrior[c];
    total += row[c];
  }
  for (let c = 0; c < row.length; c++) row[c] /= total;
  return row;
}

/**
 * How often each expression is read in a film.
 * @param {Film} film
 * @param {Model} model
 * @param {Choice} choice
 * @param {number} classes
 * @returns {number[] | null} null where the model has not read the film
 */
export function countsOf(film, model, choice, classes) {
  const readings = film.readings.get(model.id);
  if (!readings) return film.counts.get(model.id) ?? null;
  const counts = new Array(classes).fill(0);
  for (const label of keep(readings, model, choice).labels) counts[label]++;
  return counts;
}

/** @type {{ key: string, tests: PointTest[] } | null} */
let tested = null;

/**
 * All plot points by all models shown, corrected over these tests together; misses first.
 * @param {Study} study
 * @param {State} state
 * @returns {PointTest[]}
 */
export function pointTests(study, state) {
  const key = [study.study, state.models, state.threshold, state.reading].join(' ');
  if (tested?.key === key) return tested.tests;
  /** @type {PointTest[]} */
  const tests = [];
  for (const film of study.films) {
    for (const point of film.points) {
      const models = study.models.filter(model => state.models.includes(model.id) && film.readings.has(model.id));
      if (models.length === 0) tests.push({ point, model: '', expression: point.expression, effect: null, p: null, adjusted: null, before: 0, after: 0, hit: false });
      for (const model of models) {
        const kept = keep(/** @type {Readings} */ (film.readings.get(model.id)), model, state);
        for (const expression of point.expression === null ? study.expressions.keys() : [point.expression])
          tests.push({ point, model: model.id, expression, ...circularShiftTest(kept, expression, point.minute, study.windowMinutes, point.direction), adjusted: null, hit: false });
      }
    }
  }
  const defined = tests.filter(test => test.p !== null);
  const adjusted = benjaminiHochberg(defined.map(test => /** @type {number} */ (test.p)));
  defined.forEach((test, i) => { test.adjusted = adjusted[i]; test.hit = adjusted[i] <= 0.05; });
  tests.sort((a, b) => (b.adjusted ?? -1) - (a.adjusted ?? -1));
  tested = { key, tests };
  return tests;
}
