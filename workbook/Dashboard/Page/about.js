import { html } from './dom.js';
import { RESAMPLES, SEED } from './random.js';
import { LEAST } from './series.js';
import { count } from './words.js';

/**
 * What the data are and are not.
 * @param {App} app
 * @returns {View}
 */
export function about(app) {
  const { study } = app;
  const notes = [...study.notes,
    { key: 'Settings', value: `A course is the share of faces in a window of ${study.windowMinutes} minutes, until you choose another; windows of fewer than ${LEAST} faces are left open. At a plot point the share in the ${study.windowMinutes} minutes after it is held against that in the ${study.windowMinutes} before, and against all turns of the film against its own story; a hit has a p of at most .05, adjusted by Benjamini and Hochberg over all films, points and models shown. A threshold keeps the faces whose confidence, read in the way chosen, is at least that high; it changes shares, courses and plot points, and no figure of the view Models. Means over films have percentile intervals, expanded for few films (Hesterberg 2015), of ${count(RESAMPLES)} resamples of films, seed ${SEED}; shares of faces have Wilson’s.` },
    { key: 'Sharing a view', value: 'The address of this page holds all that you have chosen: copy it, and whoever opens the same file with it sees what you see. Back and forward go through your choices.' },
    { key: 'How numbers are kept here', value: 'Times to a millisecond, probabilities to a ten-thousandth (at most 0.00005 off). Everything on the page is computed in your browser from them by the formulas of the workbook’s library; tests hold the two against each other. Downloads carry all digits.' }];
  return {
    element: html('div', { class: 'view about' }, html('header', { class: 'head' }, html('h1', null, 'What these numbers are, and what they are not')),
      ...notes.map(note => html('section', null, html('h2', null, note.key), html('p', null, note.value))),
      html('section', null, html('h2', null, 'This build'), html('dl', null, ...[{ key: 'study', value: study.title }, { key: 'source', value: study.source }, { key: 'films', value: String(study.films.length) }, { key: 'models', value: study.models.map(m => m.name).join('; ') }, ...study.facts]
        .flatMap(fact => [html('dt', null, fact.key), html('dd', null, fact.value)])))),
    update() { /* nothing here depends on what is chosen */ },
  };
}
