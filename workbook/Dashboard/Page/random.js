import { mean, quantile } from './numbers.js';

const MASK = (1n << 64n) - 1n;
const GOLDEN = 0x9E3779B97F4A7C15n;

/** @param {bigint} z */
function mix(z) {
  z = ((z ^ (z >> 30n)) * 0xBF58476D1CE4E5B9n) & MASK;
  z = ((z ^ (z >> 27n)) * 0x94D049BB133111EBn) & MASK;
  return z ^ (z >> 31n);
}

/** Rotates the 64 bits in two halves of 32. @param {number} high @param {number} low @param {number} by 1 to 63, not 32 @returns {[number, number]} */
function rotate(high, low, by) {
  if (by > 32) [high, low, by] = [low, high, by - 32];
  return [(high << by | low >>> (32 - by)) >>> 0, (low << by | high >>> (32 - by)) >>> 0];
}

/** Times 5 or 9, kept to 64 bits. @param {number} high @param {number} low @param {number} by @returns {[number, number]} */
function times(high, low, by) {
  const product = low * by;
  return [(high * by + Math.floor(product / 4294967296)) >>> 0, product >>> 0];
}

/** The library's RandomStream number for number (xoshiro256**), so that intervals drawn here are the very intervals that it draws. */
export class RandomStream {
  /** @param {number} seed @param {number} stream */
  constructor(seed, stream) {
    let state = mix((mix((BigInt(seed >>> 0) + GOLDEN) & MASK) + BigInt(stream) * 0xD1342543DE82EF95n) & MASK);
    this.s = new Uint32Array(8);
    for (let i = 0; i < 4; i++) {
      state = (state + GOLDEN) & MASK;
      const word = mix(state);
      this.s[2 * i] = Number(word >> 32n);
      this.s[2 * i + 1] = Number(word & 0xFFFFFFFFn);
    }
  }

  /** A whole number from 0 to below - 1. @param {number} below under 2^21, so that all products are exact */
  next(below) {
    const s = this.s;
    const five = times(s[2], s[3], 5);
    const turned = rotate(five[0], five[1], 7);
    const [high, low] = times(turned[0], turned[1], 9);
    const [tHigh, tLow] = [(s[2] << 17 | s[3] >>> 15) >>> 0, (s[3] << 17) >>> 0];
    s[4] ^= s[0]; s[5] ^= s[1];
    s[6] ^= s[2]; s[7] ^= s[3];
    s[2] ^= s[4]; s[3] ^= s[5];
    s[0] ^= s[6]; s[1] ^= s[7];
    s[4] ^= tHigh; s[5] ^= tLow;
    [s[6], s[7]] = rotate(s[6], s[7], 45);
    // The high half of 64 bits times n.
    return Math.floor((high * below + Math.floor(low * below / 4294967296)) / 4294967296);
  }
}

/** @type {Map<number, Int32Array>} */
const resampled = new Map();

/** Which of n units each of 2,000 resamples holds: they depend on n only, so that sliders need not draw again. @param {number} n */
function draws(n) {
  const known = resampled.get(n);
  if (known) return known;
  const fresh = new Int32Array(RESAMPLES * n);
  for (let r = 0; r < RESAMPLES; r++) {
    const random = new RandomStream(SEED, r);
    for (let u = 0; u < n; u++) fresh[r * n + u] = random.next(n);
  }
  resampled.set(n, fresh);
  return fresh;
}

const RESAMPLES = 2000;
const SEED = 1234;

/**
 * Mean over films with its 95% percentile interval: films are drawn again, as Bootstrap.Percentile does. Of differences of two models on the same films it is
 * the interval of Bootstrap.PairedDifference.
 * @param {number[]} values one a film
 * @returns {Interval | null} null for fewer than two films
 */
export function bootstrapMean(values) {
  const n = values.length;
  if (n < 2) return null;
  const units = draws(n);
  const means = new Float64Array(RESAMPLES);
  for (let r = 0; r < RESAMPLES; r++) {
    let total = 0;
    for (let u = 0; u < n; u++) total += values[units[r * n + u]];
    means[r] = total / n;
  }
  means.sort();
  return { low: quantile(means, 0.025), estimate: mean(values), high: quantile(means, 0.975), level: 0.95 };
}
