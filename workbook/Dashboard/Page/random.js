import { mean, quantile } from './numbers.js';

const MASK = (1n << 64n) - 1n;
const GOLDEN = 0x9E3779B97F4A7C15n;
const TWO32 = 4294967296;

/** @param {bigint} z */
function mix(z) {
  z = ((z ^ (z >> 30n)) * 0xBF58476D1CE4E5B9n) & MASK;
  z = ((z ^ (z >> 27n)) * 0x94D049BB133111EBn) & MASK;
  return z ^ (z >> 31n);
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

  /** A whole number from 0 to below - 1; the 64 bits in halves of 32, high before low. @param {number} below under 2^21, so that all products are exact */
  next(below) {
    const s = this.s;
    // Times 5, turned left by 7, times 9.
    const product = s[3] * 5;
    const [fiveHigh, fiveLow] = [(s[2] * 5 + Math.floor(product / TWO32)) >>> 0, product >>> 0];
    const turnedLow = (fiveLow << 7 | fiveHigh >>> 25) >>> 0;
    const nine = turnedLow * 9;
    const high = (((fiveHigh << 7 | fiveLow >>> 25) >>> 0) * 9 + Math.floor(nine / TWO32)) >>> 0;
    const low = nine >>> 0;
    const [shiftedHigh, shiftedLow] = [s[2] << 17 | s[3] >>> 15, s[3] << 17];
    s[4] ^= s[0]; s[5] ^= s[1];
    s[6] ^= s[2]; s[7] ^= s[3];
    s[2] ^= s[4]; s[3] ^= s[5];
    s[0] ^= s[6]; s[1] ^= s[7];
    s[4] ^= shiftedHigh; s[5] ^= shiftedLow;
    // Turned left by 45: the halves change places, then by 13.
    const [lastHigh, lastLow] = [s[7], s[6]];
    s[6] = lastHigh << 13 | lastLow >>> 19;
    s[7] = lastLow << 13 | lastHigh >>> 19;
    // The high half of 64 bits times n.
    return Math.floor((high * below + Math.floor(low * below / TWO32)) / TWO32);
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

export const RESAMPLES = 2000;
export const SEED = 1234;

/**
 * Mean over films with its 95% percentile interval: films are drawn again, as Bootstrap.Percentile does. Of differences of two models on the same films it is
 * the interval of Bootstrap.PairedDifference.
 * @param {number[]} values one a film
 * @param {Study} study
 * @returns {Interval | null} null for fewer than two films
 */
export function bootstrapMean(values, { tails }) {
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
  return { low: quantile(means, tails[n]), estimate: mean(values), high: quantile(means, 1 - tails[n]), level: 0.95 };
}
