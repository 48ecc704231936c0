import { ENDS } from './address.js';
import { choice, expressionKey, expressionRadios, modelToggles, radios, readingSwitch, slider, thresholdSlider } from './controls.js';
import { html } from './dom.js';
import { figure } from './figure.js';
import { drawing, gridAcross, namedBar, placeNames, scale } from './marks.js';
import { noticePoints } from './notice.js';
import { sharesOf, sum } from './numbers.js';
import { pointFigure } from './points.js';
import { keep, countsOf, pointTests } from './reading.js';
import { shownModels } from './selection.js';
import { timeline } from './timeline.js';
import { count, percent } from './words.js';

/**
 * One film: what each model reads in it, and when.
 * @param {App} app
 * @returns {View}
 */
export function filmView(app) {
  const { study } = app;
  const titled = [...study.films].sort((a, b) => Number(b.readings.size > 0) - Number(a.readings.size > 0) || a.title.localeCompare(b.title, 'en'));
  const [title, facts, notice] = [html('h1', null), html('p', { class: 'eyebrow' }), html('p', { class: 'lead' })];
  const controls = [
    choice('Film', () => titled.map(film => ({ value: film.id, text: film.readings.size > 0 ? `${film.title} (face by face)` : film.title })), () => app.state.film, film => app.go({ film, minute: -1 })),
    modelToggles(app), thresholdSlider(app), readingSwitch(app),
  ];
  const timed = [
    expressionRadios(app),
    radios('Course', () => /** @type {{ value: State['course'], text: string }[]} */ ([{ value: 'window', text: 'share in a window' }, { value: 'count', text: 'count so far' }]), () => app.state.course, course => app.go({ course })),
    slider('Window', ENDS.window, value => `${value} min`, () => app.state.window, value => app.go({ window: value }, 'gesture')),
    radios('Faces', () => [{ value: 'on', text: 'shown' }, { value: 'off', text: 'hidden' }], () => (app.state.faces ? 'on' : 'off'), value => app.go({ faces: value === 'on' })),
  ];
  const timedBox = html('section', { class: 'controls', 'aria-label': 'How the course is drawn' }, ...timed.map(c => c.element));
  const [course, shares, points] = [timeline(app), figure(app, 'film-shares', expressionKey(study)), pointFigure(app)];
  const untimed = html('p', { class: 'absent' });
  const element = html('div', { class: 'view' }, html('header', { class: 'head' }, facts, title, notice),
    html('section', { class: 'controls', 'aria-label': 'What is shown' }, ...controls.map(c => c.element)), timedBox, course.element, untimed, points.element, shares.element);

  return { element, update(before) {
    if (before && onlyCursorMoved(before, app.state)) { course.point(); return; }
    const film = /** @type {Film} */ (study.films.find(f => f.id === app.state.film));
    [...controls, ...timed].forEach(control => control.update());
    timed[3].element.hidden = film.pictures.length === 0;
    timed[2].element.hidden = app.state.course !== 'window';
    const all = pointTests(study, app.state);
    const tests = all.filter(test => test.point.film === film.id);
    title.textContent = film.title;
    facts.textContent = [film.genre, film.minutes ? `${Math.round(film.minutes)} minutes` : null, ...study.groups.filter(group => group.films.includes(film.id)).map(group => group.name)].filter(Boolean).join(' · ') || study.title;
    notice.textContent = noticePoints(app, film, tests, all.filter(test => test.p !== null).length);
    const isTimed = shownModels(app).some(model => film.readings.has(model.id));
    timedBox.hidden = course.element.hidden = !isTimed;
    untimed.hidden = isTimed;
    untimed.textContent = 'Only this film’s counts are known, not when each face was read: it has no course to draw, and the threshold does not reach it.';
    if (isTimed) course.draw(film);
    points.show(film, tests, all.filter(test => test.p !== null).length);
    shares.show(filmShares(app, film));
  } };
}

/** @param {State} a @param {State} b */
function onlyCursorMoved(a, b) {
  return /** @type {(keyof State)[]} */ (Object.keys(a)).every(key => key === 'minute' || String(a[key]) === String(b[key]));
}

/** @param {App} app @param {Film} film @returns {import('./figure.js').FigureContent} */
function filmShares(app, film) {
  const models = shownModels(app);
  const rows = models.map(model => {
    const readings = film.readings.get(model.id);
    const counts = countsOf(film, model, app.state, app.study.expressions.length);
    return { model, counts, kept: counts ? sum(counts) : 0, all: readings ? keep(readings, model, app.state).all : counts ? sum(counts) : 0 };
  }).filter(row => row.counts);
  return {
    title: 'All faces of the film', n: rows.map(row => `${row.model.name} ${count(row.kept)} of ${count(row.all)} faces`).join(', '),
    note: `${rows.map(row => `${row.model.name}: ${count(row.kept)} of ${count(row.all)} faces`).join('; ')}. The line under the end of a segment is the interval of the share up to there (95%, Wilson, faces taken as independent: too narrow).`,
    chart: width => {
      const names = placeNames(rows.map(row => row.model.name), width);
      const step = 34 + names.room;
      const bottom = step * rows.length + 6;
      return drawing(width, bottom + 24, 'Stacked shares by model; the same numbers are in the table.', gridAcross([0, 0.25, 0.5, 0.75, 1], scale(0, 1, names.left, width - 20), 0, bottom, percent),
        ...rows.map((row, m) => namedBar(app.study, row.model.name, row.counts, { names, y: step * m + 5, width, height: 22, whiskers: true })));
    },
    table: () => ({
      columns: [{ name: 'model', kind: 'text' }, { name: 'faces', kind: 'count' }, { name: 'of all', kind: 'count' }, ...app.study.expressions.flatMap(e => [{ name: `${e.word} faces`, kind: /** @type {Kind} */ ('count') }, { name: e.word, kind: /** @type {Kind} */ ('share') }])],
      rows: rows.map(row => { const counts = /** @type {number[]} */ (row.counts); const s = sharesOf(counts); return [row.model.name, row.kept, row.all, ...counts.flatMap((n, c) => [n, row.kept ? s[c] : null])]; }),
    }),
  };
}
