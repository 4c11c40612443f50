'use strict';

// The report as a page that any browser shows. Node only.

const fs = require('node:fs');
const path = require('node:path');

const PLACE = '@DOCUMENT@';
const FOLDER = path.join(__dirname, '..', 'page');

/** A page with a document inside: in it nothing may look like the end of it. */
function reportPage(json) {
  const halves = fs.readFileSync(path.join(FOLDER, 'report.html'), 'utf8').split(PLACE);
  return halves.join(json.replaceAll('<', '\\u003c'));
}

/** The page that reads archives; null if this package was made without it. */
function wholePage() {
  const place = path.join(FOLDER, 'ssi.html');
  return fs.existsSync(place) ? place : null;
}

module.exports = { reportPage, wholePage };
