import type { ArchiveReading } from './extras.js';
import type { DayAndModel } from './insight.js';
import type { Benchmark } from './interface.js';

/** What a report is made with, besides the archive. */
export interface ReportOptions extends DayAndModel {
  /** Minutes a day for the plan; 15 unless said. */
  minutes?: number;
  /** Days a week for the plan; 5 unless said. */
  daysAWeek?: number;
  /** For how many days the plan is; 60 unless said. */
  horizon?: number;
  /** What to compare with; none: the estimate from published figures. */
  benchmarks?: Iterable<Benchmark>;
  /** Whether the names of people that the archive kept, and those of its files,
   * are in it; unless said, no name of a person is. */
  names?: boolean;
}

/**
 * The document that `ssi report --json` prints, byte for byte: doc/report.md
 * says what is in it.
 *
 * @throws SsiError, with `code`:
 * `SSI_ERROR_UNOBSERVED`: Nothing that counts was observed; it says why.
 * `SSI_ERROR_EMPTY`: No day is given, and nothing has a date.
 * `SSI_ERROR_DAY`: The day is out of range.
 */
export declare function reportJson(reading: ArchiveReading, options?: ReportOptions): string;
