import { lineOf, markOf } from './colours.js';
import { html, style, svg } from './dom.js';
import { figure } from './figure.js';
import { gridAcross, scale, ticks } from './marks.js';
import { keep } from './reading.js';
import { nullRange } from './series.js';
import { clock, pValue, signed } from './words.js';

/**
 * A film's plot points: the change at each beside the changes that the film's own shifts show there.
 * @param {App} app
 */
export function pointFigure(app) {
  const shown = figure(app, 'plot-points');
  return { element: shown.element,
    /** @param {Film} film @param {PointTest[]} tests @param {number} made */
    show(film, tests, made) {
      shown.element.hidden = film.points.length === 0;
      const defined = tests.filter(test => test.effect !== null);
      shown.show({
        title: 'Plot points, misses first', n: `${tests.length} tests on this film, corrected over ${made}`,
        note: `Share in the ${app.study.windowMinutes} minutes after the moment less share in those before it. Grey: 95% of what the same film shows there when turned round against its own story. A hit has an adjusted p of at most .05 (Benjamini and Hochberg, over all ${made} tests of the models shown).`,
        chart: width => (defined.length ? drawPoints(app, film, defined, width) : html('ul', null, ...tests.map(test => html('li', null, `${clock(test.point.minute)} ${test.point.event}: not tested, there are no readings face by face.`)))),
        table: () => ({
          columns: [{ name: 'event', kind: 'text' }, { name: 'minute', kind: 'number' }, { name: 'source', kind: 'text' }, { name: 'model', kind: 'text' }, { name: 'expression', kind: 'text' }, { name: 'predicted', kind: 'text' },
            { name: 'change', kind: 'signed' }, { name: 'p', kind: 'number' }, { name: 'adjusted p', kind: 'number' }, { name: 'faces before', kind: 'count' }, { name: 'faces after', kind: 'count' }, { name: 'result', kind: 'text' }],
          rows: tests.map(test => [test.point.event, test.point.minute, test.point.source, nameOf(app, test.model), test.expression === null ? 'not stated' : app.study.expressions[test.expression].word, test.point.direction,
            test.effect, test.p, test.adjusted, test.before, test.after, test.p === null ? 'not tested' : test.hit ? 'hit' : 'miss']),
        }),
      });
    } };
}

/** @param {App} app @param {string} id */
const nameOf = (app, id) => app.study.models.find(model => model.id === id)?.name ?? '';

/** @param {App} app @param {Film} film @param {PointTest[]} tests @param {number} width */
function drawPoints(app, film, tests, width) {
  const ranges = tests.map(test => {
    const model = /** @type {Model} */ (app.study.models.find(m => m.id === test.model));
    return nullRange(keep(/** @type {Readings} */ (film.readings.get(test.model)), model, app.state), test.expression ?? 0, test.point.minute, app.study.windowMinutes);
  });
  const narrow = width < 640;
  const [left, right, row] = [narrow ? 12 : 392, narrow ? 12 : 150, narrow ? 68 : 28];
  const most = Math.max(0.1, ...tests.flatMap((test, i) => [test.effect ?? 0, ...ranges[i]].map(Math.abs))) * 1.05;
  const x = scale(-most, most, left, width - right);
  const bottom = row * tests.length + 6;
  const drawing = svg('svg', { width, height: bottom + 26, role: 'img', 'aria-label': 'Change at each plot point; the same numbers are in the table.' },
    gridAcross(ticks(-most, most, narrow ? 3 : 6), x, 0, bottom, signed), svg('path', { class: 'zero', d: `M${x(0)},0V${bottom}` }));
  tests.forEach((test, i) => {
    const model = /** @type {Model} */ (app.study.models.find(m => m.id === test.model));
    const y = row * i + (narrow ? 48 : row / 2 + 3);
    const words = `${clock(test.point.minute)}  ${test.point.event}`;
    const what = `${app.study.expressions[test.expression ?? 0].word}, ${model.name}`;
    const verdict = `${test.hit ? 'hit' : 'miss'}, p ${pValue(test.p ?? 1)} (${pValue(test.adjusted ?? 1)})`;
    const colour = lineOf(model);
    drawing.append(narrow
      ? svg('text', { x: left, y: y - 30 }, words, svg('tspan', { class: 'quiet', x: left, dy: 16 }, `${what}: ${verdict}`))
      : svg('text', { x: 0, y, 'dominant-baseline': 'central' }, words.length > 36 ? `${words.slice(0, 35)}…` : words, svg('tspan', { class: 'quiet', x: 246 }, what)),
      svg('path', { class: 'null', d: `M${x(ranges[i][0])},${y}H${x(ranges[i][1])}` }),
      style(svg('path', { d: markOf(app.study, model), transform: `translate(${x(test.effect ?? 0)},${y})`, 'stroke-width': 2 }), { fill: test.hit ? colour : 'var(--paper)', stroke: colour }));
    if (!narrow) drawing.append(svg('text', { x: width - right + 12, y, 'dominant-baseline': 'central', class: test.hit ? 'title' : null }, verdict));
  });
  return drawing;
}
