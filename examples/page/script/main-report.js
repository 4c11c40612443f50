// A report or a team's board: the document stands in the page, nothing else is needed.

import { showBoard } from './board.js';
import { preferred, speak } from './language.js';
import { showReport } from './page.js';

const holder = document.getElementById('report');
const texts = JSON.parse(document.getElementById('texts').textContent);
speak(preferred(), texts);
const place = document.getElementById('page');
const report = JSON.parse(holder.textContent);
if (report.shared) showBoard(place, report, texts);
else showReport(place, report, texts, {
  // A page that is saved while names are hidden holds none of them.
  shown(report) {
    holder.textContent = JSON.stringify(report).replaceAll('<', '\\u003c');
  },
});
