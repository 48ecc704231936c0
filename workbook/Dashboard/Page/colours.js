import { style } from './dom.js';

/**
 * Gives the study's colours to the style sheet, which makes darker or lighter ones of them as the page's ground asks.
 * @param {Study} study
 */
export function setColours(study) {
  study.expressions.forEach((expression, c) => style(document.documentElement, { [`--e${c}-base`]: expression.colour }));
}

/** @param {number} c an expression's fill */
export const fillOf = c => `var(--e${c})`;

/** @param {number} c letters on an expression's fill */
export const inkOn = c => `var(--e${c}-ink)`;

/**
 * A model's colour for lines and marks.
 * @param {Model} model
 */
export const lineOf = model => `light-dark(color-mix(in oklab, ${model.colour}, black 8%), color-mix(in oklab, ${model.colour}, white 42%))`;

/** Which of a model's trainings this is, from 0. @param {Study} study @param {Model} model */
export const trainingOf = (study, model) => study.models.filter(m => m.model === model.model).indexOf(model);

/**
 * Dashes that tell models apart without colour.
 * @param {Study} study
 * @param {Model} model
 */
export const dashOf = (study, model) => ['', '8 3', '14 3 3 3', '5 2 1 2 1 2'][kindOf(study, model) % 4];

/**
 * The mark of a model: a path round 0, 0.
 * @param {Study} study
 * @param {Model} model
 */
export const markOf = (study, model) => [
  'M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0', 'M0,-6.4L6.4,0L0,6.4L-6.4,0Z', 'M-4.8,-4.8H4.8V4.8H-4.8Z', 'M0,-6.2L5.9,4.4H-5.9Z',
][kindOf(study, model) % 4];

/** @param {Study} study @param {Model} model */
const kindOf = (study, model) => [...new Set(study.models.map(m => m.model))].indexOf(model.model);
