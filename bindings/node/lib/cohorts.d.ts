import type { Cohort, CohortKind, RankAnswer, Releases, Team } from './interface.js';
import type { Day, SsiError } from './values.js';

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
  kind: CohortKind,
  name: string,
  day: Day,
  members?: Iterable<CohortMember> | CohortColumns,
): Cohort;

/** As `cohort()`, but the members are added on another thread. */
export declare function cohortAsync(
  kind: CohortKind,
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
  /** Whether the member shares its score with the lead. */
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

/** Where a member stands in one of several cohorts. */
export interface Comparison {
  /** The cohort's name. */
  readonly name: string;
  /** What the cohort is made of. */
  readonly kind: CohortKind;
  /** The cohort's date, such as `'2026-05-31'`. */
  readonly day: string;
  /** The answer; null if it is refused. */
  readonly rank: RankAnswer | null;
  /** Why nothing is said; null if there is an answer. */
  readonly refusal: SsiError | null;
}

/**
 * Where a member stands in each of several cohorts: its industry, its network,
 * others for a what-if. Asks for one after the other; what is refused for one
 * of them, because it is too small or would tell of a few, does not keep back
 * the others.
 *
 * @param member - The member who asks; the answers are for its eyes.
 * @param total - Points of the member's index.
 * @throws SsiError, with `code`
 * - `SSI_ERROR_RANGE`: `total` is out of range.
 * - `SSI_ERROR_DAY`: A cohort's period is no longer remembered.
 * - `SSI_ERROR_LIMIT`: The ledger holds too much.
 */
export declare function compare(
  releases: Releases,
  member: bigint | number,
  total: number,
  cohorts: Iterable<Cohort>,
): Comparison[];
