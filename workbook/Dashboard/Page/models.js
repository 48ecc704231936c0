import { modelToggles } from './controls.js';
import { html, style, svg } from './dom.js';
import { figure } from './figure.js';
import { lineOf, trainingOf } from './colours.js';
import { widthOf } from './letters.js';
import { drawing, gridAcross, gridDown, markAt, namedBar, placeNames, scale, ticks } from './marks.js';
import { kindName, noticeThesis } from './notice.js';
import { shownModels } from './selection.js';
import { count, percent } from './words.js';

/**
 * The models by themselves: photos against films.
 * @param {App} app
 * @returns {View}
 */
export function modelsView(app) {
  const [notice, lead] = [html('h1', null), html('p', { class: 'lead' }, `On films: ${app.study.fidelityMeasure}.`)];
  const toggles = modelToggles(app);
  const [thesis, collapse, confusion, calibration] = ['thesis', 'collapse', 'confusion', 'calibration'].map(id => figure(app, id));
  const element = html('div', { class: 'view' }, html('header', { class: 'head' }, notice, lead),
    html('section', { class: 'controls', 'aria-label': 'What is shown' }, toggles.element), thesis.element, collapse.element, confusion.element, calibration.element);
  return { element, update() {
    toggles.update();
    const models = shownModels(app);
    notice.textContent = noticeThesis(app);
    thesis.show(thesisFigure(app, models));
    collapse.show(collapseFigure(app, models));
    confusion.show(confusionFigure(app, models));
    calibration.show(calibrationFigure(app, models));
  } };
}

/** @param {App} app @param {Model[]} models @returns {import('./figure.js').FigureContent} */
function thesisFigure(app, models) {
  const known = models.flatMap(model => (model.benchmarks.length > 0 && model.fidelity ? [{ model, photos: model.benchmarks[0], films: model.fidelity }] : []));
  const chart = (/** @type {number} */ width) => {
    if (known.length === 0) return html('p', null, 'No model shown has figures on photos and on films.');
    const [left, right, top, bottom] = [64, width - 20, 22, Math.min(420, width * 0.62)];
    const ends = (/** @type {Interval[]} */ intervals) => { const [low, high] = [Math.min(...intervals.map(i => i.low)), Math.max(...intervals.map(i => i.high))]; const room = (high - low || 0.1) * 0.15; return [low - room, high + room]; };
    const [x0, x1] = ends(known.map(k => k.photos.accuracy));
    const [y0, y1] = ends(known.map(k => k.films));
    const [x, y] = [scale(x0, x1, left, right), scale(y0, y1, bottom, top)];
    const shown = drawing(width, bottom + 48, 'Accuracy on photos against fidelity on films by model; the same numbers are in the table.', gridAcross(ticks(x0, x1, 5), x, top, bottom, percent),
      gridDown(ticks(y0, y1, 5), y, left, right, value => value.toFixed(y1 - y0 < 0.1 ? 3 : 2)),
      svg('text', { class: 'quiet', x: right, y: bottom + 38, 'text-anchor': 'end' }, 'accuracy on photos →'), svg('text', { class: 'quiet', x: 0, y: 12 }, `↑ ${app.study.fidelityMeasure}`));
    // Names go beside their marks, where they cover neither another name nor a mark.
    const taken = known.map(k => { const [px, py] = [x(k.photos.accuracy.estimate), y(k.films.estimate)]; return { left: px - 9, right: px + 9, top: py - 9, bottom: py + 9 }; });
    /** @type {SVGElement[]} */
    const names = [];
    // A small drawing has room for a name a model, not for one a training.
    const isSmall = width < 620;
    for (const { model, photos, films } of known) {
      const colour = lineOf(model);
      const [px, py] = [x(photos.accuracy.estimate), y(films.estimate)];
      shown.append(svg('path', { d: `M${x(photos.accuracy.low)},${py}H${x(photos.accuracy.high)}M${px},${y(films.low)}V${y(films.high)}`, stroke: colour, 'stroke-width': 2, fill: 'none' }),
        markAt(app.study, model, px, py, 1.3));
      if (isSmall && known.find(k => k.model.model === model.model)?.model !== model) continue;
      const name = isSmall ? kindName(model) : model.name;
      const wide = widthOf(name, true);
      const spots = [-10, 20, -26, 36].flatMap(down => [px + 12, px - 12 - wide].map(left => ({ left, right: left + wide, top: py + down - 11, bottom: py + down + 3 }))).filter(spot => spot.left > 0 && spot.right < width);
      const spot = spots.find(one => !taken.some(other => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)) ?? spots[0];
      taken.push(spot);
      names.push(svg('text', { class: 'title', x: spot.left, y: spot.bottom - 3, fill: colour }, name));
    }
    shown.append(...names);
    return shown;
  };
  return {
    title: 'Photos against films', n: `${known.length} models`, chart, note: `Lines: 95% intervals. ${app.study.fidelityNote} Photos: ${known.map(k => `${k.model.name} on ${k.photos.set}, n = ${count(total(k.photos.confusion))}`).join('; ')}.`,
    table: () => ({
      columns: [{ name: 'model', kind: 'text' }, { name: 'photos', kind: 'text' }, { name: 'n', kind: 'count' }, { name: 'accuracy', kind: 'share' }, { name: 'accuracy low', kind: 'share' }, { name: 'accuracy high', kind: 'share' }, { name: app.study.fidelityMeasure, kind: 'number' }, { name: 'low', kind: 'number' }, { name: 'high', kind: 'number' }],
      rows: models.flatMap(model => model.benchmarks.map(b => [model.name, b.set, total(b.confusion), b.accuracy.estimate, b.accuracy.low, b.accuracy.high, model.fidelity?.estimate ?? null, model.fidelity?.low ?? null, model.fidelity?.high ?? null])),
    }),
  };
}

