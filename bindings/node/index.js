'use strict';

require('./lib/shown.js');

module.exports = {
  ...require('./lib/interface.js'),
  ...require('./lib/extras.js'),
  ...require('./lib/insight.js'),
  ...require('./lib/document.js'),
  ...require('./lib/cohorts.js'),
  ...require('./lib/population.js'),
  ...require('./lib/tables.js'),
};
