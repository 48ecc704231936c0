import { choice, expressionKey, modelToggles, radios, readingSwitch, thresholdSlider } from './controls.js';
import { exchange, html, style, svg } from './dom.js';
import { figure } from './figure.js';
import { short, widest } from './letters.js';
import { cutAt, drawing, gridAcross, namedBar, placeNames, scale, ticks, whiskered } from './marks.js';
import { noticeGap } from './notice.js';
import { sharesOf, sum, wilson } from './numbers.js';
import { bootstrapMean } from './random.js';
import { pointsByFilm, rowOf, shownModels, sizeOf } from './selection.js';
import { percent, signed } from './words.js';

/** @typedef {import('./selection.js').Row} Row */

/**
 * Chosen films side by side.
 * @param {App} app
 * @returns {View}
 */
export function compare(app) {
  const { study } = app;
  const [notice, picked] = [html('h1', null), html('ul', { class: 'picked', 'aria-label': 'Films compared', tabindex: '-1' })];
  const key = expressionKey(study);
  const shown = figure(app, 'comparison', key);
  const titled = [...study.films].sort((a, b) => a.title.localeCompare(b.title, 'en'));
  const controls = [
    radios('Show', () => /** @type {{ value: State['look'], text: string }[]} */ ([{ value: 'shares', text: 'stacked shares' }, { value: 'intervals', text: 'each expression' }, { value: 'difference', text: 'difference of two models' }]), () => app.state.look, look => app.go({ look })),
    modelToggles(app), thresholdSlider(app), readingSwitch(app),
    choice('Add a film', () => [{ value: '', text: 'choose …' }, ...titled.map(film => ({ value: film.id, text: film.title }))], () => '', id => { if (id && !app.state.films.includes(id)) app.go({ films: [...app.state.films, id] }); }),
    ...study.groups.length ? [choice('Take a group', () => [{ value: '', text: 'choose …' }, ...study.groups.map(group => ({ value: group.name, text: group.name }))], () => '', name => { const group = study.groups.find(g => g.name === name); if (group) app.go({ films: group.films }); })] : [],
  ];
  const element = html('div', { class: 'view' }, html('header', { class: 'head' }, notice),
    html('section', { class: 'controls', 'aria-label': 'What is shown' }, ...controls.map(c => c.element)), picked, shown.element);

  return { element, update() {
    controls.forEach(control => control.update());
    const models = app.state.look === 'difference' ? pairOf(shownModels(app)) : shownModels(app);
    const points = pointsByFilm(app);
    const rows = app.state.films.map(id => rowOf(app, /** @type {Film} */ (study.films.find(film => film.id === id)), points, models));
    notice.textContent = noticeGap(app, rows, models);
    exchange(picked, rows.map(({ film }) => html('li', null, html('a', { href: app.href({ view: 'film', film: film.id, minute: -1 }), 'data-key': `film ${film.id}` }, film.title),
      html('button', { type: 'button', 'aria-label': `Leave out ${film.title}`, 'data-key': `out ${film.id}`, click: () => app.go({ films: app.state.films.filter(id => id !== film.id) }) }, '×'))));
    key.hidden = app.state.look !== 'shares';
    shown.show(app.state.look === 'shares' ? stacked(app, rows, models) : app.state.look === 'intervals' ? dots(app, rows, models) : difference(app, rows, models));
  } };
}

/** The first model and the first of another make, or else its next training. @param {Model[]} shown */
function pairOf([first, ...others]) {
  const other = others.find(model => model.model !== first.model) ?? others[0];
  return other ? [first, other] : [first];
}

const INDEPENDENT = 'Intervals (95%, Wilson) treat faces as independent; neighbouring frames are not, so they are too narrow.';

