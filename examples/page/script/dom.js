// Elements without markup in strings: nothing that a file holds can become code.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, attributes, kids) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  const real = (kid) => kid !== null && kid !== undefined && kid !== false;
  element.append(...kids.flat(Infinity).filter(real));
  return element;
}

/** An element of HTML: h('p', { class: 'fine' }, 'text', another). */
export function h(name, attributes, ...kids) {
  return fill(document.createElement(name), attributes, kids);
}

/** An element of SVG. */
export function s(name, attributes, ...kids) {
  return fill(document.createElementNS(SVG, name), attributes, kids);
}

/** Text with <b>…</b> in it, and nothing else, as nodes. */
export function rich(text) {
  return text.split(/<b>(.*?)<\/b>/).map((part, i) => (i % 2 ? h('b', null, part) : part));
}

export const percent = (value) => `${+value.toFixed(3)}%`;

/** A bar of a picture; x and width in percent. */
export function rect(x, width, attributes) {
  return s('rect', { x: percent(x), width: percent(Math.max(0, width)), ...attributes });
}

export function line(x1, x2, y1, y2, attributes) {
  return s('line', { x1, x2, y1, y2, ...attributes });
}

/** A table beside a picture, closed at first: it scrolls, not the page. */
export function tableBox(id, summary, label, head, rows, foot) {
  const cell = (value, i) => {
    const number = head[i].number;
    if (i === 0) return h('th', { scope: 'row' }, value);
    return h('td', { class: number ? 'n' : null }, value);
  };
  return h('details', { class: 'table' },
    h('summary', null, summary),
    h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
      h('table', { id },
        h('thead', null, h('tr', null, head.map((column) => h('th',
          { scope: 'col', class: column.number ? 'n' : null }, column.name)))),
        h('tbody', null, rows.map((row) => h('tr', null, row.map(cell)))),
        foot ? h('tfoot', null, h('tr', null, foot.map(cell))) : null)));
}

/** A section: what it is called, its finding as the heading, and the proof. */
export function section(id, name, finding, say, body, flags = '') {
  return h('section', { class: `sec ${flags}`.trim(), id, 'aria-labelledby': `h-${id}` },
    h('div', { class: 'wrap' },
      h('header', null,
        h('p', { class: 'name' }, name),
        h('h2', { id: `h-${id}` }, finding),
        say),
      h('div', { class: 'sec-body' }, body)));
}

export const key = (kind) => h('span', { class: `key ${kind}`, 'aria-hidden': 'true' });

/** The textures of the page's pictures, one per pillar and one for all. */
export function patterns() {
  return s('svg', { class: 'vh', 'aria-hidden': 'true', focusable: 'false' },
    s('defs', null, ['brand', 'find', 'engage', 'relate', 'any'].map((kind) => s('pattern',
      { id: `h-${kind}`, class: kind, width: 7, height: 7, patternUnits: 'userSpaceOnUse' },
      s('rect', { width: 7, height: 7 }),
      s('path', { d: 'M-2 9 9-2M-5 5 5-5M2 12 12 2' })))));
}

/** Puts content into the page and keeps the focus where it was. */
export function put(place, ...content) {
  const focused = document.activeElement?.id;
  place.replaceChildren(...content);
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
