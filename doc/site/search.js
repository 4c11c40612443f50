/* The search of a page. The index comes when the field is first used. */
(function () {
  'use strict';
  const field = document.getElementById('query');
  const found = document.getElementById('found');
  const told = document.getElementById('told');
  const list = document.getElementById('hits');
  let index = null;
  let asked = false;

  function load() {
    if (asked) return;
    asked = true;
    const script = document.createElement('script');
    script.src = 'search-index.js';
    script.onload = () => {
      index = MiniSearch.loadJSON(globalThis.SSI_INDEX, SsiSearch.OPTIONS);
      show();
    };
    script.onerror = () => { told.textContent = 'The index is missing.'; };
    document.head.append(script);
  }

  function entry(hit) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = hit.url;
    link.textContent = hit.title;
    const where = document.createElement('span');
    where.className = 'where';
    where.textContent = hit.title === hit.page ? hit.part : `${hit.part}: ${hit.page}`;
    const start = document.createElement('p');
    start.textContent = hit.start;
    item.append(link, ' ', where, start);
    return item;
  }

  function show() {
    const query = field.value.trim();
    found.hidden = !query;
    if (!query) return;
    load();
    if (!index) {
      told.textContent = 'Loading the index …';
      return;
    }
    const hits = SsiSearch.find(index, query);
    list.replaceChildren(...hits.map(entry));
    told.textContent = hits.length === 0 ? 'Nothing found. Try fewer or other words.'
      : hits.length === 1 ? '1 page found' : `${hits.length} pages found`;
  }

  /* The arrow keys go from the field through the hits and back. */
  function walk(event) {
    if (event.key === 'Escape') {
      field.value = '';
      show();
      field.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || found.hidden) return;
    const stops = [field, ...list.querySelectorAll('a')];
    const next = stops[stops.indexOf(document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  // On a phone the text comes first.
  if (window.matchMedia('(max-width: 60rem)').matches) {
    for (const part of document.querySelectorAll('.tree details')) part.open = false;
  }

  field.addEventListener('focus', load);
  field.addEventListener('input', show);
  field.addEventListener('keydown', walk);
  list.addEventListener('keydown', walk);
  list.addEventListener('click', (event) => {
    if (event.target.closest('a')) { field.value = ''; show(); }
  });
  document.getElementById('search').addEventListener('submit', (event) => {
    event.preventDefault();
    const first = list.querySelector('a');
    if (first && !found.hidden) first.click();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === '/' && !/^(INPUT|TEXTAREA)$/.test(event.target.tagName)) {
      event.preventDefault();
      field.focus();
    }
  });
})();