/** @param {number[][]} matrix */
const total = matrix => matrix.flat().reduce((a, b) => a + b, 0);

/** @param {App} app @param {Model[]} models @returns {import('./figure.js').FigureContent} */
function collapseFigure(app, models) {
  const known = models.flatMap(model => (model.collapse ? [{ model, c: model.collapse }] : []));
  const rows = /** @type {[string, (c: CollapseFigures) => number | null, string][]} */ ([
    ['films', c => c.films, ''], ['faces', c => c.faces, ''], ['largest share', c => c.dominantShare, '1: always the same answer'], ['effective expressions', c => c.effectiveClasses, 'of 5'],
    ['entropy of a film, bits', c => c.entropyMean, `most: ${Math.log2(app.study.expressions.length).toFixed(2)}`], ['its spread over films', c => c.entropySd, ''], ['bits told about the film', c => c.information, '0: nothing'],
    ['beyond shuffled films', c => c.informationBeyondChance, ''], ['Cramér’s V', c => c.cramersV, '0 to 1'], ['Jensen-Shannon between films', c => c.jensenShannon, 'bits'], ['Aitchison between films', c => c.aitchison, ''],
  ]);
  return {
    title: 'Have the answers fallen together?', n: known.map(k => `${k.model.name} ${count(k.c.faces)} faces in ${k.c.films} films`).join(', '),
    note: 'Over all faces of all films, as read at no threshold. Even shares can be noise; information about the film cannot be had without reading something. Neither says that what is read is true.',
    chart: width => html('div', { class: 'pair' }, pooledBars(app, known, width),
      html('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Figures of collapse' }, html('table', null, html('thead', null, html('tr', null, html('th', { scope: 'col' }, 'figure'), ...known.map(k => html('th', { scope: 'col', class: 'number' }, k.model.name)), html('th', { scope: 'col' }, 'scale'))),
        html('tbody', null, ...rows.map(([name, value, unit]) => html('tr', null, html('th', { scope: 'row' }, name), ...known.map(k => html('td', { class: 'number' }, figureOf(value(k.c)))), html('td', { class: 'quiet' }, unit))))))),
    table: () => ({ columns: [{ name: 'figure', kind: 'text' }, ...known.map(k => ({ name: k.model.name, kind: /** @type {Kind} */ ('number') }))],
      rows: [...rows.map(([name, value]) => [name, ...known.map(k => value(k.c))]), ...app.study.expressions.flatMap((e, i) => [[`pooled share, ${e.word}`, ...known.map(k => k.c.pooled[i])], [`films led by ${e.word}`, ...known.map(k => k.c.dominant[i])]])] }),
  };
}

/** @param {App} app @param {{ model: Model, c: CollapseFigures }[]} known @param {number} width */
function pooledBars(app, known, width) {
  const names = placeNames(known.map(k => k.model.name), width);
  const step = 34 + names.room;
  return drawing(width, step * known.length + 4, 'Pooled shares by model; the same numbers are in the table.',
    ...known.map(({ model, c }, m) => namedBar(app.study, model.name, c.pooled.map(share => share * c.faces), { names, y: step * m + 3, width, height: 22 })));
}

/** @param {number | null} value */
const figureOf = value => (value === null ? 'not defined' : Number.isInteger(value) && value > 1 ? count(value) : value.toFixed(3));

