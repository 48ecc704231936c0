import { mean, sharesOf, sum, wilson } from './numbers.js';
import { dominance, shownModels } from './selection.js';
import { clock, list, percent, pValue, signed } from './words.js';

// What to notice: sentences made of the numbers on the page, so that they change with them.

/**
 * Which expression leads in the films shown.
 * @param {App} app
 * @param {import('./selection.js').Row[]} rows
 */
export function noticeLeads(app, rows) {
  if (rows.length === 0) return 'No film fits these filters.';
  const models = shownModels(app);
  const words = app.study.expressions.map(e => e.word);
  const leads = models.map((_, m) => dominance(rows, m, words.length));
  const orderOf = (/** @type {number} */ m) => words.map((_, c) => c).sort((a, b) => leads[m][b] - leads[m][a]).filter(c => leads[m][c] > 0);
  // Trainings of one model are told in one sentence: together they say whether it is the model's doing or the seed's.
  const kinds = [...new Set(models.map(model => model.model))].map(kind => models.flatMap((model, m) => (model.model === kind ? [m] : [])));
  const sentences = kinds.map(trainings => {
    const [m] = trainings;
    const model = models[m];
    const [first, second] = orderOf(m);
    if (trainings.length > 1) return leadsOfTrainings(kindName(model), trainings.map(t => ({ words: orderOf(t).filter(c => leads[t][c] === leads[t][orderOf(t)[0]]).map(c => words[c]), films: leads[t][orderOf(t)[0]] ?? 0, all: sum(leads[t]) })));
    if (first === undefined) return `${model.name} has no faces left here.`;
    const all = sum(leads[m]);
    if (second === undefined) return `${model.name} reads ${words[first]} most often in ${all === 1 ? 'this film' : all === 2 ? 'both films' : `every one of ${all} films`}.`;
    return `${model.name} reads ${words[first]} most often in ${leads[m][first]} of ${all} films and ${words[second]} in ${leads[m][second]}.`;
  });
  return sentences.slice(0, 3).join(' ');
}

/** @param {Model} model its name without the training's number */
export const kindName = model => model.name.replace(/, seed \d+$/, '');

/**
 * Trainings that lead with one and the same expression are told by their films, others each for itself; a tie is no lead, and each counts the films in which it has faces.
 * @param {string} name @param {{ words: string[], films: number, all: number }[]} trainings
 */
function leadsOfTrainings(name, trainings) {
  const seen = trainings.filter(training => training.words.length > 0);
  if (seen.length === 0) return `${name} has no faces left here.`;
  const oneCount = new Set(seen.map(training => training.all)).size === 1;
  const of = (/** @type {number} */ all) => ` of ${all} film${all === 1 ? '' : 's'}`;
  const end = oneCount ? of(seen[0].all) : '';
  const films = (/** @type {{ films: number, all: number }} */ training) => `${training.films}${oneCount ? '' : of(training.all)}`;
  if (new Set(seen.map(training => training.words.join())).size === 1 && seen[0].words.length === 1) return `${name} reads ${seen[0].words[0]} most often, in ${list(seen.map(films))}${end}.`;
  const told = seen.map(training => `${list(training.words)} ${training.words.length > 1 ? 'lead' : 'leads'} in ${films(training)}${training.words.length > 1 ? ' each' : ''}`);
  return `${name}’s seeds part: ${oneCount ? `${end.trim()}, ` : ''}${told.join('; ')}.`;
}

/**
 * In how many films all models shown name the same leading expression.
 * @param {App} app
 * @param {import('./selection.js').Row[]} rows
 */
export function noticeAgreement(app, rows) {
  const both = rows.filter(row => row.counts.length > 1 && row.counts.every(c => c && sum(c) > 0));
  if (both.length === 0) return '';
  const same = both.filter(row => new Set(row.counts.map(c => { const counts = /** @type {number[]} */ (c); return counts.indexOf(Math.max(...counts)); })).size === 1).length;
  return `They name the same leading expression in ${same} of ${both.length} films.`;
}

/**
 * The widest gap between two models in the films compared.
 * @param {App} app
 * @param {import('./selection.js').Row[]} rows
 * @param {Model[]} models those drawn: the first of those shown
 */
export function noticeGap(app, rows, models) {
  if (rows.length === 0) return 'Choose films to compare.';
  /** @type {{ gap: number, row: import('./selection.js').Row, c: number, high: number, low: number } | null} */
  let best = null;
  for (const row of rows) for (let a = 0; a < models.length; a++) for (let b = 0; b < models.length; b++) {
    const [one, two] = [row.counts[a], row.counts[b]];
    if (a === b || !one || !two || sum(one) === 0 || sum(two) === 0) continue;
    const [p, q] = [sharesOf(one), sharesOf(two)];
    p.forEach((share, c) => { if (share - q[c] > (best?.gap ?? 0)) best = { gap: share - q[c], row, c, high: a, low: b }; });
  }
  const widest = /** @type {{ gap: number, row: import('./selection.js').Row, c: number, high: number, low: number } | null} */ (best);
  if (!widest) return models.length > 1 ? 'These models read these films alike.' : noticeLeads(app, rows);
  const { row, c, high, low } = widest;
  const interval = (/** @type {number} */ m) => { const counts = /** @type {number[]} */ (row.counts[m]); return /** @type {Interval} */ (wilson(counts[c], sum(counts))); };
  const [more, less] = [interval(high), interval(low)];
  const apart = more.low > less.high ? 'the intervals are apart' : 'the intervals overlap';
  return `${models[high].name} reads ${app.study.expressions[c].word} in ${percent(more.estimate)} of the faces of ${row.film.title}, ${models[low].name} in ${percent(less.estimate)}: the widest gap here, and ${apart}.`;
}

