import type {
  Activity, Calibration, Compare, Fact, Kind, Model, People, Plan, Profile, Sensitivity,
  Stage, StageResult, Trend, WhatIf,
} from './interface.js';
import type { Day, Named } from './values.js';

/** The day, unless the member's, see `score()`, and the model, unless the
 * reference model. */
export interface DayAndModel {
  day?: Day | null;
  model?: Model | null;
}

/** Points of the index and its pillars; next to each the same, exact, in whole
 * micropoints. */
export interface DayPoints {
  /** Such as `'2026-05-31'`. */
  day: string;
  total: number;
  totalMicro: number;
  brand: number;
  brandMicro: number;
  find: number;
  findMicro: number;
  engage: number;
  engageMicro: number;
  relate: number;
  relateMicro: number;
}

/** The points of each day in a range: columns of whole micropoints, which are
 * exact; `points()` and the rows give points. */
export declare class History {
  private constructor();
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  /** The index. */
  readonly total: Int32Array;
  /** The pillar `brand`. */
  readonly brand: Int32Array;
  /** The pillar `find`. */
  readonly find: Int32Array;
  /** The pillar `engage`. */
  readonly engage: Int32Array;
  /** The pillar `relate`. */
  readonly relate: Int32Array;
  /** The points of each day: of the index, or of a pillar. */
  points(part?: 'total' | 'brand' | 'find' | 'engage' | 'relate'): number[];
  /** Day by day. */
  [Symbol.iterator](): Generator<DayPoints, void, undefined>;
}

/**
 * The points of every day from the first to the last; a last one before the
 * first is an empty range. Rebuilt from the ledger, with the facts of today on
 * every day: what shows it should say so.
 *
 * @throws SsiError, with `code` `SSI_ERROR_DAY`: A day is out of range.
 */
export declare function history(
  profile: Profile,
  activity: Activity,
  first: Day,
  last: Day,
  options?: { model?: Model | null },
): History;

/**
 * What changed in 7 and 30 days and since a baseline: 90 days before unless
 * one is given, but not before the first event.
 *
 * @throws SsiError, with `code` `SSI_ERROR_DAY`: A day is out of range, or the
 *   baseline is not before the day.
 */
export declare function trend(
  profile: Profile,
  activity: Activity,
  options?: DayAndModel & { baseline?: Day | null },
): Trend;

/** An event that is planned, as `Activity.add()` takes it. */
export interface PlannedEvent {
  day: Day;
  kind: Named<typeof Kind>;
  /** Bits of `Trait`. */
  traits?: number;
  count?: number;
  counterpart?: bigint | number;
}

/** What is planned. */
export interface WhatIfOptions extends DayAndModel {
  /** Events to add. */
  events?: Activity | Iterable<PlannedEvent> | null;
  /** Facts that take the place of the member's, such as a `Map`. */
  facts?: Profile | Iterable<readonly [Named<typeof Fact>, number]> | null;
}

/**
 * The score with and without events and facts that are planned; the member's
 * own stay as they are. The day is the member's, see `score()`, or that of the
 * newest event planned, if that is later, unless one is given.
 */
export declare function whatIf(
  profile: Profile,
  activity: Activity,
  options?: WhatIfOptions,
): WhatIf;

/** What one asks of a plan. */
export interface PlanChoices extends DayAndModel {
  /** Minutes a day; 15 if left out. */
  minutes?: number;
  /** Days a week; 5 if left out. */
  daysAWeek?: number;
  /** For how many days; 60 if left out. */
  horizon?: number;
  /** Kinds that are not to be planned. */
  without?: Iterable<Named<typeof Kind>> | null;
  /** How often a week a kind must be planned, such as a `Map`. */
  atLeast?: Iterable<readonly [Named<typeof Kind>, number]> | null;
  /** Mean points of a cohort, to see the gaps. */
  cohortMeans?: {
    brand: number;
    find: number;
    engage: number;
    relate: number;
  } | null;
}

/**
 * The weekly routine that brings the most points in the time one has.
 *
 * @throws SsiError, with `code`
 * - `SSI_ERROR_KIND`: A kind is no action of a plan; see `Plan.actions()`.
 * - `SSI_ERROR_TIME`: What must be planned takes more time than there is.
 */
export declare function plan(
  profile: Profile,
  activity: Activity,
  options?: PlanChoices,
): Plan;

/** As `plan()`, but on another thread. */
export declare function planAsync(
  profile: Profile,
  activity: Activity,
  options?: PlanChoices,
): Promise<Plan>;

/** How far the score moves when weights and goalposts move, by 20 per cent to
 * either side unless said. */
export declare function sensitivity(
  profile: Profile,
  activity: Activity,
  options?: DayAndModel & { percent?: number },
): Sensitivity;

/** Points of the pillars as a dashboard showed them. */
export interface Reading {
  day: Day;
  brand: number;
  find: number;
  engage: number;
  relate: number;
}

/**
 * Fits the model, the reference model unless one is given, to pillars that
 * were read off a dashboard.
 *
 * @throws SsiError, with `code`
 * - `SSI_ERROR_READINGS`: There are too few, or too little variation.
 * - `SSI_ERROR_DAY`: A day is out of range or comes twice; see `row`.
 * - `SSI_ERROR_RANGE`: A value is out of range; see `row`.
 */
export declare function calibrate(
  profile: Profile,
  activity: Activity,
  readings: Iterable<Reading>,
  options?: { model?: Model | null },
): Calibration;

/** As `calibrate()`, but on another thread. */
export declare function calibrateAsync(
  profile: Profile,
  activity: Activity,
  readings: Iterable<Reading>,
  options?: { model?: Model | null },
): Promise<Calibration>;

/**
 * Readings next to what the model, the reference model unless one is given, says
 * for their days.
 *
 * @throws SsiError, with `code`
 * - `SSI_ERROR_READINGS`: There is none.
 * - `SSI_ERROR_DAY`: A day is out of range or comes twice; see `row`.
 * - `SSI_ERROR_RANGE`: A value is out of range; see `row`.
 */
export declare function compareReadings(
  profile: Profile,
  activity: Activity,
  readings: Iterable<Reading>,
  options?: { model?: Model | null },
): Compare;

/** The people of a ledger: what passed with each, how that stands, and whom to
 * write to next, in that order.
 *
 * @throws SsiError, with `code` `SSI_ERROR_EMPTY`: No day is given, and there is
 * no event.
 */
export declare function people(activity: Activity, options?: DayAndModel): People;

/** Every stage of the funnel, over all days of the ledger unless said. */
export declare function outcomes(
  activity: Activity,
  first?: Day | null,
  last?: Day | null,
): Array<StageResult & { readonly stage: Stage }>;
