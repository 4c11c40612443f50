// A team's board, for whoever leads it: of those who share their scores, and of
// them only.

import { h, patterns, put, section, tableBox } from './dom.js';
import { foot, masthead } from './frame.js';
import { day, languageNow, num, signed, speak, t, tn } from './language.js';
import { PILLAR_FULL, PILLARS } from './words.js';

function means(board) {
  const { mean } = board;
  const group = board.benchmark?.name ?? t('all sales professionals (an estimate)');
  const values = { pillar: t(PILLAR_FULL[board.weakest]), gap: num(Math.abs(board.weakest_gap), 1),
    group };
  return [
    h('p', null, board.weakest_gap < 0
      ? t('Work on “{pillar}”: its mean is {gap} points below that of {group}.', values)
      : t('No pillar is below the mean of {group}. Nearest to it is “{pillar}”, {gap} points '
        + 'above.', values)),
    h('ul', { class: 'list' }, [[t('Index'), mean.total], ...PILLARS.map((id) => [
      t(PILLAR_FULL[id]), mean[id]])].map(([name, points]) => h('li', null, h('span', null, name),
      h('span', null, num(points, 2))))),
    board.progress === null ? null : h('p', { class: 'fine' },
      t('Mean progress since {day}: {n}, of {count} who have a baseline.', {
        day: day(board.since), n: signed(board.progress, 2), count: num(board.with_baseline) }))];
}

function places(board) {
  const head = [{ name: t('Place') }, { name: t('Name') },
    { name: t('Points'), number: true }, { name: t('Progress'), number: true },
    { name: t('Place by progress'), number: true }];
  const unknown = () => h('span', { class: 'soft' }, t('unknown'));
  const rows = board.shared.map((each) => [num(each.place), each.name, num(each.total, 2),
    each.progress === null ? unknown() : signed(each.progress, 2),
    each.progress === null ? unknown() : num(each.progress_place)]);
  return tableBox('t-board', '', t('Places'), head, rows).querySelector('.scroll');
}

export function showBoard(place, board, catalogues) {
  function draw() {
    document.documentElement.lang = languageNow();
    document.title = `${t('Team')} ${board.name}`;
    const few = !board.shared.length;
    const finding = few ? t('Fewer than two share their scores: there is no board.')
      : tn('{n} person shares the score', '{n} people share their scores', board.sharing);
    put(place,
      h('a', { class: 'skip', href: '#main' }, t('Skip to the result')), patterns(),
      masthead((code) => {
        speak(code, catalogues);
        draw();
      }, day(board.on)),
      h('main', { id: 'main' },
        h('section', { class: 'hero', id: 'team', 'aria-labelledby': 'h-team' },
          h('div', { class: 'wrap' }, h('h1', { id: 'h-team' }, board.name),
            h('p', { class: 'lead' }, `${finding}${few ? '' : '.'}`),
            h('p', { class: 'fine' }, t('An index is its member’s own: show nobody what is not '
              + 'theirs. Baselines are rebuilt from what the archives hold today.')))),
        few ? null : section('means', t('Means'), t('{n} out of 100', { n: num(board.mean.total) }),
          null, means(board)),
        few ? null : section('places', t('Places'), t('Who share, by score'), null, places(board))),
      foot(board.model, board.on));
  }
  draw();
}
