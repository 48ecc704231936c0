import { choice, expressionKey, modelToggles, readingSwitch, thresholdSlider } from './controls.js';
import { exchange, freshId, html, style, svg } from './dom.js';
import { figure } from './figure.js';
import { drawing, gridAcross, scale, ticks, whiskered } from './marks.js';
import { noticeAgreement, noticeLeads } from './notice.js';
import { mean, placeOfGreatest, sharesOf, sum } from './numbers.js';
import { RESAMPLES, bootstrapMean } from './random.js';
import { facesOf, selectedRows, shownModels, sizeOf } from './selection.js';
import { count, percent } from './words.js';

/**
 * All films at a glance.
 * @param {App} app
 * @returns {View}
 */
export function overview(app) {
  const { study } = app;
  const kinds = new Set(study.models.map(model => model.model)).size;
  const [notice, agreement, films] = [html('h1', null), html('p', { class: 'lead' }), html('div', { class: 'films', tabindex: '-1' })];
  const result = html('p', { class: 'result', role: 'status' });
  const [summary, all] = [figure(app, 'mean-shares'), figure(app, 'films', result, expressionKey(study))];
  const findId = freshId();
  const find = html('input', { id: findId, type: 'search', placeholder: 'part of a title', input: () => app.go({ find: find.value }, 'gesture') });
  const options = (/** @type {string[]} */ values, /** @type {string} */ none) => () => [{ value: '', text: none }, ...values.map(value => ({ value, text: value }))];
  const genres = [...new Set(study.films.flatMap(film => film.genre ?? []))].sort();
  const controls = [
    modelToggles(app), thresholdSlider(app), readingSwitch(app),
    choice('Order', () => [
      { value: 'misses', text: 'plot points missed first' }, { value: 'disagreement', text: 'models apart first' }, { value: 'title', text: 'title' },
      ...genres.length ? [{ value: 'genre', text: 'genre' }] : [], { value: 'faces', text: 'most faces first' }, ...study.expressions.map(e => ({ value: e.word, text: `most ${e.word} first` })),
    ], () => app.state.sort, sort => app.go({ sort })),
    ...study.groups.length ? [choice('Group', options(study.groups.map(group => group.name), 'all films'), () => app.state.group, group => app.go({ group }))] : [],
    ...genres.length ? [choice('Genre', options(genres, 'all genres'), () => app.state.genre, genre => app.go({ genre }))] : [],
  ];
  const element = html('div', { class: 'view' },
    html('header', { class: 'head' }, html('p', { class: 'eyebrow' }, `${study.title}: ${study.films.length} films, ${kinds} models${study.models.length > kinds ? `, ${study.models.length} trainings` : ''}`), notice, agreement),
    html('section', { class: 'controls', 'aria-label': 'What is shown' }, ...controls.map(c => c.element), html('div', { class: 'control' }, html('label', { for: findId }, 'Find'), find)),
    summary.element, all.element);

  return { element, update() {
    controls.forEach(control => control.update());
    if (document.activeElement !== find) find.value = app.state.find;
    const rows = selectedRows(app);
    const models = shownModels(app);
    notice.textContent = noticeLeads(app, rows);
    agreement.textContent = noticeAgreement(app, rows);
    const timed = rows.filter(row => row.film.readings.size > 0).length;
    const threshold = app.state.threshold > 0 && timed < rows.length ? ` The threshold reaches the ${timed} whose faces are known one by one.` : '';
    result.textContent = `${rows.length} of ${study.films.length} films.${threshold}`;
    summary.show(meanShares(app, rows, models));
    all.show({
      title: 'Every film, every model', n: sizeOf(rows), chart: () => cards(app, rows, models, films), table: () => filmTable(app, rows, models),
      note: 'A bar is all faces of a film, in the order above. The number after it is the share read most often. Apart: Jensen-Shannon divergence between the models’ shares in bits, 0 alike to 1 nothing in common; the greatest over pairs of models.',
    });
  } };
}

/**
 * Mean share of each expression over the films shown, with its interval.
 * @param {App} app
 * @param {import('./selection.js').Row[]} rows
 * @param {Model[]} models
 * @returns {import('./figure.js').FigureContent}
 */
