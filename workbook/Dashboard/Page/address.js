import { canBeRead } from './reading.js';

/** @type {State['view'][]} */
export const VIEWS = ['overview', 'compare', 'film', 'models', 'about'];

/** What the sliders reach. */
export const ENDS = { threshold: { min: 0, max: 0.99, step: 0.01 }, window: { min: 2, max: 40, step: 1 } };

/**
 * What a reader sees who has chosen nothing.
 * @param {Study} study
 * @returns {State}
 */
export function initialState(study) {
  const timed = study.films.find(film => film.points.length > 0 && film.readings.size > 0) ?? study.films.find(film => film.readings.size > 0) ?? study.films[0];
  const first = study.groups[0]?.films ?? study.films.slice(0, 8).map(film => film.id);
  return {
    view: 'overview', study: study.study, film: timed?.id ?? '', films: first.slice(0, 10), models: study.models.map(model => model.id),
    expression: timed?.points.find(point => point.expression !== null)?.expression ?? 2, threshold: 0, reading: 'raw', window: study.windowMinutes, course: 'window',
    sort: study.films.some(film => film.points.length > 0 && film.readings.size > 0) ? 'misses' : 'disagreement', group: '', genre: '', find: '', look: 'shares', minute: -1, tables: [], faces: true,
  };
}

/**
 * Reads an address; what it does not say, or says wrongly, is as at first.
 * @param {string} hash with or without its #
 * @param {Study} study
 * @returns {State}
 */
export function parseAddress(hash, study) {
  const state = initialState(study);
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const ids = { films: study.films.map(film => film.id), models: study.models.map(model => model.id) };
  /** @param {string} name @param {readonly string[]} known @param {string} otherwise */
  const one = (name, known, otherwise) => { const value = given.get(name); return value !== null && known.includes(value) ? value : otherwise; };
  /** @param {string} name @param {readonly string[]} known @param {string[]} otherwise */
  const many = (name, known, otherwise) => (given.has(name) ? (given.get(name) ?? '').split(',').filter(value => known.includes(value)) : otherwise);
  /** @param {string} name @param {{ min: number, max: number, step?: number }} ends @param {number} otherwise */
  const number = (name, { min, max, step }, otherwise) => {
    const value = Number(given.get(name) || NaN);
    if (!(value >= min && value <= max)) return otherwise;
    return step ? Number((Math.round(value / step) * step).toFixed(6)) : value;
  };
  state.view = /** @type {State['view']} */ (one('view', VIEWS, given.has('film') && !given.has('view') ? 'film' : state.view));
  state.film = one('film', ids.films, state.film);
  state.films = [...new Set(many('films', ids.films, state.films))];
  state.models = ids.models.filter(id => many('models', ids.models, state.models).includes(id));
  if (state.models.length === 0) state.models = ids.models;
  const word = study.expressions.findIndex(expression => expression.word === given.get('e'));
  if (word >= 0) state.expression = word;
  state.threshold = number('t', ENDS.threshold, state.threshold);
  state.reading = /** @type {State['reading']} */ (one('p', /** @type {State['reading'][]} */ (['raw', 'scaled', 'corrected']).filter(reading => canBeRead(study, reading)), state.reading));
  state.window = number('w', ENDS.window, state.window);
  state.course = /** @type {State['course']} */ (one('course', ['window', 'count'], state.course));
  state.sort = one('sort', [...SORTS, ...study.expressions.map(expression => expression.word)], state.sort);
  state.group = one('group', study.groups.map(group => group.name), '');
  state.genre = one('genre', study.films.map(film => film.genre ?? ''), '');
  state.find = given.get('find') ?? '';
  state.look = /** @type {State['look']} */ (one('look', ['shares', 'intervals', 'difference'], state.look));
  // A thousandth more: the end itself may have been rounded up.
  const end = study.films.find(film => film.id === state.film)?.minutes ?? 0;
  state.minute = Math.min(end, number('m', { min: 0, max: end + 0.001 }, state.minute));
  state.tables = (given.get('tables') ?? '').split(',').filter(name => /^[a-z-]+$/.test(name));
  state.faces = given.get('faces') !== 'off';
  return state;
}

/** Orders of films that do not name an expression. */
export const SORTS = ['misses', 'disagreement', 'title', 'genre', 'faces'];

/**
 * Writes what differs from the beginning.
 * @param {State} state
 * @param {Study} study
 */
export function formatAddress(state, study) {
  const plain = initialState(study);
  const parts = [`view=${state.view}`, `study=${encodeURIComponent(state.study)}`];
  /** @param {string} name @param {string | number} value @param {string | number} otherwise */
  const add = (name, value, otherwise) => { if (value !== otherwise) parts.push(`${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`); };
  // The film is always named where it is what is looked at, so that a shared address says so.
  add('film', state.film, state.view === 'film' ? '' : plain.film);
  add('films', state.films.join(), plain.films.join());
  add('models', state.models.join(), plain.models.join());
  add('e', study.expressions[state.expression].word, study.expressions[plain.expression].word);
  add('t', state.threshold, plain.threshold);
  add('p', state.reading, plain.reading);
  add('w', state.window, plain.window);
  add('course', state.course, plain.course);
  add('sort', state.sort, plain.sort);
  add('group', state.group, '');
  add('genre', state.genre, '');
  add('find', state.find, '');
  add('look', state.look, plain.look);
  add('m', state.minute < 0 ? -1 : Number(state.minute.toFixed(3)), -1);
  add('tables', state.tables.join(), '');
  add('faces', state.faces ? 'on' : 'off', 'on');
  return '#' + parts.join('&');
}
