// A report: the document stands in the page, nothing else is needed.

import { preferred, speak } from './language.js';
import { showReport } from './page.js';

const holder = document.getElementById('report');
const texts = JSON.parse(document.getElementById('texts').textContent);
speak(preferred(), texts);
showReport(document.getElementById('page'), JSON.parse(holder.textContent), texts, {
  // A page that is saved while names are hidden holds none of them.
  shown(report) {
    holder.textContent = JSON.stringify(report).replaceAll('<', '\\u003c');
  },
});
