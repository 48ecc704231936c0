import { fillOf, lineOf } from './colours.js';
import { html, style } from './dom.js';
import { when } from './notice.js';
import { confidenceAt, isPossible, probabilitiesAt } from './reading.js';
import { firstFrom } from './series.js';
import { percent } from './words.js';

/**
 * What the cursor stands on: for each model the nearest face and how it was read. Also said aloud, once the cursor rests.
 * @param {App} app
 */
export function readout(app) {
  const [shown, live] = [html('div', { class: 'lanes' }), html('p', { class: 'unseen', 'aria-live': 'polite' })];
  const clock = html('p', { class: 'clock' });
  let timer = 0;
  return { element: html('div', { class: 'readout' }, clock, shown, live),
    /** @param {Film} film @param {import('./timeline.js').Lane[]} lanes @returns {string} the same in words */
    point(film, lanes) {
      const minute = app.state.minute;
      if (minute < 0) {
        clock.textContent = 'Point at the film, or go through it with the arrow keys, to read single faces.';
        shown.replaceChildren();
        return 'Not placed yet';
      }
      const faces = lanes.map(lane => ({ lane, k: nearest(lane.kept.minutes, minute) }));
      clock.textContent = when(minute);
      shown.replaceChildren(...faces.map(({ lane, k }) => face(app, lane, k, minute)));
      const words = `${when(minute)}: ${faces.map(({ lane, k }) => `${lane.model.name} ${k < 0 ? 'no face' : `${app.study.expressions[lane.kept.labels[k]].word} ${confidenceOf(app, lane, k).toFixed(2)}`}`).join('; ')}`;
      clearTimeout(timer);
      timer = setTimeout(() => { live.textContent = words; }, 250);
      return words;
    } };
}

/** The place of the nearest reading; -1 where there is none. @param {Float64Array} minutes @param {number} minute */
export function nearest(minutes, minute) {
  const after = firstFrom(minutes, minute);
  if (after === minutes.length) return after - 1;
  return after > 0 && minute - minutes[after - 1] <= minutes[after] - minute ? after - 1 : after;
}

/** @param {App} app @param {import('./timeline.js').Lane} lane @param {number} k */
const confidenceOf = (app, lane, k) => confidenceAt(lane.readings, lane.model, app.state.reading, lane.kept.places[k]);

/** @param {App} app @param {import('./timeline.js').Lane} lane @param {number} k @param {number} minute */
function face(app, lane, k, minute) {
  const name = style(html('h3', null, lane.model.name), { color: lineOf(lane.model) });
  if (k < 0) return html('div', { class: 'face' }, name, html('p', { class: 'quiet' }, 'no face left'));
  const [label, confidence] = [lane.kept.labels[k], confidenceOf(app, lane, k)];
  const off = Math.abs(lane.kept.minutes[k] - minute) * 60;
  const reading = isPossible(lane.model, lane.readings, app.state.reading) ? app.state.reading : 'raw';
  const known = lane.readings.probabilities ? probabilitiesAt(lane.readings, lane.model, reading, lane.kept.places[k], app.study.expressions.map(() => 0)) : null;
  // Of the others nothing may be known: then they are left out, for an empty bar would say 0.
  const bars = app.study.expressions.flatMap((e, c) => {
    if (!known && c !== label) return [];
    const value = known ? known[c] : c === label ? confidence : null;
    const bar = style(html('i', { 'aria-hidden': 'true' }), { width: `${(value ?? 0) * 100}%`, background: fillOf(c) });
    return html('li', { class: c === label ? 'won' : null }, html('span', null, e.word), html('b', null, bar), html('span', { class: 'number' }, value === null ? '' : percent(value)));
  });
  return html('div', { class: 'face' }, name, html('p', { class: 'quiet' }, off < 2 ? `${app.study.expressions[label].word} ${confidence.toFixed(2)}` : `${app.study.expressions[label].word} ${confidence.toFixed(2)}, ${off < 90 ? `${Math.round(off)} s` : `${(off / 60).toFixed(1)} min`} away`), html('ul', null, ...bars));
}
