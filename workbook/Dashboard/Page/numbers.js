// The same formulas as lib/Statistics; tests hold the two against each other.

/** The standard normal's 97.5% point. */
const Z = 1.959963984540054;

/** @param {ArrayLike<number>} values */
export function sum(values) {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** @param {ArrayLike<number>} values at least one */
export const mean = values => sum(values) / values.length;

/**
 * Parts of a whole; all 0 where there is nothing to part.
 * @param {number[]} counts
 */
export function sharesOf(counts) {
  const total = sum(counts);
  return counts.map(count => (total ? count / total : 0));
}

/**
 * Interval of a share of independent cases (Wilson 1927).
 * @param {number} count
 * @param {number} total
 * @returns {Interval | null} null where there are no cases
 */
export function wilson(count, total) {
  if (total === 0) return null;
  const [share, square] = [count / total, Z * Z / total];
  const centre = (share + square / 2) / (1 + square);
  const reach = Z * Math.sqrt(share * (1 - share) / total + square / (4 * total)) / (1 + square);
  return { low: Math.max(0, centre - reach), estimate: share, high: Math.min(1, centre + reach), level: 0.95 };
}

/**
 * Entropy of shares in bits.
 * @param {number[]} shares
 */
export function entropyBits(shares) {
  let bits = 0;
  for (const share of shares) if (share > 0) bits -= share * Math.log2(share);
  return Math.max(0, bits);
}

/**
 * Jensen-Shannon divergence in bits: 0 for the same shares, 1 for nothing in common.
 * @param {number[]} p
 * @param {number[]} q
 */
export function jensenShannonBits(p, q) {
  let nats = 0;
  for (let i = 0; i < p.length; i++) {
    const middle = (p[i] + q[i]) / 2;
    if (p[i] > 0) nats += p[i] * Math.log(p[i] / middle);
    if (q[i] > 0) nats += q[i] * Math.log(q[i] / middle);
  }
  return Math.max(0, nats / 2) / Math.log(2);
}

/**
 * The value below which a share of a sorted sample lies (Hyndman and Fan 1996, definition 7).
 * @param {ArrayLike<number>} sorted
 * @param {number} probability
 */
export function quantile(sorted, probability) {
  const position = probability * (sorted.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
}

/**
 * P-values adjusted for their number (Benjamini and Hochberg 1995), in the order given.
 * @param {number[]} p
 */
export function benjaminiHochberg(p) {
  const order = p.map((_, i) => i).sort((a, b) => p[a] - p[b]);
  const adjusted = new Array(p.length);
  let least = 1;
  for (let rank = p.length; rank >= 1; rank--) {
    const at = order[rank - 1];
    adjusted[at] = least = Math.min(least, p[at] * (p.length / rank));
  }
  return adjusted;
}

/** @param {ArrayLike<number>} values the place of the greatest, the first of equals */
export function placeOfGreatest(values) {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i] > values[best]) best = i;
  return best;
}
