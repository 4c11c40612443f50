// What was read, what was skipped, and why.

import { h, section, tableBox } from './dom.js';
import { known, num, t, tn } from './language.js';
import { sum } from './report.js';
import { SKIP } from './words.js';

const skipWords = (skip) => (SKIP[skip.reason] ? t(SKIP[skip.reason])
  : known(skip.sentence)?.replace(/\.$/, '') ?? skip.reason);

function stateWords(file) {
  return {
    private: t('private, not opened'),
    unknown: t('nothing of the index in it, not opened'),
    other: t('nothing of the index in it, not opened'),
    duplicate: t('copy of another file'),
    empty: t('empty'),
    refused: t('could not be read'),
  }[file.state] ?? '';
}

/** Rows skipped, by reason: on purpose, or because they were not understood. */
function reasons(files, missed) {
  const found = new Map();
  for (const file of files) {
    for (const skip of file.skipped) {
      if (skip.missed !== missed) continue;
      const words = skipWords(skip);
      found.set(words, (found.get(words) ?? 0) + skip.rows);
    }
  }
  return [...found].sort((a, b) => b[1] - a[1]);
}

function list(name, rows, say) {
  return h('div', null, h('h3', null, name),
    rows.length ? h('ul', { class: 'list' }, rows.map(([words, count]) => h('li', null,
      h('span', null, words), h('span', null, num(count)))))
      : h('p', { class: 'fine' }, t('Nothing.')),
    say && rows.length ? h('p', { class: 'fine' }, say) : null);
}

/** While names are hidden, one that is not LinkedIn's own is letters without sense. */
const nameOf = (file, names) => (!names && !/[^a0\W_]/i.test(file.name)
  ? h('span', { class: 'soft' }, t('name hidden')) : file.name);

function table(files, names) {
  const head = [{ name: t('File') }, { name: t('Rows read'), number: true },
    { name: t('Skipped'), number: true }, { name: t('Why') }];
  const rows = files.map((file) => {
    const skipped = file.rows - file.read;
    return [nameOf(file, names), file.state === 'rows' ? num(file.read) : '', skipped ? num(skipped) : '',
      file.state === 'rows' ? file.skipped.map(skipWords).join('; ')
        : [stateWords(file), ...file.skipped.map(skipWords)].join('; ')];
  });
  return tableBox('t-files', tn('{n} file', 'All {n} files', files.length), t('Files'), head, rows);
}

export function read(report) {
  if (!report.read) return null;
  const { files } = report.read;
  const rows = sum(files, (file) => file.read);
  const missed = sum(files, (file) => file.missed);
  const opened = files.filter((file) => file.state === 'rows').length;
  const kept = files.filter((file) => file.state === 'private').length;
  const hurt = files.filter((file) => file.missed).length;
  const finding = missed
    ? t('{rows} rows read, {missed} not understood', { rows: num(rows), missed: num(missed) })
    : tn('{n} row read', '{n} rows read', rows);
  const absent = [...new Set(report.read.absent.map((each) => each.file))];
  return section('read', t('What was read'), finding, h('p', null,
    t('{opened} of {all} files were read.', { opened: num(opened), all: num(files.length) }), ' ',
    kept ? tn('{n} private one was never opened.', '{n} private ones were never opened.', kept)
      : null),
  [
    h('div', { class: 'two' },
      list(t('Skipped on purpose'), reasons(files, false)),
      list(t('Not understood'), reasons(files, true), tn(
        'In {n} file. Without its date a row cannot be placed in time, so it is left out.',
        'In {n} files. Without its date a row cannot be placed in time, so it is left out.', hurt))),
    table(files, report.read.names),
    absent.length > 0 && h('p', { class: 'fine' },
      t('Not in this archive: {list}.', { list: absent.join(', ') }))], 'no-paper');
}
