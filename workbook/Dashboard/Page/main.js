import { about } from './about.js';
import { formatAddress, parseAddress, VIEWS } from './address.js';
import { setColours } from './colours.js';
import { compare } from './compare.js';
import { unpack } from './data.js';
import { html } from './dom.js';
import { filmView } from './film.js';
import { modelsView } from './models.js';
import { overview } from './overview.js';
import { readyForPaper } from './paper.js';
import { keepPlaces } from './places.js';
import { commitOf, settingsOf } from './words.js';

const NAMES = { overview: 'Overview', compare: 'Compare', film: 'Film', models: 'Models', about: 'About' };
const MAKERS = { overview, compare, film: filmView, models: modelsView, about };
const scripts = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('script[data-study]')]);

/** The study that an address names; the first where it names none. */
const wantedStudy = () => { const named = new URLSearchParams(location.hash.slice(1)).get('study'); return scripts.find(script => script.dataset.study === named) ?? scripts[0]; };

/** @type {Map<HTMLElement, Promise<Study>>} */
const unpacked = new Map();

/** @param {HTMLElement} script */
function studyOf(script) {
  const known = unpacked.get(script) ?? unpack(script.textContent ?? '');
  unpacked.set(script, known);
  return known;
}

const links = VIEWS.map(view => html('a', { href: `#view=${view}` }, NAMES[view]));
const studies = html('select', { 'aria-label': 'Study', change: () => { location.hash = `view=${app?.state.view ?? 'overview'}&study=${studies.value}`; } },
  ...scripts.map(script => html('option', { value: script.dataset.study }, script.dataset.title)));
const dark = html('button', { type: 'button', 'aria-pressed': 'false', click: () => setTheme(isDark() ? 'light' : 'dark') }, 'Dark');
const main = html('main', { id: 'main', tabindex: '-1' });
const skip = html('a', { class: 'skip', href: '#main', click: event => { event.preventDefault(); main.focus(); } }, 'Skip to the charts');
document.querySelector('#app')?.replaceWith(skip, html('header', { class: 'bar' },
  html('span', { class: 'home' }, 'Face value'), html('nav', { 'aria-label': 'Views' }, ...links), html('div', { class: 'switches' }, scripts.length > 1 ? studies : null, dark)),
  readyForPaper(() => (app ? `${app.study.title}; ${settingsOf(app.state)}; commit ${commitOf(app.study)}. The same view: ${formatAddress(app.state, app.study)}` : '')), main);

/** @type {App | null} */
let app = null;
/** @type {{ view: State['view'], study: Study, made: View } | null} */
let mounted = null;

const system = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => (document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
/** @param {string} theme */
function setTheme(theme) {
  document.documentElement.dataset.theme = theme;
  dark.setAttribute('aria-pressed', String(isDark()));
  try { localStorage.setItem('facevalue-theme', theme); } catch { /* then it holds for this page only */ }
}
try { const theme = localStorage.getItem('facevalue-theme'); if (theme === 'light' || theme === 'dark') setTheme(theme); } catch { /* the system's choice holds */ }
dark.setAttribute('aria-pressed', String(isDark()));

/** Shows what the address says. */
async function follow() {
  const script = wantedStudy();
  const study = await studyOf(script);
  if (script !== wantedStudy()) return;
  const before = app && app.study === study ? app.state : null;
  if (app?.study !== study) { app = makeApp(study); setColours(study); studies.value = study.study; }
  app.state = parseAddress(location.hash, study);
  render(app, before);
}

/** @param {Study} study @returns {App} */
function makeApp(study) {
  /** @type {App} */
  const made = {
    study, state: parseAddress(location.hash, study),
    href: change => formatAddress({ ...made.state, ...change }, study),
    go(change, how = 'choice') {
      const before = made.state;
      made.state = { ...before, ...change };
      visited.write(formatAddress(made.state, study), how, Object.keys(change).join());
      render(made, before);
    },
  };
  return made;
}

const visited = keepPlaces();

/** @param {App} shown @param {State | null} before */
function render(shown, before) {
  const { view } = shown.state;
  const isNew = mounted?.view !== view || mounted.study !== shown.study;
  if (isNew) {
    mounted = { view, study: shown.study, made: MAKERS[view](shown) };
    main.replaceChildren(mounted.made.element);
    document.title = `${NAMES[view]} · ${shown.study.title} · Face value`;
    if (before) { scrollTo(0, 0); main.focus({ preventScroll: true }); }
  }
  VIEWS.forEach((name, i) => { links[i].href = shown.href({ view: name }); if (name === view) links[i].setAttribute('aria-current', 'page'); else links[i].removeAttribute('aria-current'); });
  mounted?.made.update(isNew ? null : before);
  if (!performance.getEntriesByName('first chart').length) requestAnimationFrame(() => setTimeout(() => performance.mark('first chart')));
}

addEventListener('popstate', () => { visited.leave(); void follow(); });
void follow();
