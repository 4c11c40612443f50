import cohorts from './lib/cohorts.js';
import report from './lib/document.js';
import extras from './lib/extras.js';
import insight from './lib/insight.js';
import population from './lib/population.js';
import './lib/shown.js';
import tables from './lib/tables.js';

export * from './lib/interface.mjs';
export const {
  affordable, cohort, cohortAsync, compare, publish, publishAsync, team,
} = cohorts;
export const {
  ArchiveReading, SsiError, dayColumn, engine, readArchive, readArchiveAsync, score,
  toDay, toISODay, toMicropoints,
} = extras;
export const {
  History, calibrate, calibrateAsync, compareReadings, history, outcomes, people, plan,
  planAsync, sensitivity, trend, whatIf,
} = insight;
export const { reportJson } = report;
export const { scorePopulation } = population;
export const { readReadings, readSeats, seatsPopulation } = tables;