function meanShares(app, rows, models) {
  const figures = models.map((_, m) => {
    const shares = rows.flatMap(row => { const counts = row.counts[m]; return counts && sum(counts) > 0 ? [sharesOf(counts)] : []; });
    return app.study.expressions.map((_, c) => { const values = shares.map(s => s[c]); return { n: values.length, interval: bootstrapMean(values, app.study) ?? { low: NaN, estimate: values.length ? mean(values) : NaN, high: NaN, level: 0.95 } }; });
  });
  const chart = (/** @type {number} */ width) => {
    const [left, row, inner] = [72, 20 + 13 * models.length, 13];
    const most = Math.max(0.1, ...figures.flat().map(f => f.interval.high || f.interval.estimate || 0));
    const x = scale(0, most, left, width - 16);
    const height = row * app.study.expressions.length + 8;
    const shown = drawing(width, height + 24, 'Mean share of each expression by model; the same numbers are in the table.',
      gridAcross(ticks(0, most, width < 500 ? 3 : 6), x, 0, height, percent));
    app.study.expressions.forEach((e, c) => {
      const y = row * c + row / 2 + 4;
      shown.append(svg('text', { x: left - 12, y, 'text-anchor': 'end', 'dominant-baseline': 'central' }, e.word));
      models.forEach((model, m) => {
        const { interval } = figures[m][c];
        if (Number.isNaN(interval.estimate)) return;
        const at = { low: x(interval.low || interval.estimate), estimate: x(interval.estimate), high: x(interval.high || interval.estimate) };
        shown.append(whiskered(app.study, model, at, y + (m - (models.length - 1) / 2) * inner));
      });
    });
    return shown;
  };
  return {
    title: 'Mean share of each expression over these films', n: sizeOf(rows), chart,
    note: `Every film counts alike. Lines: 95% interval, films drawn again ${count(RESAMPLES)} times. ${sizeOf(rows)}.`,
    table: () => ({
      columns: [{ name: 'model', kind: 'text' }, { name: 'expression', kind: 'text' }, { name: 'films', kind: 'count' }, { name: 'mean share', kind: 'share' }, { name: 'low', kind: 'share' }, { name: 'high', kind: 'share' }],
      rows: models.flatMap((model, m) => app.study.expressions.map((e, c) => { const f = figures[m][c]; return [model.name, e.word, f.n, f.interval.estimate, f.interval.low, f.interval.high]; })),
    }),
  };
}

/** @param {App} app @param {import('./selection.js').Row[]} rows @param {Model[]} models @param {HTMLElement} place */
function cards(app, rows, models, place) {
  place.classList.toggle('counted', app.state.threshold > 0);
  exchange(place, rows.map(row => card(app, row, models)));
  return place;
}

/** @param {App} app @param {import('./selection.js').Row} row @param {Model[]} models */
function card(app, { film, counts, disagreement, hits, misses, untested }, models) {
  const isCompared = app.state.films.includes(film.id);
  const compare = html('button', { type: 'button', class: 'pick', 'aria-pressed': String(isCompared), 'data-key': `compare ${film.id}`,
    click: () => app.go({ films: isCompared ? app.state.films.filter(id => id !== film.id) : [...app.state.films, film.id] }) }, 'compare', html('span', { class: 'unseen' }, ` ${film.title}`));
  const bars = models.map((model, m) => {
    const c = counts[m];
    const faces = sum(c ?? []);
    const lead = c && faces > 0 ? placeOfGreatest(c) : -1;
    return html('div', { class: 'reading' }, html('span', { class: 'who' }, model.name.replace(', seed ', ' ')),
      c && faces > 0 ? style(html('i', { class: 'strip-bar' }), { background: gradientOf(c) }) : html('span', { class: 'quiet' }, c ? 'no faces left' : 'not read'),
      c && faces > 0 ? html('span', { class: 'lead-word' }, `${app.study.expressions[lead].word} ${percent(c[lead] / faces)}${app.state.threshold > 0 ? ` of ${count(faces)}` : ''}`) : html('span', null));
  });
  const facts = [film.genre, film.minutes ? `${Math.round(film.minutes)} min` : null, facesOf(counts.flatMap(c => (c ? [sum(c)] : []))), film.readings.size ? 'face by face' : null].filter(Boolean).join(' · ');
  const points = hits + misses + untested;
  return html('article', { class: 'film' },
    html('header', null, html('h3', null, html('a', { href: app.href({ view: 'film', film: film.id, minute: -1 }), 'data-key': `film ${film.id}` }, film.title)), compare), html('p', { class: 'facts' }, facts), ...bars,
    html('p', { class: 'facts foot' }, disagreement === null ? null : html('span', null, `apart ${disagreement.toFixed(2)} bit`),
      points ? html('span', { class: misses ? 'missed' : null }, `${points === 1 ? 'plot point' : `${points} plot points`}: ${[hits ? `${hits} hit` : '', misses ? `${misses} missed` : '', untested ? `${untested} untested` : ''].filter(Boolean).join(', ')}`) : null));
}

/** A bar as one element: 180 of them are redrawn while a slider moves. @param {number[]} counts */
function gradientOf(counts) {
  const total = sum(counts);
  if (total === 0) return 'none';
  let at = 0;
  const stops = counts.map((n, c) => { const from = at; at += n / total * 100; return n ? `var(--e${c}) ${from.toFixed(2)}% calc(${at.toFixed(2)}% - 1px), var(--card) 0 ${at.toFixed(2)}%` : ''; });
  return `linear-gradient(to right, ${stops.filter(Boolean).join()})`;
}

/** @param {App} app @param {import('./selection.js').Row[]} rows @param {Model[]} models @returns {Table} */
function filmTable(app, rows, models) {
  return {
    columns: [{ name: 'film', kind: 'text' }, { name: 'model', kind: 'text' }, { name: 'faces', kind: 'count' }, ...app.study.expressions.map(e => ({ name: e.word, kind: /** @type {Kind} */ ('share') })),
      { name: 'apart, bits', kind: 'number' }, { name: 'points hit', kind: 'count' }, { name: 'missed', kind: 'count' }, { name: 'untested', kind: 'count' }],
    rows: rows.flatMap(row => models.flatMap((model, m) => {
      const counts = row.counts[m];
      return counts ? [[row.film.title, model.name, sum(counts), ...(sum(counts) ? sharesOf(counts) : counts.map(() => null)), row.disagreement, row.hits, row.misses, row.untested]] : [];
    })),
  };
}
