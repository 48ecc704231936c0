/** @param {number} share in percent, without decimals unless small */
export const percent = share => (share > 0 && share < 0.01 ? '<1%' : `${Math.round(share * 100)}%`);

/** @param {number} share in percent points with a sign that lines up */
export const signed = share => (share === 0 ? '0' : `${share < 0 ? '−' : share > 0 ? '+' : ''}${Math.abs(share * 100).toFixed(Math.abs(share) < 0.0995 ? 1 : 0)}`);

const commas = new Intl.NumberFormat('en-US');

/** @param {number} n with commas */
export const count = n => commas.format(n);

/** @param {number} p */
export const pValue = p => (p < 0.001 ? '<.001' : p.toFixed(3).replace(/^0/, ''));

/** @param {Study} study the commit that it was made by */
export const commitOf = study => study.facts.find(fact => fact.key === 'commit')?.value ?? 'not known';

/** @param {State} state how probabilities are read, and from which on */
export const settingsOf = state => `read: ${{ raw: 'raw', scaled: 'scaled', corrected: 'prior-corrected' }[state.reading]}, confidence at least ${state.threshold}`;

/** @param {Interval} interval */
export const range = interval => `${percent(interval.estimate)} [${percent(interval.low)}, ${percent(interval.high)}]`;

/** @param {number} minutes as on a film's clock */
export function clock(minutes) {
  const seconds = Math.round(minutes * 60);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${h}:${String(m).padStart(2, '0')}:${String(s).padStart(2, '0')}`;
}

/** @param {string[]} items as in "a, b and c" */
export const list = items => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`);

/**
 * A cell as people read it.
 * @param {string | number | null} value
 * @param {Kind} kind
 */
export function cell(value, kind) {
  if (value === null || typeof value === 'number' && Number.isNaN(value)) return '–';
  if (typeof value === 'string') return value;
  switch (kind) {
    case 'share': return `${(value * 100).toFixed(1)}%`;
    case 'signed': return `${value < 0 ? '−' : value > 0 ? '+' : ''}${Math.abs(value * 100).toFixed(1)}`;
    case 'count': return count(value);
    default: return Number.isInteger(value) ? String(value) : value.toFixed(3);
  }
}
