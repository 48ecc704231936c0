/** @typedef {string | number | boolean | null | undefined | ((event: any) => void)} Attribute */

/**
 * Makes an element. Text is always text: nothing here reads HTML.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, Attribute> | null} attributes true stands as an empty attribute, null and false not at all, functions are listeners
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function html(name, attributes, ...children) {
  return /** @type {any} */ (fill(document.createElement(name), attributes, children));
}

/**
 * The same for drawings.
 * @template {keyof SVGElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, Attribute> | null} attributes
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {SVGElementTagNameMap[K]}
 */
export function svg(name, attributes, ...children) {
  return /** @type {any} */ (fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children));
}

/** @param {Element} element @param {Record<string, Attribute> | null} attributes @param {(Node | string | null | undefined | false)[]} children */
function fill(element, attributes, children) {
  for (const key in attributes) {
    const value = attributes[key];
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== null && value !== undefined && value !== false) element.setAttribute(key, String(value));
  }
  for (const child of children) if (child) element.append(child);
  return element;
}

/**
 * Puts new children in place of the old ones. A reader whose focus was in one finds it in the new one of the same data-key, or, where that has gone, in what took its place.
 * @param {HTMLElement} place can be focused itself, for when nothing is left
 * @param {HTMLElement[]} children
 */
export function exchange(place, children) {
  const keyed = () => /** @type {HTMLElement[]} */ ([...place.querySelectorAll('[data-key]')]);
  const held = document.activeElement instanceof HTMLElement && place.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  const at = held === undefined ? -1 : keyed().findIndex(element => element.dataset.key === held);
  place.replaceChildren(...children);
  if (at < 0) return;
  const now = keyed();
  (now.find(element => element.dataset.key === held) ?? now[Math.min(at, now.length - 1)] ?? place).focus();
}

/**
 * Sets custom properties, which the policy allows by script but not as an attribute.
 * @template {HTMLElement | SVGElement} E
 * @param {E} element
 * @param {Record<string, string>} values
 */
export function style(element, values) {
  for (const name in values) element.style.setProperty(name, values[name]);
  return element;
}

/** Radio buttons and checkboxes need names of their own. */
export const freshId = (count => () => `id${++count}`)(0);
