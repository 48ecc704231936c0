import { dashOf, fillOf, lineOf } from './colours.js';
import { STEPS } from './data.js';
import { html, svg } from './dom.js';
import { figure } from './figure.js';
import { short, widthOf } from './letters.js';
import { brokenLine, cutAt, drawing, gridAcross, gridDown, ribbon, scale, ticks } from './marks.js';
import { sum } from './numbers.js';
import { keep } from './reading.js';
import { readout } from './readout.js';
import { shownModels } from './selection.js';
import { firstAfter, firstFrom, nullBand, windowedShare } from './series.js';
import { count, percent } from './words.js';

/** @typedef {{ model: Model, readings: Readings, kept: Kept, shares: Float64Array[], band: { low: Float64Array, high: Float64Array } | null }} Lane */

const [TOP, LINE, RIBBON, TICKS, GAP] = [42, 138, 26, 11, 36];

/**
 * A film's course by several models, one below the other, with one cursor through all.
 * @param {App} app
 */
export function timeline(app) {
  const shown = figure(app, 'course');
  /** @type {Film} */
  let film;
  /** @type {Lane[]} */
  let lanes = [];
  /** @type {(minute: number) => number} */
  let x = () => 0;
  let toMinute = (/** @type {number} */ pixel) => pixel;
  const cursor = svg('path', { class: 'cursor' });
  const out = readout(app);
  const handle = html('div', { class: 'handle', role: 'slider', tabindex: '0', 'aria-label': 'Place in the film. Arrow keys go from face to face, Page keys five minutes.', 'aria-valuemin': '0',
    pointermove: event => { if (event.pointerType === 'mouse' || event.buttons) move(toMinute(event.offsetX)); }, pointerdown: event => move(toMinute(event.offsetX)), keydown: press });
  shown.element.append(out.element);

  const end = () => film.minutes ?? 0;
  const move = (/** @type {number} */ minute) => app.go({ minute: Math.min(end(), Math.max(0, minute)) }, 'cursor');

  /** @param {KeyboardEvent} event */
  function press(event) {
    // Every minute with a face that a lane keeps.
    const faces = Float64Array.from(new Set(lanes.flatMap(lane => [...lane.kept.minutes]))).sort();
    const now = app.state.minute < 0 ? 0 : app.state.minute;
    const steps = /** @type {Record<string, () => number>} */ ({
      ArrowRight: () => faces[Math.min(faces.length - 1, firstAfter(faces, now + 1e-9))] ?? now, ArrowLeft: () => faces[Math.max(0, firstFrom(faces, now - 1e-9) - 1)] ?? now,
      PageUp: () => now + 5, PageDown: () => now - 5, Home: () => 0, End: end,
    });
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    move(step());
  }

  function point() {
    const minute = app.state.minute;
    cursor.setAttribute('d', minute < 0 ? '' : `M${x(minute)},${TOP - 10}V${bottomOf(lanes.length)}`);
    handle.setAttribute('aria-valuemax', end().toFixed(1));
    handle.setAttribute('aria-valuenow', Math.max(0, minute).toFixed(1));
    handle.setAttribute('aria-valuetext', out.point(film, lanes));
  }

  return { element: shown.element, point,
    /** @param {Film} wanted */
    draw(wanted) {
      film = wanted;
      const { state, study } = app;
      const at = places(end());
      lanes = shownModels(app).flatMap(model => {
        const readings = film.readings.get(model.id);
        if (!readings) return [];
        const kept = keep(readings, model, state);
        const shares = study.expressions.map((_, c) => windowedShare(kept, c, state.window, at));
        return [{ model, readings, kept, shares, band: state.course === 'window' ? nullBand(kept, state.expression, state.window, at) : null }];
      });
      const word = study.expressions[state.expression].word;
      shown.show({
        title: state.course === 'window' ? `Share of ${word} in a window of ${state.window} minutes` : `Faces read as ${word} so far`,
        n: lanes.map(lane => `${lane.model.name} ${count(lane.kept.labels.length)} of ${count(lane.kept.all)} faces`).join(', '),
        note: `${state.course === 'window' ? 'Grey: the film turned round against its own story stays inside all along in 95 of 100 shifts. ' : ''}Below each line all five shares, then every face as a stroke; hatched: minutes without a face.${film.truth ? ' Dotted: what the faces truly show.' : ''}`,
        chart: width => { const node = drawn(width, at, word); point(); return node; },
        table: () => courseTable(app, film, lanes, at),
      });
    } };

  /** @param {number} width @param {Float64Array} at @param {string} word */
  function drawn(width, at, word) {
    const [left, right] = [46, width - 14];
    x = scale(0, end(), left, right);
    toMinute = scale(left, right, 0, end());
    const xs = Float64Array.from(at, x);
    const bottom = bottomOf(lanes.length);
    const shown = drawing(width, bottom + 40, null, svg('defs', null, svg('pattern', { id: 'hatch', width: 5, height: 5, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' }, svg('path', { d: 'M0,0V5', class: 'hatch' }))),
      gridAcross(ticks(0, end(), width < 500 ? 4 : 9), x, bottom, bottom + 4, minute => String(minute)), svg('text', { class: 'quiet', x: right, y: bottom + 35, 'text-anchor': 'end' }, 'minute of the film'));
    lanes.forEach((lane, l) => shown.append(laneOf(app, film, lane, bottomOf(l) + (l === 0 ? 0 : GAP), { xs, at, left, right, x, word })));
    shown.append(flags(film, x, width, bottom), cursor);
    cutAt(shown, lanes.map((_, l) => bottomOf(l + 1) + 8));
    return html('div', { class: 'course' }, shown, handle, strip(app, film, x));
  }
}

/** Where a course is drawn: every minute of a long film, every quarter of one under an hour. @param {number} end */
const places = end => { const step = end >= 60 ? 1 : 0.25; return Float64Array.from({ length: Math.floor(end / step) + 1 }, (_, t) => t * step); };

/** @param {number} lanes */
const bottomOf = lanes => (lanes === 0 ? TOP : TOP + lanes * (LINE + RIBBON + TICKS + 8) + (lanes - 1) * GAP);

/**
 * @param {App} app @param {Film} film @param {Lane} lane @param {number} top
 * @param {{ xs: Float64Array, at: Float64Array, left: number, right: number, x: (minute: number) => number, word: string }} frame
 */
function laneOf(app, film, lane, top, { xs, at, left, right, x, word }) {
  const { state, study } = app;
  const colour = lineOf(lane.model);
  const isShare = state.course === 'window';
  const soFar = isShare ? null : cumulative(lane.kept, state.expression, at);
  const most = isShare ? 1 : Math.max(1, ...lane.kept.labels.length ? [sum(Array.from(lane.kept.labels, label => Number(label === state.expression)))] : []);
  const y = scale(0, most, top + LINE, top);
  const line = soFar ?? lane.shares[state.expression];
  const group = svg('g', null);
  for (const value of isShare ? [0, 0.25, 0.5, 0.75, 1] : ticks(0, most, 4))
    group.append(svg('g', { class: 'grid' }, svg('path', { d: `M${left},${y(value)}H${right}` }), isShare && value % 0.5 ? null : svg('text', { x: left - 8, y: y(value), 'text-anchor': 'end', 'dominant-baseline': 'central' }, isShare ? percent(value) : count(value))));
  if (lane.band) group.append(svg('path', { class: 'band', d: ribbon(xs, lane.band.low.map(y), lane.band.high.map(y)) }));
  if (film.truth && isShare) group.append(svg('path', { class: 'truth', d: brokenLine(Array.from(film.truth.minutes, x), trueShare(film.truth, state.expression, study.expressions.length, state.window).map(y)) }));
  group.append(svg('path', { class: 'line', d: brokenLine(xs, Float64Array.from(line, y)), stroke: colour, 'stroke-dasharray': dashOf(study, lane.model) || null }));
  group.append(svg('text', { class: 'lane', x: left, y: top - 8, fill: colour }, lane.model.name, svg('tspan', { class: 'quiet', dx: 8 }, `${word}, ${count(lane.kept.labels.length)} faces`)));
  const under = top + LINE + 6;
  let low = Float64Array.from(at, () => under + RIBBON);
  lane.shares.forEach((share, c) => {
    const high = low.map((value, t) => value - share[t] * RIBBON);
    group.append(svg('path', { d: ribbon(xs, low.map((value, t) => (Number.isNaN(high[t]) ? NaN : value)), high), fill: fillOf(c) }));
    low = high;
  });
  const strokes = study.expressions.map(() => '');
  for (let k = 0; k < lane.kept.labels.length; k++) strokes[lane.kept.labels[k]] += `M${x(lane.kept.minutes[k]).toFixed(1)},${under + RIBBON + 3}v${TICKS}`;
  strokes.forEach((d, c) => group.append(svg('path', { d, stroke: fillOf(c), 'stroke-width': 1.2 })));
  for (const [from, to] of pauses(film, lane.readings.minutes)) group.append(svg('rect', { x: x(from), y: under + RIBBON + 3, width: x(to) - x(from), height: TICKS, fill: 'url(#hatch)' }));
  return group;
}

/** Stretches of at least a minute, and of three looks, without a face. @param {Film} film @param {Float64Array} minutes */
function pauses(film, minutes) {
  const least = Math.max(1, (film.sampleSeconds ?? 0) / 60 * 3);
  const stops = [0, ...minutes, film.minutes ?? 0];
  return stops.slice(1).flatMap((to, i) => (to - stops[i] >= least ? [/** @type {[number, number]} */ ([stops[i], to])] : []));
}

/** @param {Kept} kept @param {number} expression @param {Float64Array} at */
function cumulative(kept, expression, at) {
  return Float64Array.from(at, minute => { let n = 0; for (let k = firstAfter(kept.minutes, minute) - 1; k >= 0; k--) if (kept.labels[k] === expression) n++; return n; });
}

/** The true share in the same window. @param {Truth} truth @param {number} expression @param {number} classes @param {number} width */
function trueShare(truth, expression, classes, width) {
  return truth.minutes.map(minute => {
    const [from, to] = [firstFrom(truth.minutes, minute - width / 2), firstAfter(truth.minutes, minute + width / 2)];
    let total = 0;
    for (let s = from; s < to; s++) total += truth.shares[s * classes + expression];
    return total / (to - from) / STEPS;
  });
}

/** Plot points, a flag a moment. Words are cut where the next flag begins; the whole is told on pointing. @param {Film} film @param {(minute: number) => number} x @param {number} width @param {number} bottom */
function flags(film, x, width, bottom) {
  const moments = [...new Set(film.points.map(point => point.minute))].sort((a, b) => a - b)
    .map(minute => ({ at: x(minute), event: [...new Set(film.points.filter(point => point.minute === minute).map(point => point.event))].join('; ') }));
  let free = 0;
  return svg('g', { class: 'flags' }, ...moments.map(({ at, event }, i) => {
    const [before, after] = [at - free, (i + 1 < moments.length ? moments[i + 1].at : width) - at];
    const turned = before > after && widthOf(event) + 16 > after;
    const words = short(event, (turned ? before : after) - 16);
    free = turned ? at + 8 : at + 16 + widthOf(words);
    return svg('g', null, svg('path', { d: `M${at},12V${bottom}` }), svg('circle', { cx: at, cy: 10, r: 3.5 }),
      svg('text', { x: turned ? at - 8 : at + 8, y: 14, 'text-anchor': turned ? 'end' : 'start' }, words), svg('title', null, event));
  }));
}

/** @param {App} app @param {Film} film @param {(minute: number) => number} x */
function strip(app, film, x) {
  if (!app.state.faces || film.pictures.length === 0) return null;
  const row = html('div', { class: 'strip' });
  let free = -Infinity;
  for (const picture of film.pictures) {
    const at = x(picture.seconds / 60);
    if (at < free) continue;
    free = at + 44;
    const image = html('img', { src: picture.url, alt: `Face at minute ${(picture.seconds / 60).toFixed(1)}`, width: 40, height: 40 });
    image.style.left = `${at - 20}px`;
    row.append(image);
  }
  return row;
}

/** @param {App} app @param {Film} film @param {Lane[]} lanes @param {Float64Array} at @returns {Table} */
function courseTable(app, film, lanes, at) {
  const { state, study } = app;
  const word = study.expressions[state.expression].word;
  const kind = /** @type {Kind} */ (state.course === 'window' ? 'share' : 'count');
  const columns = lanes.flatMap(lane => [{ name: `${lane.model.name} ${word}`, kind }, ...lane.band ? [{ name: `${lane.model.name} shifts low`, kind }, { name: `${lane.model.name} shifts high`, kind }] : []]);
  const values = lanes.flatMap(lane => [state.course === 'window' ? lane.shares[state.expression] : cumulative(lane.kept, state.expression, at), ...lane.band ? [lane.band.low, lane.band.high] : []]);
  return { columns: [{ name: 'minute', kind: 'number' }, ...columns], rows: Array.from(at, (minute, t) => [minute, ...values.map(v => (Number.isNaN(v[t]) ? null : v[t]))]) };
}
