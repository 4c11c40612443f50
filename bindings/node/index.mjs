import extras from './lib/extras.js';

export * from './lib/interface.mjs';
export const {
  ArchiveReading, SsiError, dayColumn, readArchive, readArchiveAsync, score,
  toDay, toISODay, toMicropoints,
} = extras;
