import type {
  Activity, Archive, ArchiveNameInfo, Cohort, ExportInfo, Fact, FileInfo, Kind, Model,
  Person, Profile, RoleInfo, Score,
} from './interface.js';
import type { Day, Named } from './values.js';

/** The rows of a ledger as columns, in its order. */
export interface Columns {
  days: Int32Array;
  kinds: Uint8Array;
  traits: Uint32Array;
  counts: Uint32Array;
  counterparts: BigUint64Array;
}

/** One row of a ledger. */
export interface Event {
  /** Such as `'2026-05-31'`. */
  day: string;
  kind: Kind;
  /** Bits of `Trait`. */
  traits: number;
  count: number;
  counterpart: bigint;
}

declare module './interface.js' {
  interface Activity {
    /** Rows as new columns: all of them, or those of a range. */
    columns(from?: number, rows?: number): Columns;
    /** Whether both hold the same events and observations. */
    equals(other: Activity): boolean;
    /** The rows, in the ledger's order. */
    [Symbol.iterator](): Generator<Event, void, undefined>;
  }

  interface People {
    /** Each person, those to write to first. */
    [Symbol.iterator](): Generator<Person, void, undefined>;
  }

  interface Benchmark {
    /** Whether both say the same. */
    equals(other: Benchmark): boolean;
  }

  interface Cohort {
    /** Number of members, exactly: for the host alone. */
    readonly size: number;
    /** Whether both have the same label, members and scores. */
    equals(other: Cohort): boolean;
  }

  interface Team {
    /** Number of members who share, which anyone in the team may know;
     * `shares()` answers from TEAM_SHARING_MIN on. */
    readonly sharing: number;
  }

  interface Profile {
    /** A fact, or undefined if it is unobserved. */
    get(fact: Named<typeof Fact>): number | undefined;
  }
}

/** What runs the library here: an addon of this platform, or WebAssembly. */
export declare const engine: 'addon' | 'wasm';

/** A column of days from any mix of numbers, Dates and ISO days. */
export declare function dayColumn(days: Iterable<Day>): Int32Array;

/** What was read from an archive. */
export declare class ArchiveReading {
  private constructor();
  /** The facts of the member. */
  readonly profile: Profile;
  /** All events. */
  readonly activity: Activity;
  /** The archive itself, with its report. */
  readonly archive: Archive;
  /** The exports that were read: form, days, and how much is missing. */
  readonly exports: Array<ExportInfo>;
  /** The files that nearly every complete export has, and none of these does:
   * what they feed is unobserved. */
  readonly missing: Array<RoleInfo>;
  /** Files that were of no use and too many to list. */
  readonly unlisted: number;
  /** The day the archive describes, which is the one to score on unless
   * another is wanted, such as `'2026-05-31'`; null: nothing has a date.
   * `archive.day()` says why this day, and what lies after it. */
  readonly day: string | null;
  /** The file with which most is lost; null: all was understood. */
  readonly worst: FileInfo | null;
  /** In words, what of the worst file was not understood, why, and what to do;
   * '': all was understood. It belongs under a score. */
  readonly note: string;
  /** Who a counterpart is: the newest name and address; null: none was kept. */
  nameOf(counterpart: bigint | number): ArchiveNameInfo | null;
  /** Closes profile, activity and archive. */
  close(): void;
  [Symbol.dispose](): void;
}

/** An export by its bytes, and what to call it in the report. */
export interface NamedExport {
  name?: string;
  bytes: Uint8Array | ArrayBuffer;
}

/** One export, or several of one member, old and new, which count as one: also
 * those that lie in folders side by side in a ZIP. */
export type ArchiveSource =
  Uint8Array | ArrayBuffer | NamedExport |
  ReadonlyArray<Uint8Array | ArrayBuffer | NamedExport>;

/** How an archive is read. */
export interface ReadArchiveOptions {
  /** 16 bytes that key the hashes of people; all zero if left out. */
  key?: Uint8Array | null;
  /** Keywords of the target, separated by commas. */
  target?: string | Uint8Array | null;
  /** The most bytes all files may have together, unpacked; 4 GB at most. */
  maxBytes?: number;
  /** The most bytes of memory to read with: those of a file, unpacked, and what
   * is kept of all. A file of which more would be kept is refused in the report;
   * one that is larger itself is an error. */
  memory?: number | null;
  /** Whether the names of people are kept, for `nameOf()` of what is answered. */
  names?: boolean;
  /** Called with how many unpacked bytes were handed in so far, out of how many, and
   * of which file. */
  progress?: (done: number, all: number, name: string) => void;
}

/**
 * Reads a member's archive from the bytes of the ZIP that LinkedIn sent. Only
 * files that are read are unpacked, one after the other; a ZIP that lies about its
 * sizes or unpacks to far more than its own size is refused. The bytes may also
 * be a workbook of LinkedIn's analytics, or JSON of the Portability API, alone.
 *
 * @throws SsiError, with `code`
 * - `SSI_ERROR_FORMAT`: It is no ZIP, or a damaged one.
 * - `SSI_ERROR_LIMIT`: It is too large, also for the memory, encrypted, or packed
 *   too tightly.
 * - `SSI_ERROR_EMPTY`: Nothing in it is of an archive, or could be read.
 * - `SSI_ERROR_MIXED`: Two exports are of two different members.
 */
export declare function readArchive(
  source: ArchiveSource,
  options?: ReadArchiveOptions,
): ArchiveReading;

/**
 * As `readArchive()`, but unpacks large files by the platform's own stream, where
 * it has one, and reads the files' rows on another thread; other code runs between
 * two files.
 */
export declare function readArchiveAsync(
  source: ArchiveSource,
  options?: ReadArchiveOptions,
): Promise<ArchiveReading>;

/**
 * The score of a member: by the reference model unless a model is given, and as
 * of the member's day unless a day is. That is the day the archive
 * describes, if `readArchive()` made the ledger, or else that of the newest event.
 *
 * @throws SsiError, with `code`
 * - `SSI_ERROR_UNOBSERVED`: Of what `readArchive()` made, nothing that counts was
 *   observed; it says why.
 * - `SSI_ERROR_EMPTY`: No day is given, and nothing has a date.
 */
export declare function score(
  profile: Profile,
  activity: Activity,
  options?: { day?: Day | null; model?: Model | null },
): Score;
