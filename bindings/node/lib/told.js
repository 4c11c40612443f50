'use strict';

// What an archive says besides profile and ledger: the day it describes, the file
// with which most is lost, and why nothing was observed.

const { FileState, Model, Score, SkipReason } = require('./interface.js');
const { failure, toDay } = require('./values.js');

const AS_SENT = 'Give the file as LinkedIn sent it, not as another program saved it.';
const ADVICE = {
  [SkipReason.LANGUAGE]: 'Set LinkedIn to English and ask for the archive again.',
  [SkipReason.HEADER]: AS_SENT,
  [SkipReason.DATE]: AS_SENT,
  [SkipReason.DATE_RANGE]: AS_SENT,
  [SkipReason.ORDER]: AS_SENT,
  [SkipReason.COLUMNS]: AS_SENT,
  [SkipReason.QUOTE]: AS_SENT,
  [SkipReason.MEMORY]: 'Allow it more memory.',
  [SkipReason.AMBIGUOUS]: 'Give it the name that it had in the archive.',
  [SkipReason.FORMAT]: 'Export it again.',
  [SkipReason.PERSON]: 'Add Invitations.csv and Profile.csv.',
};
const REFUSING = [SkipReason.HEADER, SkipReason.LANGUAGE, SkipReason.ORDER,
  SkipReason.MEMORY, SkipReason.AMBIGUOUS, SkipReason.FORMAT];
const SHARE_FINE = 900_000;

/** What archives say about the ledgers they made. */
const ledgers = new WeakMap();

/** What a call answers, or null where there is nothing. */
function orNull(call) {
  try {
    return call();
  } catch (error) {
    if (error.code === 'SSI_ERROR_EMPTY') return null;
    throw error;
  }
}

/** Whether a file was not read that looks as if it should be. */
function isUnread({ state, reasons }) {
  return state === FileState.REFUSED || (state === FileState.UNKNOWN && reasons > 0);
}

/** The file with which most is lost, or that says most about why so little was
 * observed: its index, or null. */
function worstOf(archive) {
  const worst = orNull(() => archive.worst());
  if (worst !== null) return worst;
  const index = archive.files().findIndex(isUnread);
  return index < 0 ? null : index;
}

function mainReason(archive, index, { reasons }) {
  const skips = Array.from({ length: reasons }, (_, i) => archive.skip(index, i));
  const missed = skips.filter((skip) => skip.missed)
    .sort((a, b) => Number(b.rows) - Number(a.rows));
  return [...skips.filter(({ reason }) => REFUSING.includes(reason)), ...missed,
    ...skips][0];
}

/** In words, what of a file was not understood, why, and what to do. */
function wordsOn(archive, index) {
  const file = archive.files()[index];
  const skip = mainReason(archive, index, file);
  if (!skip) return `${file.name} was not read`;
  const advice = ADVICE[skip.reason] ? ` ${ADVICE[skip.reason]}` : '';
  if (isUnread(file)) {
    return `${file.name} was not read (line ${skip.line}): ${skip.sentence}${advice}`;
  }
  return `${file.missed} of ${file.rows} rows not understood in ${file.name}, ` +
    `line ${skip.line}: ${skip.sentence}${file.share < SHARE_FINE ? advice : ''}`;
}

/** Why the worst of the files that could not be read was not: what wordsOn() says,
 * in parts; undefined: there is no such file. */
function unreadOf(archive) {
  const index = worstOf(archive);
  const file = index === null ? undefined : archive.files()[index];
  const skip = file && isUnread(file) ? mainReason(archive, index, file) : undefined;
  return skip && { file: file.name, line: Number(skip.line), sentence: skip.sentence,
    advice: ADVICE[skip.reason] };
}

function causeOf(archive) {
  const index = worstOf(archive);
  return index === null ? 'The files that would show it are absent or empty.'
    : wordsOn(archive, index);
}

/** Whether anything that counts was observed. */
function counts(profile, activity, day) {
  const model = new Model();
  const score = new Score(model, profile, activity, day ?? 0);
  try {
    return score.total().observedMicro > 0;
  } finally {
    score.close();
    model.close();
  }
}

/** Asks an archive about the ledger it made, and keeps the answer. */
function tell(archive, { profile, activity }) {
  const info = orNull(() => archive.day());
  const day = info === null ? null : toDay(info.day);
  const told = { day, counts: counts(profile, activity, day), cause: causeOf(archive) };
  ledgers.set(activity, told);
  return told;
}

/** Refuses what would be a score of nothing, with the cause. */
function check(activity, where) {
  const told = ledgers.get(activity);
  if (!told || told.counts) return;
  throw failure('SSI_ERROR_UNOBSERVED', 'The archive shows nothing that counts, so it ' +
    `has no score: ${told.cause}`, where);
}

/** The day that the archive that made the ledger describes; of another ledger that
 * of its newest event. */
function defaultDay(activity, where) {
  const told = ledgers.get(activity);
  if (!told) return toDay(activity.days().last);
  if (told.day !== null) return told.day;
  throw failure('SSI_ERROR_EMPTY', `The archive holds no dated event: ${told.cause}`, where);
}

module.exports = { causeOf, check, defaultDay, isUnread, tell, unreadOf, worstOf, wordsOn };
