import { ENDS } from './address.js';
import { fillOf, inkOn } from './colours.js';
import { freshId, html, style, svg } from './dom.js';
import { markAt } from './marks.js';
import { canBeRead } from './reading.js';

/** @typedef {{ element: HTMLElement, update(): void }} Control */

/**
 * A list to choose from.
 * @param {string} label
 * @param {() => { value: string, text: string }[]} options
 * @param {() => string} get
 * @param {(value: string) => void} set
 * @returns {Control}
 */
export function choice(label, options, get, set) {
  const id = freshId();
  const select = html('select', { id, change: () => set(select.value) });
  const update = () => {
    const all = options();
    if (select.options.length !== all.length) select.replaceChildren(...all.map(option => html('option', { value: option.value }, option.text)));
    select.value = get();
  };
  update();
  return { element: html('div', { class: 'control' }, html('label', { for: id }, label), select), update };
}

/**
 * A slider with its value beside it.
 * @param {string} label
 * @param {{ min: number, max: number, step: number }} ends
 * @param {(value: number) => string} format
 * @param {() => number} get
 * @param {(value: number) => void} set called at each step of a drag
 * @returns {Control}
 */
export function slider(label, ends, format, get, set) {
  const id = freshId();
  const value = html('output', { for: id });
  const input = html('input', { id, type: 'range', ...ends, input: () => set(Number(input.value)) });
  const update = () => {
    input.value = String(get());
    value.textContent = format(get());
    input.setAttribute('aria-valuetext', format(get()));
  };
  update();
  return { element: html('div', { class: 'control slider' }, html('label', { for: id }, label), html('div', null, input, value)), update };
}

/**
 * A few choices side by side, of which one holds.
 * @template {string} V
 * @param {string} label
 * @param {() => { value: V, text: string, colour?: number, why?: string }[]} options why: the reason for which it cannot be chosen
 * @param {() => V} get
 * @param {(value: V) => void} set
 * @returns {Control}
 */
export function radios(label, options, get, set) {
  const name = freshId();
  const buttons = html('div', { class: 'radios' });
  const reason = html('p', { class: 'reason' });
  const update = () => {
    const all = options();
    if (buttons.children.length !== all.length) buttons.replaceChildren(...all.map(option => {
      const text = html('span', null, option.text);
      if (option.colour !== undefined) style(text, { '--fill': fillOf(option.colour), '--on': inkOn(option.colour) });
      return html('label', { class: option.colour === undefined ? null : 'coloured' }, html('input', { type: 'radio', name, value: option.value, change: () => set(option.value) }), text);
    }));
    all.forEach((option, i) => {
      const input = /** @type {HTMLInputElement} */ (buttons.children[i].firstChild);
      input.checked = option.value === get();
      input.disabled = option.why !== undefined;
    });
    reason.textContent = [...new Set(all.flatMap(option => option.why ?? []))].join(' ');
  };
  update();
  return { element: html('fieldset', { class: 'control' }, html('legend', null, label), buttons, reason), update };
}

/**
 * Which models are shown: always at least one.
 * @param {App} app
 * @returns {Control}
 */
export function modelToggles(app) {
  const boxes = app.study.models.map(model => {
    const input = html('input', { type: 'checkbox', change: () => {
      const wanted = app.study.models.map(m => m.id).filter(id => (id === model.id ? input.checked : app.state.models.includes(id)));
      if (wanted.length > 0) app.go({ models: wanted }); else input.checked = true;
    } });
    const mark = svg('svg', { class: 'key', viewBox: '-8 -8 16 16', 'aria-hidden': 'true' }, markAt(app.study, model, 0, 0));
    return { model, input, element: html('label', { class: 'toggle' }, input, mark, html('span', null, model.name)) };
  });
  const update = () => boxes.forEach(box => { box.input.checked = app.state.models.includes(box.model.id); });
  update();
  return { element: html('fieldset', { class: 'control' }, html('legend', null, 'Models'), html('div', { class: 'toggles' }, ...boxes.map(box => box.element))), update };
}

/**
 * The threshold, with what it reaches.
 * @param {App} app
 * @returns {Control}
 */
export function thresholdSlider(app) {
  return slider('Confidence at least', ENDS.threshold, value => value.toFixed(2), () => app.state.threshold, value => app.go({ threshold: value }, 'gesture'));
}

/**
 * How probabilities are read.
 * @param {App} app
 * @returns {Control}
 */
export function readingSwitch(app) {
  const why = (/** @type {State['reading']} */ reading) => (canBeRead(app.study, reading) ? undefined : 'This study holds the winning label’s probability only, so nothing can be scaled or corrected.');
  return radios('Probabilities', () => /** @type {{ value: State['reading'], text: string, why?: string }[]} */ ([
    { value: 'raw', text: 'raw' }, { value: 'scaled', text: 'scaled', why: why('scaled') }, { value: 'corrected', text: 'prior-corrected', why: why('corrected') },
  ]), () => app.state.reading, value => app.go({ reading: value }));
}

/** @param {App} app the expression looked at */
export function expressionRadios(app) {
  return radios('Expression', () => app.study.expressions.map((e, c) => ({ value: String(c), text: e.word, colour: c })), () => String(app.state.expression), value => app.go({ expression: Number(value) }));
}

/** The key of the stacked bars, in their order. @param {Study} study */
export function expressionKey(study) {
  return html('ul', { class: 'expressions', 'aria-label': 'Order of the bars' }, ...study.expressions.map((e, c) => html('li', null, style(html('i', { 'aria-hidden': 'true' }), { background: fillOf(c) }), e.word)));
}
