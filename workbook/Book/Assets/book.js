'use strict';

const root = document.documentElement;
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
const hasMouse = matchMedia('(hover: hover)').matches;
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : prefersDark.matches);
const remember = (name, value) => { try { localStorage.setItem(name, value); } catch { /* then it holds for this page only */ } };
const recall = name => { try { return localStorage.getItem(name); } catch { return null; } };

// Charts -----------------------------------------------------------------------------------------

let plotly;
function loadPlotly() {
  plotly ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = 'assets/plotly.min.js';
    script.onload = () => done(window.Plotly);
    script.onerror = failed;
    document.head.append(script);
  });
  return plotly;
}

// A grey, black or white turned to its opposite; colours with a hue, and what is no colour, stay.
function turned(colour) {
  const canvas = turned.canvas ??= document.createElement('canvas').getContext('2d');
  canvas.fillStyle = '#010203';
  canvas.fillStyle = colour;
  const read = canvas.fillStyle;
  if (read === '#010203') return colour;
  const parts = read.startsWith('#') ? [1, 3, 5].map(i => parseInt(read.slice(i, i + 2), 16)) : read.match(/[\d.]+/g).map(Number);
  const [r, g, b, alpha = 1] = parts;
  const most = Math.max(r, g, b), least = Math.min(r, g, b);
  if (most - least > 40) return colour;
  const grey = Math.round(28 + (255 - (most + least) / 2) * 0.82);
  return `rgba(${grey},${grey},${grey},${alpha})`;
}

// A chart is made for white paper. In the dark its greys are turned round, wherever they stand; its colours and colour scales stay.
function inDark(node, key = '') {
  if (Array.isArray(node)) return key === 'colorscale' ? node : node.map(item => inDark(item, key));
  if (node !== null && typeof node === 'object') return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, inDark(value, name)]));
  return typeof node === 'string' && /color$/.test(key) ? turned(node) : node;
}

function layoutFor(figure, width) {
  const paper = getComputedStyle(document.body).backgroundColor;
  const ink = getComputedStyle(document.body).color;
  const quiet = getComputedStyle(document.querySelector('.eyebrow')).color;
  const rule = getComputedStyle(document.querySelector('.bar')).borderBottomColor;
  const layout = { ...figure.layout };
  // The page says how wide; a chart wider than a phone would push it sideways.
  delete layout.width;
  layout.autosize = true;
  layout.paper_bgcolor = layout.plot_bgcolor = 'rgba(0,0,0,0)';
  layout.font = { ...layout.font, color: layout.font?.color ?? ink };
  layout.hoverlabel = { ...layout.hoverlabel, bgcolor: paper, font: { ...layout.hoverlabel?.font, color: ink } };
  layout.modebar = { bgcolor: 'rgba(0,0,0,0)', color: quiet, activecolor: ink };
  layout.legend = { ...layout.legend, bgcolor: 'rgba(0,0,0,0)' };
  for (const name of new Set(['xaxis', 'yaxis', ...Object.keys(layout).filter(key => /^[xy]axis\d*$/.test(key))]))
    layout[name] = { ...layout[name], gridcolor: rule, zerolinecolor: rule, linecolor: rule, automargin: true };
  if (width < 560) narrow(layout);
  return layout;
}

// On a phone the legend goes below and the outer margins shrink, so that the plot keeps the width.
function narrow(layout) {
  layout.legend = { ...layout.legend, orientation: 'h', x: 0, xanchor: 'left', y: -0.2, yanchor: 'top' };
  layout.margin = { ...layout.margin, l: Math.min(layout.margin?.l ?? 48, 48), r: Math.min(layout.margin?.r ?? 12, 12) };
  const title = typeof layout.title === 'string' ? { text: layout.title } : layout.title;
  if (title?.text) layout.title = { ...title, text: broken(title.text, 38), font: { ...title.font, size: 14 } };
}

// Plotly does not wrap titles. A title with tags of its own is left as it is.
function broken(text, most) {
  if (/[<&]/.test(text)) return text;
  const lines = [''];
  for (const word of text.split(' '))
    if ((lines.at(-1) + ' ' + word).trim().length > most && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = (lines.at(-1) + ' ' + word).trim();
  return lines.join('<br>');
}

async function draw(chart) {
  const Plotly = await loadPlotly();
  let figure = JSON.parse(chart.querySelector('script').textContent);
  if (isDark()) figure = inDark(figure);
  let place = chart.querySelector('.drawn');
  if (!place) {
    place = document.createElement('div');
    place.className = 'drawn';
    place.setAttribute('role', 'img');
    const still = chart.querySelector('.still');
    place.setAttribute('aria-label', still?.getAttribute('alt') ?? still?.textContent ?? 'Chart');
    chart.append(place);
  }
  await Plotly.react(place, figure.data, layoutFor(figure, chart.clientWidth), { responsive: true, displaylogo: false, displayModeBar: hasMouse ? 'hover' : false });
  if (figure.frames) await Plotly.addFrames(place, figure.frames);
  chart.classList.add('is-drawn');
}

const charts = [...document.querySelectorAll('figure.chart:has(script)')];
const seen = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries)
    if (isIntersecting) {
      seen.unobserve(target);
      draw(target).catch(error => console.error(`A chart keeps its still: ${error}`));
    }
}, { rootMargin: '400px' });
charts.forEach(chart => seen.observe(chart));

const redraw = () => charts.filter(chart => chart.classList.contains('is-drawn')).forEach(chart => draw(chart));

// Light and dark ---------------------------------------------------------------------------------

const themeSwitch = document.getElementById('theme');
const showTheme = () => themeSwitch.setAttribute('aria-pressed', isDark());
themeSwitch.hidden = false;
showTheme();
themeSwitch.addEventListener('click', () => {
  root.dataset.theme = isDark() ? 'light' : 'dark';
  remember('facevalue-theme', root.dataset.theme);
  showTheme();
  redraw();
});
prefersDark.addEventListener('change', () => { showTheme(); redraw(); });

// Code -------------------------------------------------------------------------------------------

const codes = [...document.querySelectorAll('details.code')];
const codeSwitch = document.getElementById('show-code');
if (codeSwitch && codes.length) {
  const show = on => {
    codes.forEach(code => { code.open = on; });
    codeSwitch.setAttribute('aria-pressed', on);
  };
  codeSwitch.hidden = false;
  if (recall('facevalue-code') === 'shown') show(true);
  codeSwitch.addEventListener('click', () => {
    const on = codeSwitch.getAttribute('aria-pressed') !== 'true';
    show(on);
    remember('facevalue-code', on ? 'shown' : 'folded');
  });
}

// Contents: open beside the text, folded above it on a narrow screen; the section being read is marked.

const contents = document.querySelector('.contents details');
if (contents) {
  contents.open = matchMedia('(min-width: 68rem)').matches;
  const links = new Map([...contents.querySelectorAll('a')].map(link => [decodeURIComponent(link.hash.slice(1)), link]));
  const heads = [...links.keys()].map(id => document.getElementById(id)).filter(Boolean);
  const mark = () => {
    const current = heads.findLast(head => head.getBoundingClientRect().top < innerHeight / 3);
    links.forEach((link, id) => { if (id === current?.id) link.setAttribute('aria-current', 'true'); else link.removeAttribute('aria-current'); });
  };
  addEventListener('scroll', mark, { passive: true });
  mark();
}