/**
 * What a film's plot points show.
 * @param {App} app
 * @param {Film} film
 * @param {PointTest[]} tests of this film
 * @param {number} made tests that were corrected together
 */
export function noticePoints(app, film, tests, made) {
  const defined = tests.filter(test => test.p !== null).sort((a, b) => /** @type {number} */ (a.p) - /** @type {number} */ (b.p));
  if (defined.length === 0) return film.points.length ? `Its plot points cannot be tested: ${whyUntested(app, film)}.` : 'No plot point is named for this film.';
  const best = defined[0];
  const model = app.study.models.find(m => m.id === best.model)?.name;
  const word = app.study.expressions[best.expression ?? 0].word;
  const effect = /** @type {number} */ (best.effect);
  if (effect === 0) return 'No plot point of this film shows any change.';
  const shown = defined.filter(test => test.hit).length;
  const change = `${word} ${effect < 0 ? 'falls' : 'rises'} by ${signed(Math.abs(effect)).replace('+', '')} points for ${model} at “${best.point.event}”`;
  return shown > 0
    ? `${shown} of ${defined.length} tests on this film show a change. The clearest: ${change} (adjusted p = ${pValue(/** @type {number} */ (best.adjusted))}).`
    : `No plot point of this film shows a change beyond chance. The nearest: ${change} (p = ${pValue(/** @type {number} */ (best.p))}, among ${made} tests ${pValue(/** @type {number} */ (best.adjusted))}).`;
}

/** Why nothing could be tested on a film. @param {App} app @param {Film} film */
export function whyUntested(app, film) {
  if (!shownModels(app).some(model => film.readings.has(model.id))) return 'its readings are not known face by face';
  return `too few faces are ${app.state.threshold > 0 ? 'left around them at this threshold' : 'known around them'}`;
}

/**
 * The study's claim: does the order on photos hold on films?
 * @param {App} app
 */
export function noticeThesis(app) {
  const known = shownModels(app).flatMap(model => (model.benchmarks.length > 0 && model.fidelity ? [{ model, photos: model.benchmarks[0].accuracy, films: model.fidelity }] : []));
  // Trainings of one model are one model here: two seeds change places by chance.
  const kinds = [...new Set(known.map(k => k.model.model))].map(kind => {
    const mine = known.filter(k => k.model.model === kind);
    return { name: kindName(mine[0].model), mine, photos: mean(mine.map(k => k.photos.estimate)), films: mean(mine.map(k => k.films.estimate)), low: Math.min(...mine.map(k => k.photos.low)), high: Math.max(...mine.map(k => k.photos.high)) };
  }).sort((a, b) => b.photos - a.photos);
  if (kinds.length < 2) return 'Two models with figures on photos and on films are needed to compare their order.';
  const [turned, open] = [/** @type {string[]} */ ([]), /** @type {string[]} */ ([])];
  kinds.forEach((one, i) => kinds.slice(i + 1).filter(two => one.low > two.high).forEach(two => {
    const sign = filmsSign(app, one.mine, two.mine);
    if (sign < 0) turned.push(`${one.name} is ahead of ${two.name} on photos and behind it on films`);
    if (sign === 0) open.push(`${one.name} is ${Math.round(100 * (one.photos - two.photos))} points ahead of ${two.name} on photos, and on films no difference is shown`);
  }));
  if (turned.length > 0) return `The order turns round: ${list(turned)}. Both differences are larger than chance allows.`;
  if (open.length > 0) return `${list(open)}.`;
  return `The order on photos holds on films: ${list([...kinds].sort((a, b) => b.films - a.films).map(k => k.name))}.`;
}

/**
 * Whether one model follows films better (1) or worse (-1) than another beyond chance.
 * @param {App} app @param {{ model: Model, films: Interval }[]} ones @param {{ model: Model, films: Interval }[]} others
 */
function filmsSign(app, ones, others) {
  // The same films were read by both, so their difference says more than two intervals do.
  for (const gap of app.study.gaps) {
    const straight = ones.some(k => k.model.id === gap.one) && others.some(k => k.model.id === gap.other);
    const crossed = ones.some(k => k.model.id === gap.other) && others.some(k => k.model.id === gap.one);
    if (straight || crossed) return (straight ? 1 : -1) * (gap.difference.low > 0 ? 1 : gap.difference.high < 0 ? -1 : 0);
  }
  const [low, high] = [(/** @type {{ films: Interval }[]} */ k) => Math.min(...k.map(one => one.films.low)), (/** @type {{ films: Interval }[]} */ k) => Math.max(...k.map(one => one.films.high))];
  return low(ones) > high(others) ? 1 : high(ones) < low(others) ? -1 : 0;
}

/** @param {number} minute */
export const when = minute => `minute ${minute.toFixed(1)} (${clock(minute)})`;
