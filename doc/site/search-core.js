/* How the site is searched: the same here, where the index is made, and in tests.
   A hit is a section; only the best one of each page is listed. */
(function () {
  'use strict';
  // Words that stand in every question and in every text.
  const EMPTY = new Set(('a an and are can could did do does for get how i in is it me my of on or '
    + 'our should that the this to we what with you your').split(' '));
  const SIGNS = /[\n\r\p{Z}\p{P}]+/u;

  /* An option of the program is a word of its own, with its dashes. */
  const tokenize = (text) => [...text.split(SIGNS), ...(text.match(/--[a-z][a-z-]*/g) ?? [])];
  /* A question for an option is not one for the word in its name. */
  const asked = (text) => text.split(/\s+/).flatMap((word) =>
    (/^--[a-z]/.test(word) ? [word] : word.split(SIGNS)));
  const processTerm = (term) => {
    const word = term.toLowerCase();
    return EMPTY.has(word) ? null : word;
  };

  const OPTIONS = {
    tokenize,
    processTerm,
    idField: 'url',
    fields: ['title', 'page', 'text'],
    storeFields: ['title', 'page', 'part', 'weight', 'start'],
  };
  const SEARCH = {
    tokenize: asked,
    boost: { title: 4, page: 2 },
    prefix: (term) => term.length > 2,
    fuzzy: (term) => (term.length > 4 ? 0.2 : false),
    weights: { fuzzy: 0.2, prefix: 0.4 },
    boostDocument: (id, term, stored) => stored.weight,
  };

  function find(index, query, most = 10) {
    const pages = new Set();
    const hits = [];
    for (const hit of index.search(query, SEARCH)) {
      const page = hit.id.replace(/#.*/, '');
      if (pages.has(page)) continue;
      pages.add(page);
      hits.push({ url: hit.id, title: hit.title, page: hit.page, part: hit.part,
        start: hit.start });
      if (hits.length === most) break;
    }
    return hits;
  }

  globalThis.SsiSearch = { OPTIONS, find };
})();
