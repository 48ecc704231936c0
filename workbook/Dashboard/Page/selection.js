import { jensenShannonBits, placeOfGreatest, sharesOf, sum } from './numbers.js';
import { countsOf, pointTests } from './reading.js';
import { count } from './words.js';

/**
 * What a film's card shows: counts by model, how far the models lie apart, plot points hit and missed.
 * @typedef {{ film: Film, counts: (number[] | null)[], disagreement: number | null, hits: number, misses: number, untested: number }} Row
 */

/** @param {App} app the models that are shown, in the study's order */
export const shownModels = app => app.study.models.filter(model => app.state.models.includes(model.id));

/**
 * A film by the models shown, or some of them.
 * @param {App} app
 * @param {Film} film
 * @param {Map<string, { hits: number, misses: number, untested: number }>} points
 * @param {Model[]} [models]
 * @returns {Row}
 */
export function rowOf(app, film, points, models = shownModels(app)) {
  const counts = models.map(model => countsOf(film, model, app.state, app.study.expressions.length));
  const shares = counts.filter(c => c !== null && sum(c) > 0).map(c => sharesOf(/** @type {number[]} */ (c)));
  /** @type {number | null} */
  let disagreement = null;
  for (let i = 0; i < shares.length; i++) for (let j = i + 1; j < shares.length; j++) disagreement = Math.max(disagreement ?? 0, jensenShannonBits(shares[i], shares[j]));
  return { film, counts, disagreement, ...points.get(film.id) ?? { hits: 0, misses: 0, untested: 0 } };
}

/** Plot points by film: a point is a hit if a model shows it. @param {App} app */
export function pointsByFilm(app) {
  /** @type {Map<string, { hits: number, misses: number, untested: number }>} */
  const byFilm = new Map();
  const tests = pointTests(app.study, app.state);
  const hit = new Set(tests.filter(test => test.hit).map(test => test.point));
  const known = new Set(tests.filter(test => test.p !== null).map(test => test.point));
  for (const film of app.study.films) {
    if (film.points.length === 0) continue;
    const hits = film.points.filter(point => hit.has(point)).length;
    const untested = film.points.filter(point => !known.has(point)).length;
    byFilm.set(film.id, { hits, misses: film.points.length - hits - untested, untested });
  }
  return byFilm;
}

/**
 * How many films and faces the rows hold; models differ where a threshold leaves each other faces.
 * @param {Row[]} rows
 */
export function sizeOf(rows) {
  const faces = (rows[0]?.counts ?? []).map((_, m) => sum(rows.map(row => sum(row.counts[m] ?? []))));
  return `${rows.length} film${rows.length === 1 ? '' : 's'}, ${facesOf(faces)}${new Set(faces).size > 1 ? ', by model' : ''}`;
}

/** Faces by model, in words. @param {number[]} faces */
export function facesOf(faces) {
  const [least, most] = faces.length ? [Math.min(...faces), Math.max(...faces)] : [0, 0];
  return least === most ? `${count(most)} face${most === 1 ? '' : 's'}` : `${count(least)} to ${count(most)} faces`;
}

/**
 * The films that the filters leave, in the order asked for.
 * @param {App} app
 * @returns {Row[]}
 */
export function selectedRows(app) {
  const { study, state } = app;
  const members = study.groups.find(group => group.name === state.group)?.films;
  const wanted = state.find.trim().toLowerCase();
  const points = pointsByFilm(app);
  const rows = study.films
    .filter(film => (!members || members.includes(film.id)) && (!state.genre || film.genre === state.genre) && (!wanted || film.title.toLowerCase().includes(wanted)))
    .map(film => rowOf(app, film, points));
  const title = (/** @type {Row} */ a, /** @type {Row} */ b) => a.film.title.localeCompare(b.film.title, 'en');
  const greatest = (/** @type {(row: Row) => number} */ value) => (/** @type {Row} */ a, /** @type {Row} */ b) => value(b) - value(a) || title(a, b);
  const word = study.expressions.findIndex(expression => expression.word === state.sort);
  const orders = /** @type {Record<string, (a: Row, b: Row) => number>} */ ({
    title,
    genre: (a, b) => (a.film.genre ?? '~').localeCompare(b.film.genre ?? '~', 'en') || title(a, b),
    disagreement: greatest(row => row.disagreement ?? -1),
    faces: greatest(row => Math.max(0, ...row.counts.map(c => (c ? sum(c) : 0)))),
    // Films whose points were tested and missed; then those with points that nobody could test; then the rest by how far the models lie apart.
    misses: greatest(row => row.misses * 1000 + row.untested * 10 + row.hits * 5 + (row.disagreement ?? 0)),
  });
  return rows.sort(word >= 0 ? greatest(row => Math.max(-1, ...row.counts.map(c => (c ? sharesOf(c)[word] : -1)))) : orders[state.sort]);
}

/**
 * In how many films each expression is read most often.
 * @param {Row[]} rows
 * @param {number} model place among the models shown
 * @param {number} classes
 */
export function dominance(rows, model, classes) {
  const films = new Array(classes).fill(0);
  for (const row of rows) {
    const counts = row.counts[model];
    if (counts && sum(counts) > 0) films[placeOfGreatest(counts)]++;
  }
  return films;
}
