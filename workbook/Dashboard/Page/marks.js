import { fillOf, inkOn, lineOf, markOf, trainingOf } from './colours.js';
import { style, svg } from './dom.js';
import { widest, widthOf } from './letters.js';
import { wilson } from './numbers.js';
import { percent } from './words.js';

/**
 * A drawing of its own size, which shrinks as a whole where less room is left.
 * @param {number} width
 * @param {number} height
 * @param {string | null} label for those who do not see it; null where something else says it
 * @param {...(Node | null)} children
 */
export const drawing = (width, height, label, ...children) =>
  svg('svg', { width, height, viewBox: `0 0 ${width} ${height}`, role: label ? 'img' : null, 'aria-label': label, 'aria-hidden': label ? null : 'true' }, ...children);

/** @param {number} from @param {number} to @param {number} left @param {number} right a straight scale @returns {(value: number) => number} */
export const scale = (from, to, left, right) => value => left + (value - from) / (to - from) * (right - left);

/**
 * Round numbers between two ends: at least three, for one or two do not tell the scale.
 * @param {number} from
 * @param {number} to more than that
 * @param {number} about how many
 */
export function ticks(from, to, about) {
  const raw = (to - from) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const steps = [10, 5, 2, 1, 0.5, 0.2, 0.1].map(f => f * power);
  /** @type {number[]} */
  let values = [];
  for (const step of steps.slice(steps.findLastIndex(s => s >= raw * 0.999))) {
    values = [];
    for (let i = Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) values.push(i * step);
    if (values.length >= 3) break;
  }
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
    const label = [`${word} ${share}`, word, share].find(text => widthOf(text) + 9 <= to - from);
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

/**
 * A model's mark: its shape and colour say which model, filled or hollow which of its trainings.
 * @param {Study} study
 * @param {Model} model
 * @param {number} x
 * @param {number} y
 * @param {number} [size]
 */
export function markAt(study, model, x, y, size = 1) {
  const [colour, training] = [lineOf(model), trainingOf(study, model)];
  return style(svg('path', { class: training === 0 ? 'mark' : 'mark hollow', d: markOf(study, model), transform: `translate(${x},${y}) scale(${size})`, 'stroke-dasharray': training > 1 ? '2.5 2' : null }), { '--colour': colour });
}

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
    markAt(study, model, at.estimate, y));
}

/**
 * Where the names of rows go: beside them where there is room, else above.
 * @param {string[]} names
 * @param {number} width of the drawing
 */
export function placeNames(names, width) {
  const beside = 12 + widest(names);
  const isAbove = width - beside < 440;
  return { isAbove, left: isAbove ? 12 : beside, room: isAbove ? 20 : 0 };
}

/**
 * A row of stacked shares with its name.
 * @param {Study} study
 * @param {string} name
 * @param {number[] | null} counts
 * @param {{ names: ReturnType<typeof placeNames>, y: number, width: number, height: number, whiskers?: boolean }} box y: the row's top, its name included
 */
export function namedBar(study, name, counts, { names, y, width, height, whiskers }) {
  const top = y + names.room;
  return svg('g', null,
    names.isAbove ? svg('text', { x: names.left, y: top - 6 }, name) : svg('text', { x: names.left - 12, y: top + height / 2, 'text-anchor': 'end', 'dominant-baseline': 'central' }, name),
    counts ? stackedBar(study, counts, { x: names.left, y: top, width: width - 20 - names.left, height, whiskers }) : null);
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
 * The same from left to right, with the numbers before them.
 * @param {number[]} values
 * @param {(value: number) => number} y
 * @param {number} left
 * @param {number} right
 * @param {(value: number) => string} format
 */
export function gridDown(values, y, left, right, format) {
  return svg('g', { class: 'grid' }, ...values.flatMap(value => [
    svg('path', { d: `M${left},${y(value)}H${right}` }),
    svg('text', { x: left - 8, y: y(value), 'text-anchor': 'end', 'dominant-baseline': 'central' }, format(value)),
  ]));
}

/**
 * Says where pages may part a tall drawing.
 * @param {SVGElement} tall
 * @param {number[]} cuts pixels from its top
 */
export function cutAt(tall, cuts) {
  tall.dataset.cuts = cuts.join(' ');
  return tall;
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
