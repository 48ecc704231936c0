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

/** Sums of the first 0, 1, ... 2N indicators of the series repeated once, so that any stretch of the circle is one subtraction. @param {Uint8Array} labels @param {number} expression */
function circularSums(labels, expression) {
  const n = labels.length;
  const sums = new Float64Array(2 * n + 1);
  for (let i = 0; i < 2 * n; i++) sums[i + 1] = sums[i] + (labels[i < n ? i : i - n] === expression ? 1 : 0);
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
  const sums = circularSums(kept.labels, expression);
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
  const sums = circularSums(kept.labels, expression);
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
  const n = kept.labels.length;
  const [start, middle, end] = [firstFrom(kept.minutes, at - width), firstFrom(kept.minutes, at), firstAfter(kept.minutes, at + width)];
  const [before, after] = [middle - start, end - middle];
  if (before === 0 || after === 0) return { effect: null, p: null, before, after, nullLow: null, nullHigh: null };
  const sums = circularSums(kept.labels, expression);
  const effects = new Float64Array(n);
  let total = 0;
  for (let shift = 0; shift < n; shift++) {
    const [one, two] = [(start + shift) % n, (middle + shift) % n];
    effects[shift] = (sums[two + after] - sums[two]) / after - (sums[one + before] - sums[one]) / before;
    total += effects[shift];
  }
  const mean = total / n;
  const directed = (/** @type {number} */ value) => (direction === 'up' ? value : direction === 'down' ? -value : Math.abs(value));
  const own = directed(effects[0] - mean);
  const slack = 1e-10 * Math.max(1, Math.abs(own));
  let extreme = 0;
  for (let i = 0; i < n; i++) if (directed(effects[i] - mean) >= own - slack) extreme++;
  const effect = effects[0];
  effects.sort();
  return { effect, p: extreme / n, before, after, nullLow: quantile(effects, 0.025), nullHigh: quantile(effects, 0.975) };
}