/** @param {App} app @param {Row[]} rows @param {Model[]} models @returns {import('./figure.js').FigureContent} */
function stacked(app, rows, models) {
  const chart = (/** @type {number} */ width) => {
    const names = placeNames(models.map(model => model.name), width);
    const step = 29 + names.room;
    const film = 30 + step * models.length + 8;
    const bottom = film * rows.length;
    return cutAt(drawing(width, bottom + 24, 'Stacked shares by film and model; the same numbers are in the table.', gridAcross([0, 0.25, 0.5, 0.75, 1], scale(0, 1, names.left, width - 20), 22, bottom, percent),
      ...rows.flatMap((row, r) => [svg('text', { class: 'title', x: names.left, y: r * film + 15 }, short(row.film.title, width - names.left, true)),
        ...models.map((model, m) => namedBar(app.study, model.name, row.counts[m], { names, y: r * film + 26 + m * step, width, height: 20, whiskers: true }))])), rows.map((_, r) => r * film));
  };
  return { title: 'Shares of all faces', n: sizeOf(rows), chart, note: `The line under the end of a segment is the interval of the share up to there. ${INDEPENDENT} ${sizeOf(rows)}.`, table: () => shareTable(app, rows, models) };
}

/** @param {App} app @param {Row[]} rows @param {Model[]} models @returns {import('./figure.js').FigureContent} */
function dots(app, rows, models) {
  const values = rows.map(row => models.map((_, m) => { const c = row.counts[m]; return c && sum(c) ? c.map(n => /** @type {Interval} */ (wilson(n, sum(c)))) : null; }));
  const most = Math.max(0.2, ...values.flat(2).map(v => v?.high ?? 0));
  const chart = (/** @type {number} */ width) => panels(app, rows, width, [0, most], percent, (c, r, x, y) => models.flatMap((model, m) => {
    const v = values[r][m]?.[c];
    return v ? [whiskered(app.study, model, { low: x(v.low), estimate: x(v.estimate), high: x(v.high) }, y + (m - (models.length - 1) / 2) * 9)] : [];
  }), 22 + 9 * models.length);
  return { title: 'Each expression by itself', n: sizeOf(rows), chart, note: `${INDEPENDENT} ${sizeOf(rows)}.`, table: () => shareTable(app, rows, models) };
}

/** @param {App} app @param {Row[]} rows @param {Model[]} models @returns {import('./figure.js').FigureContent} */
function difference(app, rows, models) {
  const [one, two] = models;
  if (!two) return { title: 'Choose two models to see their difference', n: sizeOf(rows), chart: () => html('p', null, 'Only one model is shown. Tick another above.'), table: () => ({ columns: [{ name: 'film', kind: 'text' }], rows: [] }) };
  const gaps = rows.map(row => { const [a, b] = row.counts; return a && b && sum(a) && sum(b) ? sharesOf(a).map((share, c) => share - sharesOf(b)[c]) : null; });
  const known = /** @type {number[][]} */ (gaps.filter(gap => gap !== null));
  const means = app.study.expressions.map((_, c) => bootstrapMean(known.map(gap => gap[c]), app.study));
  const most = Math.max(0.1, ...known.flat().map(Math.abs));
  // One film has no mean beside itself.
  const named = known.length > 1 ? [...rows, null] : rows;
  const chart = (/** @type {number} */ width) => panels(app, named, width, [-most, most], signed, (c, r, x, y) => {
    const gap = gaps[r]?.[c];
    const m = means[c];
    if (named[r] === null) return m ? [svg('path', { class: 'interval', d: `M${x(m.low)},${y}H${x(m.high)}` }), svg('path', { class: 'diamond', d: 'M0,-6.5L6.5,0L0,6.5L-6.5,0Z', transform: `translate(${x(m.estimate)},${y})` })] : [];
    return gap === undefined ? [] : [svg('path', { class: 'stem', d: `M${x(0)},${y}H${x(gap)}`, stroke: `var(--e${c})` }), style(svg('circle', { cx: x(gap), cy: y, r: 5, class: 'mark' }), { '--colour': `var(--e${c})` })];
  }, 26);
  return {
    title: `${one.name} less ${two.name}, points of a hundred`, n: sizeOf(rows), chart,
    note: `${known.length > 1 ? 'The last row is the mean over these films with its 95% interval, films drawn again in pairs. ' : ''}To the right ${one.name} reads more.${app.state.models.length > 2 ? ' Compared are the first model ticked and the first ticked of another make.' : ''} ${sizeOf(rows)}.`,
    table: () => ({
      columns: [{ name: 'film', kind: 'text' }, ...app.study.expressions.map(e => ({ name: e.word, kind: /** @type {Kind} */ ('signed') }))],
      rows: [...rows.map((row, r) => [row.film.title, ...(gaps[r] ?? app.study.expressions.map(() => null))]),
        ...known.length > 1 ? [['mean', ...means.map(m => m?.estimate ?? null)], ['low', ...means.map(m => m?.low ?? null)], ['high', ...means.map(m => m?.high ?? null)]] : []],
    }),
  };
}

