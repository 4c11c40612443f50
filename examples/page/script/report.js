// What sections need of a report document (doc/report.schema.json).

import { day, num, short, signed, t } from './language.js';
import { INDICATOR, PART, PILLARS, UNIT, UNIT_OF } from './words.js';

/** The points that are shown, in hundredths, so that they add up as shown: the
 *  largest remainders are rounded up. */
export function apportion(values, total, digits) {
  const unit = 10 ** digits;
  const lower = values.map((value) => Math.floor(value * unit + 1e-7));
  let left = Math.round(total * unit) - lower.reduce((a, b) => a + b, 0);
  values.map((value, i) => [value * unit - lower[i], i]).sort((a, b) => b[0] - a[0])
    .forEach(([, i]) => {
      if (left <= 0) return;
      lower[i]++;
      left--;
    });
  return lower.map((value) => value / unit);
}

export const sum = (list, of) => list.reduce((total, item) => total + of(item), 0);
const sentence = (text) => t(text).replace(/\.$/, '');

export const indicatorName = (indicator) => (INDICATOR[indicator.id]
  ? t(INDICATOR[indicator.id]) : sentence(indicator.sentence));
export const partName = (id) => t(PART[id] ?? id.replaceAll('_', ' '));

/** Its maximum that this archive cannot show, and what is still to gain. */
export const hidden = (part) => part.high - part.points;
export const open = (part) => part.max - part.high;

/** What was measured, and what earns full marks. */
export function measure(indicator) {
  const unit = t(UNIT_OF[indicator.id] ?? UNIT[indicator.unit] ?? indicator.unit);
  const gap = /^[%\s\u00a0]/.test(unit) ? '' : ' ';
  const value = short(indicator.measure) + gap + unit;
  if (indicator.measure >= indicator.goalpost) return t('{value}: full marks', { value });
  return t('{value}; {goal} for full marks', { value, goal: short(indicator.goalpost) });
}

export const indicatorsOf = (report) => Object.fromEntries(
  report.indicators.map((indicator) => [indicator.id, indicator]));

/** The pillars' points as shown: they add up to the total as shown. */
export const pillarPoints = (report, digits = 1) => apportion(
  PILLARS.map((id) => report.pillars[id].points), report.total.points, digits);

/** What the page says of the trend: one line, and one about this month. */
export function trendWords(report) {
  if (!report.trend) return null;
  const { baseline, month } = report.trend.windows;
  const since = day(baseline.from, 'month');
  const change = baseline.total.change;
  const much = num(Math.abs(change), 1);
  const moved = Math.abs(change) >= 1;
  let head = t('Steady since {month}', { month: since });
  if (baseline.total.verdict === 'not_enough_data') head = t('Too early to see a trend');
  else if (moved && change > 0) head = t('Up {n} points since {month}', { n: much, month: since });
  else if (moved) head = t('Down {n} points since {month}', { n: much, month: since });
  const said = {
    improving: () => t('Rising this month: {n} in 30 days.', { n: signed(month.total.change) }),
    declining: () => t('Falling this month: {n} in 30 days.', { n: signed(month.total.change) }),
    steady: () => t('Steady this month: {n} in 30 days.', { n: signed(month.total.change) }),
    not_enough_data: () => t('There is not enough yet to speak of this month.'),
  };
  return { head, month: said[month.total.verdict]() };
}

/** The benchmark that counts: one of real people before the fallback. */
export function standing(report) {
  const real = report.benchmarks.find((each) => each.source !== 'estimate');
  return real ?? report.benchmarks[0] ?? null;
}

export const isEstimate = (benchmark) => benchmark.source === 'estimate';

export const isQuick = (report) => Boolean(report.read?.exports.length
  && report.read.exports.every((each) => each.form === 'basic'));
