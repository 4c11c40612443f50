import type { Dataset, Model, Population, Scorer, Seats } from './interface.js';
import type { Day } from './values.js';

/** Scores of many members: element `i` is that of member `i`. Columns are whole
 * micropoints, which are exact. */
export interface PopulationScores {
  /** The index, 0 to 100,000,000. */
  total: Int32Array;
  /** The pillar brand. */
  brand: Int32Array;
  /** The pillar find. */
  find: Int32Array;
  /** The pillar engage. */
  engage: Int32Array;
  /** The pillar relate. */
  relate: Int32Array;
  /** High end of the index. */
  high: Int32Array;
  /** How much of the maximum was observed. */
  observed: Int32Array;
}

/** With each indicator: `INDICATORS` elements for each member. */
export interface PopulationIndicators extends PopulationScores {
  /** Micropoints of each indicator. */
  points: Int32Array;
  /** Measure of each indicator, in units / scale of the model. */
  measures: BigInt64Array;
}

/** How a population is scored. */
export interface ScorePopulationOptions {
  /** The model; the reference model if there is none. */
  model?: Model | null;
  /** A scorer made before, for more than one call; it is left open. Stands
   * before `model`. */
  scorer?: Scorer | null;
  /** How many parts are under way at the same time: as many as the machine has
   * processors and Node's thread pool has threads (`UV_THREADPOOL_SIZE`, 4
   * unless set) if it is left out. */
  threads?: number | null;
  /** Members of a part; if it is left out, as many as have about 200,000 rows
   * together. */
  chunk?: number | null;
  /** Called after each part with how many members are done, on the thread of the
   * caller. What it throws, or what a promise of it rejects with, ends the
   * call. */
  progress?: ((done: number, total: number) => unknown) | null;
  /** Whether the indicators are answered too. */
  indicators?: boolean | null;
  /** Ends the call between two parts. */
  signal?: AbortSignal | null;
}

/**
 * Scores a population on the threads of Node's pool, in parts. The results are
 * those of `new Score()` for each member, bit for bit, whatever the parts.
 *
 * Columns are read part by part, and copied for as long as a part takes, those
 * in shared memory by its own thread. They should not change before the promise
 * is settled; if they do, parts differ in what they have seen, and columns that
 * went away are refused.
 *
 * However it ends, no part is under way any longer when the promise is settled.
 *
 * @param columns - The columns, or a Dataset of them, or Seats.
 * @throws SsiError, with `code`, and the first `member` and `row` at fault:
 * - `SSI_ERROR_DAY`, `SSI_ERROR_KIND`, `SSI_ERROR_TRAITS`, `SSI_ERROR_COUNT`:
 *   A row is out of range.
 * - `SSI_ERROR_RANGE`: A fact is; `row` is its place in `facts`.
 * - `SSI_ERROR_INDEX`: An offset is past the end, or below the one before it.
 * - `SSI_ERROR_LIMIT`: A member has more than `ACTIVITY_ROWS_MAX` rows.
 * - `SSI_ERROR_MODEL`: The weights of the model do not add up.
 */
export declare function scorePopulation(
  columns: Population | Dataset | Seats,
  day: Day,
  options: ScorePopulationOptions & { indicators: true },
): Promise<PopulationIndicators>;
export declare function scorePopulation(
  columns: Population | Dataset | Seats,
  day: Day,
  options?: ScorePopulationOptions & { indicators?: false | null },
): Promise<PopulationScores>;
export declare function scorePopulation(
  columns: Population | Dataset | Seats,
  day: Day,
  options?: ScorePopulationOptions,
): Promise<PopulationScores | PopulationIndicators>;
