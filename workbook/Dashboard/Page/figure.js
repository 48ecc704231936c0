import { formatAddress } from './address.js';
import { html } from './dom.js';
import { cell, commitOf, settingsOf } from './words.js';

/**
 * @typedef {object} FigureContent
 * @property {string} title the finding, or what is shown
 * @property {string} [note] how to read it: n, intervals, what is left out
 * @property {(width: number) => Node} chart draws at a width in pixels
 * @property {() => Table} table the same numbers
 * @property {string} n what was counted, for the download's head
 */

/**
 * A figure that can be seen, read as a table, and taken home.
 * @param {App} app
 * @param {string} id letters and hyphens; stands in the address and in the download's name
 * @param {(HTMLElement | null)[]} above what stands between title and chart: a key, a count
 * @returns {{ element: HTMLElement, show(content: FigureContent): void }}
 */
export function figure(app, id, ...above) {
  /** @type {FigureContent | null} */
  let content = null;
  const [title, note, body] = [html('h2', { id: `${id}-title` }), html('p', { class: 'note' }), html('div', { class: 'body' })];
  const isTable = () => app.state.tables.includes(id);
  const asTable = (/** @type {boolean} */ wanted) => app.go({ tables: wanted ? [...app.state.tables.filter(t => t !== id), id] : app.state.tables.filter(t => t !== id) });
  const chartButton = html('button', { type: 'button', click: () => asTable(false) }, 'Chart');
  const tableButton = html('button', { type: 'button', click: () => asTable(true) }, 'Table');
  const download = html('button', { type: 'button', click: () => { if (content) save(app, id, content); } }, 'Download');
  const element = html('figure', { class: 'figure', id, 'aria-labelledby': `${id}-title` },
    html('figcaption', null, title, html('div', { class: 'ways', role: 'group', 'aria-label': 'How to see this figure' }, chartButton, tableButton, download)), above.length ? html('div', { class: 'above' }, ...above) : null, body, note);
  let [width, seen] = [0, 0];
  const draw = () => {
    if (!content) return;
    // Asked only once: a width asked for between two drawings makes the browser lay out the page each time.
    if (width === 0) width = seen = Math.floor(body.clientWidth);
    if (isTable()) body.replaceChildren(asElement(content.table(), content.title));
    else if (width > 0) {
      const chart = content.chart(width);
      // What is there already is not put in again: the reader's focus may be in it.
      if (body.firstChild !== chart) body.replaceChildren(chart);
    }
  };
  element.addEventListener('redraw', event => { width = /** @type {CustomEvent<number>} */ (event).detail; draw(); });
  new ResizeObserver(([entry]) => {
    const now = Math.floor(entry.contentRect.width);
    if (now === seen || now === 0) return;
    width = seen = now;
    if (!isTable()) draw();
  }).observe(body);
  return {
    element,
    show(fresh) {
      content = fresh;
      title.textContent = fresh.title;
      note.textContent = fresh.note ?? '';
      chartButton.setAttribute('aria-pressed', String(!isTable()));
      tableButton.setAttribute('aria-pressed', String(isTable()));
      draw();
    },
  };
}

/** @param {Table} table @param {string} caption */
function asElement(table, caption) {
  const kindOf = (/** @type {number} */ i) => (table.columns[i].kind === 'text' ? null : 'number');
  return html('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `Table: ${caption}` }, html('table', null,
    html('thead', null, html('tr', null, ...table.columns.map((column, i) => html('th', { scope: 'col', class: kindOf(i) }, column.name)))),
    html('tbody', null, ...table.rows.map(row => html('tr', null, ...row.map((value, i) => (i === 0
      ? html('th', { scope: 'row' }, cell(value, table.columns[i].kind))
      : html('td', { class: kindOf(i) }, cell(value, table.columns[i].kind)))))))));
}

/**
 * The figure's numbers as a file: a head that says where they come from, then the table with all digits.
 * @param {App} app
 * @param {FigureContent} content
 */
export function asCsv(app, content) {
  const { study, state } = app;
  const quoted = (/** @type {string | number | null} */ value) => (value === null || typeof value === 'number' && Number.isNaN(value) ? '' : /[",\n\r]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value));
  const table = content.table();
  const head = [content.title, `source: ${study.source}`, `n: ${content.n}`, `commit: ${commitOf(study)}`,
    settingsOf(state), `view: ${formatAddress(state, study)}`].map(line => `# ${line.replace(/\s+/g, ' ')}`);
  return [...head, table.columns.map(column => quoted(column.name)).join(), ...table.rows.map(row => row.map(quoted).join())].join('\n') + '\n';
}

/** @param {App} app @param {string} id @param {FigureContent} content */
function save(app, id, content) {
  const url = URL.createObjectURL(new Blob([asCsv(app, content)], { type: 'text/csv' }));
  html('a', { href: url, download: `${app.study.study}-${id}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
