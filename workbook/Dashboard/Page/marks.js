import { fillOf, inkOn, lineOf, markOf } from './colours.js';
import { svg } from './dom.js';
import { wilson } from './numbers.js';
import { percent } from './words.js';

/** @param {number} from @param {number} to @param {number} left @param {number} right a straight scale @returns {(value: number) => number} */
export const scale = (from, to, left, right) => value => left + (value - from) / (to - from) * (right - left);

/**
 * Round numbers between two ends.
 * @param {number} from
 * @param {number} to
 * @param {number} about how many
 */
export function ticks(from, to, about) {
  const raw = (to - from) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map(f => f * power).find(s => s >= raw * 0.999) ?? power * 10;
  const values = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) values.push(i * step);
  return values;
}

/**
 * One bar of stacked shares. A segment carries its word and share where they fit, so that colour is never alone.
 * @param {Study} study
 * @param {number[]} counts
 * @param {{ x: number, y: number, width: number, height: number, whiskers?: boolean }} box
 */
export function stackedBar(study, counts, { x, y, width, height, whiskers }) {
  const group = svg('g', null);
  const total = counts.reduce((a, b) => a + b, 0);
  if (total === 0) {
    group.append(svg('text', { class: 'quiet', x, y: y + height / 2, 'dominant-baseline': 'central' }, 'no faces left'));
    return group;
  }
  let before = 0;
  counts.forEach((count, c) => {
    const [from, to] = [x + before / total * width, x + (before + count) / total * width];
    before += count;
    if (count === 0) return;
    group.append(svg('rect', { x: from, y, width: Math.max(0.5, to - from - (to < x + width - 0.5 ? 1 : 0)), height, fill: fillOf(c) }));
    const [word, share] = [study.expressions[c].word, percent(count / total)];
    const label = [`${word} ${share}`, word, share].find(text => text.length * LETTER + 9 <= to - from);
    if (label) group.append(svg('text', { class: 'in-bar', x: from + 5, y: y + height / 2, 'dominant-baseline': 'central', fill: inkOn(c) }, label));
  });
  if (whiskers) {
    before = 0;
    // The end of a segment is the share of all up to it, and this is that share's interval.
    counts.slice(0, -1).forEach(count => {
      const interval = wilson(before += count, total);
      if (interval && before < total) group.append(svg('path', { class: 'whisker', d: `M${x + interval.low * width},${y + height + 3}H${x + interval.high * width}M${x + interval.estimate * width},${y + height + 0.5}v5` }));
    });
  }
  return group;
}

/** Width of a letter in bars, about. */
export const LETTER = 6.5;

/**
 * A dot with its interval.
 * @param {Study} study
 * @param {Model} model
 * @param {{ low: number, estimate: number, high: number }} at in pixels
 * @param {number} y
 */
export function whiskered(study, model, at, y) {
  const colour = lineOf(model);
  return svg('g', null,
    svg('path', { d: `M${at.low},${y}H${at.high}`, stroke: colour, 'stroke-width': 2, fill: 'none' }),
    svg('path', { class: 'mark', d: markOf(study, model), transform: `translate(${at.estimate},${y})`, fill: colour }));
}

/**
 * Grid lines and their numbers below a drawing.
 * @param {number[]} values
 * @param {(value: number) => number} x
 * @param {number} top
 * @param {number} bottom
 * @param {(value: number) => string} format
 */
export function gridAcross(values, x, top, bottom, format) {
  return svg('g', { class: 'grid' }, ...values.flatMap(value => [
    svg('path', { d: `M${x(value)},${top}V${bottom}` }),
    svg('text', { x: x(value), y: bottom + 15, 'text-anchor': 'middle' }, format(value)),
  ]));
}

/**
 * A line through points, broken where there is none.
 * @param {ArrayLike<number>} xs pixels
 * @param {ArrayLike<number>} ys pixels, NaN for none
 */
export function brokenLine(xs, ys) {
  let [d, open] = ['', false];
  for (let i = 0; i < ys.length; i++) {
    if (Number.isNaN(ys[i])) open = false;
    else { d += `${open ? 'L' : 'M'}${xs[i].toFixed(1)},${ys[i].toFixed(1)}`; open = true; }
  }
  return d;
}

/**
 * The ground between two curves, broken where there is none.
 * @param {ArrayLike<number>} xs
 * @param {ArrayLike<number>} lows
 * @param {ArrayLike<number>} highs
 */
export function ribbon(xs, lows, highs) {
  let d = '';
  for (let from = 0; from < xs.length; from++) {
    if (Number.isNaN(lows[from])) continue;
    let to = from;
    while (to + 1 < xs.length && !Number.isNaN(lows[to + 1])) to++;
    d += `M${xs[from].toFixed(1)},${highs[from].toFixed(1)}`;
    for (let i = from + 1; i <= to; i++) d += `L${xs[i].toFixed(1)},${highs[i].toFixed(1)}`;
    for (let i = to; i >= from; i--) d += `L${xs[i].toFixed(1)},${lows[i].toFixed(1)}`;
    d += 'Z';
    from = to;
  }
  return d;
}