/**
 * Five panels on one common axis: beside each other where there is room, below each other where not.
 * @param {App} app @param {(Row | null)[]} rows null: the mean @param {number} width @param {[number, number]} ends
 * @param {(value: number) => string} format @param {(c: number, r: number, x: (value: number) => number, y: number) => Node[]} marks @param {number} step
 */
function panels(app, rows, width, ends, format, marks, step) {
  const narrow = width < 900;
  const classes = app.study.expressions.length;
  const names = rows.map(row => row?.film.title ?? 'mean');
  // Narrow panels have their names above the rows.
  const [left, above] = narrow ? [4, 20] : [Math.max(90, Math.min(width * 0.24, 20 + widest(names))), 0];
  const panel = narrow ? width - 16 : (width - left - 16) / classes;
  const row = step + above;
  const inside = 26 + row * rows.length;
  return cutAt(drawing(width, narrow ? (inside + 30) * classes : inside + 24, 'One panel an expression, one row a film; the same numbers are in the table.', ...app.study.expressions.flatMap((e, c) => {
    const [start, top] = narrow ? [left, c * (inside + 30)] : [left + c * panel, 0];
    const x = scale(ends[0], ends[1], start + 8, start + panel - 10);
    return [gridAcross(ticks(ends[0], ends[1], 3), x, top + 22, top + inside, format),
      ends[0] < 0 ? svg('path', { class: 'zero', d: `M${x(0)},${top + 22}V${top + inside}` }) : null,
      svg('text', { class: 'title', x: start + 8, y: top + 14 }, e.word),
      ...names.flatMap((name, r) => {
        const y = top + 26 + row * r + above + step / 2;
        const bold = rows[r] ? null : 'title';
        const label = narrow ? svg('text', { class: bold, x: start + 8, y: y - step / 2 - 4 }, short(name, panel, !rows[r]))
          : c === 0 ? svg('text', { class: bold, x: left - 12, y, 'text-anchor': 'end', 'dominant-baseline': 'central' }, short(name, left - 12, !rows[r])) : null;
        return [label, ...marks(c, r, x, y)];
      })];
  })), narrow ? app.study.expressions.map((_, c) => (inside + 30) * c) : []);
}

/** @param {App} app @param {Row[]} rows @param {Model[]} models @returns {Table} */
function shareTable(app, rows, models) {
  const kinds = /** @type {Kind} */ ('share');
  return {
    columns: [{ name: 'film', kind: 'text' }, { name: 'model', kind: 'text' }, { name: 'faces', kind: 'count' }, ...app.study.expressions.flatMap(e => [{ name: e.word, kind: kinds }, { name: `${e.word} low`, kind: kinds }, { name: `${e.word} high`, kind: kinds }])],
    rows: rows.flatMap(row => models.flatMap((model, m) => {
      const c = row.counts[m];
      if (!c) return [];
      const total = sum(c);
      return [[row.film.title, model.name, total, ...c.flatMap(n => { const i = wilson(n, total); return [i?.estimate ?? null, i?.low ?? null, i?.high ?? null]; })]];
    })),
  };
}
