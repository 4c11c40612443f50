import type {
  Benchmark, BenchmarkSource, Budget, Cohort, CohortKind, GapResult, RankResult, Team,
} from './interface.js';
import type { Day, Named } from './values.js';

/** A member of a cohort, in points. */
export interface CohortMember {
  /** Opaque number of the host's, the same in every cohort. */
  member: bigint | number;
  /** Points of the index. */
  total: number;
  /** Points of brand, find, engage and relate, if known. */
  pillars?: Iterable<number> | null;
}

/** Members of a cohort as columns of one length: points as floats, or whole
 * micropoints. All four pillars or none. */
export interface CohortColumns {
  members: BigUint64Array;
  totals: Float64Array | Float32Array | Int32Array;
  brand?: Float64Array | Float32Array | Int32Array | null;
  find?: Float64Array | Float32Array | Int32Array | null;
  engage?: Float64Array | Float32Array | Int32Array | null;
  relate?: Float64Array | Float32Array | Int32Array | null;
}

/**
 * A cohort of members.
 *
 * @throws SsiError, with `code`
 * - `SSI_ERROR_RANGE`: A score or pillar is out of range.
 * - `SSI_ERROR_MEMBER`: A member comes twice.
 */
export declare function cohort(
  kind: Named<typeof CohortKind>,
  name: string,
  day: Day,
  members?: Iterable<CohortMember> | CohortColumns,
): Cohort;

/** As `cohort()`, but the members are added on another thread. */
export declare function cohortAsync(
  kind: Named<typeof CohortKind>,
  name: string,
  day: Day,
  members?: Iterable<CohortMember> | CohortColumns,
): Promise<Cohort>;

/** A member of a team, in points. */
export interface TeamMember {
  /** Opaque number of the host's, the same in every cohort. */
  member: bigint | number;
  /** Points of brand, find, engage and relate. */
  pillars: Iterable<number>;
  /** Whether the member shares its score with the board. */
  shares: boolean;
  /** Points of the index at the start of the programme, if known. */
  baseline?: number | null;
}

/**
 * A team of members.
 *
 * @throws SsiError, with `code`
 * - `SSI_ERROR_RANGE`: A pillar or baseline is out of range.
 * - `SSI_ERROR_MEMBER`: A member comes twice.
 */
export declare function team(
  name: string,
  day: Day,
  members?: Iterable<TeamMember>,
): Team;

/**
 * Those of some members who can pay a publication, in their order: the cohort is
 * built of these, for the host alone.
 *
 * @param budget - The budget of the members; call `advance()` first.
 * @param epsilon - 64ths, 1 … 64, such as `Benchmark.epsilon()` says.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_RANGE`: `epsilon` is out of range.
 */
export declare function affordable(
  budget: Budget,
  members: BigUint64Array | Iterable<bigint | number>,
  epsilon: number,
): BigUint64Array;

/** How to publish; each may be left out. */
export interface PublishOptions {
  /** Left out: drawn from the system for this publication, and forgotten.
   * BENCHMARK_KEY_BYTES bytes are for tests, and for hosts that must repeat a
   * publication: anyone who has the key and all scores but one can find that one. */
  key?: Uint8Array | null;
  /** 64ths, 1 … 64, at most 32 from 4,000 members on; left out: what
   * `Benchmark.epsilon()` says. */
  epsilon?: number | null;
  /** true if the members are made up: the benchmark says so. */
  synthetic?: boolean;
}

/**
 * Publishes a cohort: charges every member in it, then draws the noise. Save the
 * budget first, and only then show the benchmark.
 *
 * @param budget - The budget of its members; call `advance()` first.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_COHORT`: There are fewer than BENCHMARK_MEMBERS_MIN members.
 * - `SSI_ERROR_RANGE`: The epsilon is out of range, or too small for so few.
 * - `SSI_ERROR_BUDGET`: A member cannot pay; nobody was charged.
 * - `SSI_ERROR_LIMIT`: The budget would hold more than BUDGET_MEMBERS_MAX members.
 */
export declare function publish(
  cohort: Cohort,
  budget: Budget,
  options?: PublishOptions,
): Benchmark;

/** As `publish()`, on another thread. */
export declare function publishAsync(
  cohort: Cohort,
  budget: Budget,
  options?: PublishOptions,
): Promise<Benchmark>;

/** Where a score stands in one of several benchmarks. */
export interface Comparison {
  /** The name of the cohort that was published. */
  readonly name: string;
  /** What the cohort is made of. */
  readonly kind: CohortKind;
  /** Whose scores it is made from: an estimate is made from nobody's. */
  readonly source: BenchmarkSource;
  /** The cohort's date, such as `'2026-05-31'`. */
  readonly day: string;
  /** The top percent, between which two, and the share above with its margin. */
  readonly rank: RankResult;
  /** The score less the means, with their margins. */
  readonly gap: GapResult;
}

/**
 * Where a score stands in each of several benchmarks: its industry, its network,
 * others for a what-if, `Benchmark.fallback()` if there is none. It gives nobody away:
 * ask as often as you like.
 *
 * @param total - Points of the index, 0 … 100.
 * @param pillars - Points of brand, find, engage and relate, if known.
 * @param options - `micro`: takes whole micropoints, which are exact, instead of
 *   points.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_RANGE`: `total` or a pillar is out of range.
 */
export declare function compare(
  benchmarks: Iterable<Benchmark>,
  total: number,
  pillars?: Iterable<number> | null,
  options?: { micro?: boolean },
): Comparison[];
