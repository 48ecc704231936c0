import { quantile } from './numbers.js';

/** Windows with fewer readings are not drawn. */
export const LEAST = 5;

/** The first reading not before a time. @param {Float64Array} minutes @param {number} time */
export const firstFrom = (minutes, time) => search(minutes, time, false);

/** The first reading after a time. @param {Float64Array} minutes @param {number} time */
export const firstAfter = (minutes, time) => search(minutes, time, true);

/** @param {Float64Array} minutes @param {number} time @param {boolean} orLater */
function search(minutes, time, orLater) {
  let [low, high] = [0, minutes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (minutes[middle] < time || orLater && minutes[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @type {WeakMap<Kept, Int32Array[]>} */
const summed = new WeakMap();

/** How often an expression is read among the first 0, 1, ... 2N faces of the film shown twice, so that any stretch of the circle is one subtraction. @param {Kept} kept @param {number} expression */
function circularSums(kept, expression) {
  const known = summed.get(kept) ?? [];
  summed.set(kept, known);
  if (known[expression]) return known[expression];
  const n = kept.labels.length;
  const sums = new Int32Array(2 * n + 1);
  let total = 0;
  for (let i = 0; i < n; i++) {
    if (kept.labels[i] === expression) total++;
    sums[i + 1] = total;
  }
  for (let i = 1; i <= n; i++) sums[n + i] = total + sums[i];
  known[expression] = sums;
  return sums;
}

/**
 * Share of an expression in a window around each time; NaN where the window holds too few readings.
 * @param {Kept} kept
 * @param {number} expression
 * @param {number} width whole width in minutes, ends included
 * @param {Float64Array} at
 */
export function windowedShare(kept, expression, width, at) {
  const sums = circularSums(kept, expression);
  return Float64Array.from(at, time => {
    const [from, to] = [firstFrom(kept.minutes, time - width / 2), firstAfter(kept.minutes, time + width / 2)];
    return to - from < LEAST ? NaN : (sums[to] - sums[from]) / (to - from);
  });
}

/**
 * Where the share would run if the film were turned round against its own story: 95% of all shifts stay inside along the whole curve.
 * @param {Kept} kept
 * @param {number} expression
 * @param {number} width
 * @param {Float64Array} at
 * @returns {{ low: Float64Array, high: Float64Array }}
 */
export function nullBand(kept, expression, width, at) {
  const n = kept.labels.length;
  const sums = circularSums(kept, expression);
  const mean = sums[n] / n;
  const deviations = new Float64Array(at.length).fill(NaN);
  const greatest = new Float64Array(n);
  const shares = new Float64Array(n);
  for (let t = 0; t < at.length; t++) {
    const [from, to] = [firstFrom(kept.minutes, at[t] - width / 2), firstAfter(kept.minutes, at[t] + width / 2)];
    if (to - from < LEAST) continue;
    let squares = 0;
    for (let shift = 0, start = from; shift < n; shift++, start++) {
      if (start >= n) start -= n;
      shares[shift] = (sums[start + to - from] - sums[start]) / (to - from) - mean;
      squares += shares[shift] * shares[shift];
    }
    deviations[t] = Math.sqrt(squares / n);
    if (deviations[t] > 1e-12) for (let shift = 0; shift < n; shift++) greatest[shift] = Math.max(greatest[shift], Math.abs(shares[shift]) / deviations[t]);
  }
  const reach = n ? quantile(greatest.sort(), 0.95) : 0;
  const [least, most] = [sums[n] === n ? 1 : 0, sums[n] > 0 ? 1 : 0];
  const end = (/** @type {number} */ side) => deviations.map(d => (Number.isNaN(d) ? NaN : Math.min(most, Math.max(least, mean + side * reach * d))));
  return { low: end(-1), high: end(1) };
}

/**
 * Whether an expression's share changes at a moment more than at any odd place of the film: all shifts of the film against its story.
 * @param {Kept} kept
 * @param {number} expression
 * @param {number} at minute
 * @param {number} width minutes on each side
 * @param {'either' | 'up' | 'down'} direction
 */
export function circularShiftTest(kept, expression, at, width, direction) {
  const { effects, before, after } = shiftedEffects(kept, expression, at, width);
  const n = effects.length;
  if (n === 0) return { effect: null, p: null, before, after };
  let total = 0;
  for (let i = 0; i < n; i++) total += effects[i];
  const mean = total / n;
  const directed = (/** @type {number} */ value) => (direction === 'up' ? value : direction === 'down' ? -value : Math.abs(value));
  const own = directed(effects[0] - mean);
  const slack = 1e-10 * Math.max(1, Math.abs(own));
  let extreme = 0;
  for (let i = 0; i < n; i++) if (directed(effects[i] - mean) >= own - slack) extreme++;
  return { effect: effects[0], p: extreme / n, before, after };
}

/**
 * Between which changes 95% of the shifted films lie at a moment.
 * @param {Kept} kept
 * @param {number} expression
 * @param {number} at minute
 * @param {number} width minutes on each side
 * @returns {[number, number]} 0 and 0 where nothing can be compared
 */
export function nullRange(kept, expression, at, width) {
  const { effects } = shiftedEffects(kept, expression, at, width);
  effects.sort();
  return effects.length ? [quantile(effects, 0.025), quantile(effects, 0.975)] : [0, 0];
}

// Hundreds of tests are made between two frames of the screen, so they share a place to work in.
let bench = new Float64Array(0);

/** The change of a share at a moment, at each shift, the film as it is first; none where one side holds no face. What is returned holds until the next call. @param {Kept} kept @param {number} expression @param {number} at @param {number} width */
function shiftedEffects(kept, expression, at, width) {
  const n = kept.labels.length;
  const [start, middle, end] = [firstFrom(kept.minutes, at - width), firstFrom(kept.minutes, at), firstAfter(kept.minutes, at + width)];
  const [before, after] = [middle - start, end - middle];
  if (bench.length < n) bench = new Float64Array(n);
  const effects = bench.subarray(0, before === 0 || after === 0 ? 0 : n);
  if (effects.length === 0) return { effects, before, after };
  const sums = circularSums(kept, expression);
  const [perBefore, perAfter] = [1 / before, 1 / after];
  for (let shift = 0, one = start, two = middle; shift < n; shift++, one++, two++) {
    if (one >= n) one -= n;
    if (two >= n) two -= n;
    effects[shift] = (sums[two + after] - sums[two]) * perAfter - (sums[one + before] - sums[one]) * perBefore;
  }
  return { effects, before, after };
}
