import { html } from './dom.js';

// What is left of A4 between its margins, in pixels; Letter is a little wider.
const PAPER = 680;

/**
 * On paper a chart is as wide as a page, whatever the window was, a tall one is cut where pages may part it, and a line says what was chosen.
 * @param {() => string} chosen in words
 * @returns {HTMLElement} that line; it is seen on paper only
 */
export function readyForPaper(chosen) {
  const settings = html('p', { class: 'settings' });
  addEventListener('beforeprint', () => {
    settings.textContent = chosen();
    redraw(PAPER);
    document.querySelectorAll('.body svg[data-cuts]').forEach(whole => whole.replaceWith(...pieces(/** @type {SVGElement} */ (whole))));
  });
  addEventListener('afterprint', () => redraw(0));
  return settings;
}

/** @param {number} width 0: as wide as the window lets it */
const redraw = width => document.querySelectorAll('.figure').forEach(figure => figure.dispatchEvent(new CustomEvent('redraw', { detail: width })));

/** The same drawing several times, each seen through a window of its own. @param {SVGElement} whole */
function pieces(whole) {
  const height = Number(whole.getAttribute('height'));
  const cuts = [0, ...(whole.dataset.cuts ?? '').split(' ').map(Number).filter(cut => cut > 0 && cut < height), height];
  return cuts.slice(1).map((to, i) => {
    const piece = /** @type {SVGElement} */ (whole.cloneNode(true));
    piece.setAttribute('viewBox', `0 ${cuts[i]} ${whole.getAttribute('width')} ${to - cuts[i]}`);
    piece.setAttribute('height', String(to - cuts[i]));
    piece.classList.add('piece');
    if (i > 0) piece.setAttribute('aria-hidden', 'true');
    return piece;
  });
}
