import type { Refusal } from './interface.js';

/**
 * A day: the number of days since 1970-01-01, an ISO day such as
 * `'2026-05-31'`, or a Date, of which the day in UTC counts. Days that the
 * library answers are ISO days; columns of days are numbers.
 */
export type Day = number | string | Date;

/** An enum: its numbers by name, and its names by number. Only the names are
 * enumerable. */
export type Enum<Values extends Record<string, number>> = Readonly<Values> & {
  readonly [Name in keyof Values as Values[Name]]: Name;
};

/**
 * A value of an enum, by number or by name, as in `Kind.POST`, `'POST'`, `'post'`.
 * What is no name is refused with a RangeError, with `code` `ERR_INVALID_ARG_VALUE`,
 * that lists the names.
 */
export type Named<Group> = Extract<keyof Group, number>
  | Extract<keyof Group, string> | Lowercase<Extract<keyof Group, string>>;

/** What `JSON.stringify()` asks of a result: the same, a bigint as its digits. */
export interface Shown {
  toJSON?(): object;
}

/** What the library refused. */
export declare class SsiError extends Error {
  private constructor();
  readonly name: 'SsiError';
  /** The status by name, such as `'SSI_ERROR_DAY'`. */
  readonly code: `SSI_ERROR_${string}`;
  /** The status by number, a value of `Status`. */
  readonly status: number;
  /** The C function that refused. */
  readonly function: string;
  /** The first member at fault, if one of a population was refused. */
  readonly member?: number;
  /** The first row at fault, if a row of columns was refused; of a population's
   * facts the place in their column. */
  readonly row?: number;
  /** What a handle, or a call on many members, says about the value that it
   * refused: the field, the value and the range it allows. */
  readonly refusal?: Refusal;
  /** Of an archive of which no file could be read: a file, the line in it, why, and
   * what to do about it. */
  readonly unread?: {
    readonly file: string;
    readonly line: number;
    readonly sentence: string;
    readonly advice?: string;
  };
}

/**
 * The number of a day: days since 1970-01-01.
 *
 * @throws SsiError, with `code` `SSI_ERROR_DAY`: there is no such date.
 */
export declare function toDay(day: Day): number;

/** The ISO day, such as `'2026-05-31'`, of a number of days. */
export declare function toISODay(day: number): string;

/**
 * The whole number of micropoints nearest to some points; of two that are as
 * near, the one further from zero.
 *
 * @throws RangeError, with `code` `ERR_OUT_OF_RANGE`: it is infinite or NaN.
 */
export declare function toMicropoints(points: number): number;
