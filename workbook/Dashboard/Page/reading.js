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
  const kept = reading === 'raw' ? keepRaw(readings, choice.threshold) : keepCorrected(readings, model, reading, choice.threshold);
  last.set(readings, { key, kept });
  return kept;
}

/** @param {Readings} readings @param {number} threshold @returns {Kept} */
function keepRaw(readings, threshold) {
  // Both are whole ten-thousandths: 0.50 is not lost to a rounding.
  const least = Math.round(threshold * STEPS);
  const places = new Int32Array(readings.count);
  let n = 0;
  for (let i = 0; i < readings.count; i++) if (readings.confidences[i] >= least) places[n++] = i;
  return pick(readings, places.subarray(0, n), readings.labels, i => readings.confidences[i] / STEPS);
}

/** @param {Readings} readings @param {Model} model @param {'scaled' | 'corrected'} reading @param {number} threshold @returns {Kept} */
function keepCorrected(readings, model, reading, threshold) {
  const labels = new Uint8Array(readings.count);
  const confidences = new Float64Array(readings.count);
  const places = new Int32Array(readings.count);
  let n = 0;
  for (let i = 0; i < readings.count; i++) {
    const row = probabilitiesAt(readings, model, reading, i);
    let best = readings.labels[i];
    // A temperature never changes the order; only the prior may.
    if (reading === 'corrected') for (let c = 0; c < row.length; c++) if (row[c] > row[best]) best = c;
    labels[i] = best;
    confidences[i] = row[best];
    if (row[best] >= threshold - 1e-12) places[n++] = i;
  }
  return pick(readings, places.subarray(0, n), labels, i => confidences[i]);
}

/** @param {Readings} readings @param {Int32Array} places @param {Uint8Array} labels @param {(i: number) => number} confidence @returns {Kept} */
function pick(readings, places, labels, confidence) {
  const n = places.length;
  const kept = { minutes: new Float64Array(n), labels: new Uint8Array(n), confidences: new Float64Array(n), places: places.slice(), all: readings.count };
  for (let k = 0; k < n; k++) {
    const i = places[k];
    kept.minutes[k] = readings.minutes[i];
    kept.labels[k] = labels[i];
    kept.confidences[k] = confidence(i);
  }
  return kept;
}

/**
 * One face's class probabilities as they are read.
 * @param {Readings} readings with probabilities
 * @param {Model} model
 * @param {State['reading']} reading
 * @param {number} i which reading
 */
export function probabilitiesAt(readings, model, reading, i) {
  const all = /** @type {Uint16Array} */ (readings.probabilities);
  const classes = all.length / readings.count;
  const row = new Array(classes);
  const sharpness = reading === 'raw' || model.temperature === null ? 1 : 1 / model.temperature;
  let total = 0;
  for (let c = 0; c < classes; c++) {
    row[c] = (all[i * classes + c] / STEPS) ** sharpness;
    if (reading === 'corrected' && model.filmPrior && model.trainPrior) row[c] *= model.filmPrior[c] / model.trainPrior[c];
    total += row[c];
  }
  for (let c = 0; c < classes; c++) row[c] /= total;
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
      if (models.length === 0) tests.push({ point, model: '', expression: point.expression, effect: null, p: null, adjusted: null, before: 0, after: 0, nullLow: null, nullHigh: null, hit: false });
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
