export * from './lib/interface.js';
export * from './lib/values.js';
export * from './lib/extras.js';
export * from './lib/insight.js';
export * from './lib/document.js';
export * from './lib/cohorts.js';
export * from './lib/population.js';
export * from './lib/tables.js';