/** @param {App} app @param {Model[]} models @returns {import('./figure.js').FigureContent} */
function confusionFigure(app, models) {
  const all = models.flatMap(model => model.benchmarks.map(b => ({ model, b })));
  const words = app.study.expressions.map(e => e.word);
  const grid = (/** @type {{ model: Model, b: Benchmark }} */ { model, b }) => html('table', { class: 'confusion' }, html('caption', null, html('strong', null, model.name), ` on ${b.set}: ${percent(b.accuracy.estimate)} right, n = ${count(total(b.confusion))}`),
    html('thead', null, html('tr', null, html('th', { scope: 'col' }, 'true \\ read'), ...words.map(word => html('th', { scope: 'col' }, word)))),
    html('tbody', null, ...b.confusion.map((row, i) => { const n = row.reduce((a, c) => a + c, 0); return html('tr', null, html('th', { scope: 'row' }, words[i]), ...row.map((cell, j) => style(html('td', { class: i === j ? 'right' : null }, n ? percent(cell / n) : '–'), { '--depth': `${n ? Math.round(cell / n * 70) : 0}%` }))); })));
  return {
    title: 'What is taken for what', n: all.map(({ model, b }) => `${model.name} on ${b.set} ${total(b.confusion)} photos`).join(', '), note: 'Rows are the true expression, columns what is read; in percent of a row.',
    chart: () => html('div', { class: 'matrices scroll', tabindex: '0', role: 'region', 'aria-label': 'Confusion matrices' }, ...all.map(grid)),
    table: () => ({ columns: [{ name: 'model', kind: 'text' }, { name: 'photos', kind: 'text' }, { name: 'true', kind: 'text' }, ...words.map(word => ({ name: word, kind: /** @type {Kind} */ ('count') }))],
      rows: all.flatMap(({ model, b }) => b.confusion.map((row, i) => [model.name, b.set, words[i], ...row])) }),
  };
}

/** @param {App} app @param {Model[]} models @returns {import('./figure.js').FigureContent} */
function calibrationFigure(app, models) {
  const all = models.flatMap(model => model.benchmarks.filter(b => b.reliability.length > 0).map(b => ({ model, b })));
  // One line a model can be told apart: that on its own photos, where its confidence should hold if anywhere.
  const own = models.flatMap(model => all.filter(one => one.model === model).slice(0, 1));
  const chart = (/** @type {number} */ width) => {
    if (all.length === 0) return html('p', { class: 'absent' }, 'Single predictions on photos are not part of this study, so confidence cannot be held against accuracy.');
    const size = Math.min(width, 460);
    const [quarters, top, bottom] = [[0, 0.25, 0.5, 0.75, 1], 30, size - 42];
    const [x, y] = [scale(0, 1, 50, size - 20), scale(0, 1, bottom, top)];
    return drawing(size, size, 'Accuracy by confidence; the same numbers are in the table.', gridAcross(quarters, x, top, bottom, percent), gridDown(quarters, y, 50, size - 20, percent),
      svg('path', { class: 'zero', d: `M${x(0)},${y(0)}L${x(1)},${y(1)}` }), svg('text', { class: 'quiet', x: x(1), y: size - 4, 'text-anchor': 'end' }, 'confidence →'), svg('text', { class: 'quiet', x: 0, y: 12 }, '↑ share right'),
      ...own.flatMap(({ model, b }) => {
        const bins = b.reliability.filter(bin => bin.count > 0);
        return [svg('path', { class: 'line', stroke: lineOf(model), 'stroke-dasharray': trainingOf(app.study, model) ? '5 4' : null, d: bins.map((bin, i) => `${i ? 'L' : 'M'}${x(bin.confidence)},${y(bin.accuracy)}`).join('') }),
          ...bins.map(bin => markAt(app.study, model, x(bin.confidence), y(bin.accuracy)))];
      }));
  };
  return {
    title: 'Is the confidence honest?', n: all.map(({ model, b }) => `${model.name} on ${b.set} ${total(b.confusion)} photos`).join(', ') || 'none', chart,
    note: all.length ? `On the slanted line a confidence of 80% is right 80% of the time. Mean gap (expected calibration error): ${own.map(({ model, b }) => `${model.name} on ${b.set} ${b.calibrationError === null ? 'not known' : percent(b.calibrationError)}`).join('; ')}.${all.length > own.length ? ' Other photos are in the table.' : ''}` : '',
    table: () => ({ columns: [{ name: 'model', kind: 'text' }, { name: 'photos', kind: 'text' }, { name: 'n', kind: 'count' }, { name: 'confidence', kind: 'share' }, { name: 'right', kind: 'share' }, { name: 'mean gap of all', kind: 'share' }],
      rows: all.flatMap(({ model, b }) => b.reliability.map(bin => [model.name, b.set, bin.count, bin.confidence, bin.accuracy, b.calibrationError])) }),
  };
}
