import { lineOf, markOf } from './colours.js';
import { html, style, svg } from './dom.js';
import { figure } from './figure.js';
import { short, widest } from './letters.js';
import { cutAt, drawing, gridAcross, scale, ticks } from './marks.js';
import { whyUntested } from './notice.js';
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
        note: `Share in the ${app.study.windowMinutes} minutes after the moment less share in those before it. Grey: 95% of what the same film shows there when turned round against its own story. A hit (filled) has an adjusted p of at most .05 (Benjamini and Hochberg, over all ${made} tests of the models shown).`,
        chart: width => (defined.length ? drawPoints(app, film, defined, width) : html('ul', null, ...film.points.filter((point, i) => film.points.findIndex(other => other.minute === point.minute && other.event === point.event) === i).map(point => html('li', null, `${clock(point.minute)} ${point.event}: not tested, ${whyUntested(app, film)}.`)))),
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
  const shown = tests.map(test => {
    const model = /** @type {Model} */ (app.study.models.find(m => m.id === test.model));
    return {
      model, isHit: test.hit, effect: test.effect ?? 0, words: `${clock(test.point.minute)}  ${test.point.event}`, what: `${app.study.expressions[test.expression ?? 0].word}, ${model.name}`,
      verdict: `${test.hit ? 'hit' : 'miss'}, p ${pValue(test.p ?? 1)} (${pValue(test.adjusted ?? 1)})`,
      range: nullRange(keep(/** @type {Readings} */ (film.readings.get(test.model)), model, app.state), test.expression ?? 0, test.point.minute, app.study.windowMinutes),
    };
  });
  const beside = 258 + widest(shown.map(({ what }) => what));
  const narrow = width - beside < 380;
  // Narrow: the words above each change, in two lines or, where these are too long, in three.
  const lines = widest(shown.map(({ what, verdict }) => `${what}: ${verdict}`)) > width - 24 ? 3 : 2;
  const [left, right, row, middle] = narrow ? [12, 12, 36 + 16 * lines, 16 + 16 * lines] : [beside, 150, 28, 17];
  const most = Math.max(0.1, ...shown.flatMap(({ effect, range }) => [effect, ...range].map(Math.abs))) * 1.05;
  const x = scale(-most, most, left, width - right);
  const bottom = row * shown.length + 6;
  return cutAt(drawing(width, bottom + 26, 'Change at each plot point; the same numbers are in the table.',
    gridAcross(ticks(-most, most, narrow ? 3 : 6), x, 0, bottom, signed), svg('path', { class: 'zero', d: `M${x(0)},0V${bottom}` }),
    ...shown.flatMap(({ model, isHit, effect, words, what, verdict, range }, i) => {
      const y = row * i + middle;
      const texts = narrow
        ? [words, ...lines === 3 ? [what, verdict] : [`${what}: ${verdict}`]].map((line, l) => svg('text', { class: l ? 'quiet' : null, x: left, y: row * i + 18 + 16 * l }, short(line, width - left)))
        : [svg('text', { x: 0, y, 'dominant-baseline': 'central' }, short(words, 236)), svg('text', { class: 'quiet', x: 246, y, 'dominant-baseline': 'central' }, what),
          svg('text', { class: isHit ? 'title' : null, x: width - right + 12, y, 'dominant-baseline': 'central' }, verdict)];
      return [...texts, svg('path', { class: 'null', d: `M${x(range[0])},${y}H${x(range[1])}` }),
        style(svg('path', { d: markOf(app.study, model), transform: `translate(${x(effect)},${y})`, 'stroke-width': 2 }), { fill: isHit ? lineOf(model) : 'var(--paper)', stroke: lineOf(model) })];
    })), shown.map((_, i) => row * i));
}
