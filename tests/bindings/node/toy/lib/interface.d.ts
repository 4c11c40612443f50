/* Made by bindings/generate; do not edit. */
/// <reference lib="esnext.disposable" />
import type { Day, Enum, Named, Shown } from './values.js';

/**
 * The most marbles of one box.
 *
 * Since 1.0; `SSI_MARBLES_MAX` in C.
 */
export declare const MARBLES_MAX: 1000;

/**
 * Number of colours of this version; they are 1 … this.
 *
 * Since 1.0; `SSI_COLOURS` in C.
 */
export declare const COLOURS: 2;

/**
 * What a function answers.
 *
 * Since 1.0; `ssi_status` in C.
 */
export declare const Status: Enum<{
  /** Done. */
  OK: 0;
  /** A pointer is null. */
  ERROR_NULL: 1;
  /** No memory. */
  ERROR_MEMORY: 2;
  /** A struct is too small. */
  ERROR_SIZE: 3;
  /** The room is too small. */
  ERROR_SPACE: 4;
  /** Past the end. */
  ERROR_INDEX: 5;
  /** No such colour. */
  ERROR_COLOUR: 6;
  /** A value is out of range. */
  ERROR_RANGE: 7;
}>;
/**
 * What a function answers.
 *
 * Since 1.0; `ssi_status` in C.
 */
export type Status = Extract<keyof typeof Status, number>;

/**
 * Colours of marbles.
 *
 * Since 1.0; `ssi_colour` in C.
 */
export declare const Colour: Enum<{
  /** Like a cherry. */
  RED: 1;
  /** Like the sky. */
  BLUE: 2;
}>;
/**
 * Colours of marbles.
 *
 * Since 1.0; `ssi_colour` in C.
 */
export type Colour = Extract<keyof typeof Colour, number>;

/**
 * Signs on a marble, which may be set together.
 *
 * Since 1.0; `ssi_sign` in C.
 */
export declare const Sign: Enum<{
  /** A star. */
  STAR: 1;
  /** A ring. */
  RING: 2;
  /** A line. */
  LINE: 4;
}>;
/**
 * Signs on a marble, which may be set together.
 *
 * Since 1.0; `ssi_sign` in C.
 */
export type Sign = number;

/**
 * Details of a refusal.
 *
 * Since 1.1; `ssi_refusal` in C.
 */
export interface Refusal extends Shown {
  /** What is at fault; "" if nothing was refused. */
  readonly field: string;
  /** The member at fault; -1 if there are no members. */
  readonly member: number;
  /** The row at fault; -1 if there are no rows. */
  readonly row: number;
  /** The value that was refused. */
  readonly value: number;
  /** The smallest value allowed. */
  readonly minimum: number;
  /** The largest value allowed. */
  readonly maximum: number;
  /** Status.OK, or the reason. */
  readonly status: Status;
  /** Which fact it is about, or 0. */
  readonly fact: number;
}

/**
 * A marble, described.
 *
 * Since 1.0; `ssi_marble` in C.
 */
export interface Marble extends Shown {
  /** Its colour. */
  readonly colour: Colour;
  /** Any Sign together. */
  readonly signs: number;
  /** When it came. */
  readonly day: string;
  /** Points it is worth. */
  readonly worth: number;
  /** The same, exact: whole micropoints. */
  readonly worthMicro: number;
  /** Its name. */
  readonly name: string;
  /** How sharp it is. */
  readonly edges: ReadonlyArray<number>;
  /** The Colour it goes with, or 0 for none. */
  readonly mate: Colour | 0;
  /** What it weighs, in points. */
  readonly weight: number;
  /** The same, exact: whole micropoints. */
  readonly weightMicro: number;
}

/**
 * How the marbles of a colour share a sign.
 *
 * Since 1.1; `ssi_share` in C.
 */
export interface Share extends Shown {
  /** Points that those with the sign are worth. */
  readonly with: number;
  /** The same, exact: whole micropoints. */
  readonly withMicro: number;
  /** How many of them there are. */
  readonly yield: number;
}

/**
 * A box.
 *
 * Since 1.0; `ssi_box` in C.
 */
export declare class Box {
  /**
   * Makes an empty box.
   *
   * Since 1.0; `ssi_box_new` in C.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_MEMORY`: No memory.
   */
  constructor();

  /**
   * Releases it now instead of when the garbage collector finds it. Every later
   * call on it throws; closing again does nothing.
   *
   * Since 1.0; `ssi_box_free` in C.
   */
  close(): void;
  /** As `close()`, at the end of a block with `using`. */
  [Symbol.dispose](): void;
  readonly [Symbol.toStringTag]: 'Box';

  /**
   * Puts marbles in.
   *
   * Since 1.0; `ssi_box_put` in C.
   *
   * @param from - When they came, in days since 1970-01-01.
   * @param columns - Typed arrays of one length.
   * - `colours`: Values of Colour.
   * - `worths`: What each is worth; null: nothing.
   *
   * @throws SsiError, with `code`
   * - `SSI_ERROR_COLOUR`: There is no such colour; see `at` of the error.
   */
  put(
    from: Day,
    columns: {
      colours: Uint8Array;
      worths?: Int32Array | null;
    },
  ): void;

  /** As `put()`, on another thread. */
  putAsync(
    from: Day,
    columns: {
      colours: Uint8Array;
      worths?: Int32Array | null;
    },
  ): Promise<void>;

  /**
   * Describes a marble.
   *
   * Since 1.0; `ssi_box_marble` in C.
   *
   * @param index - 0 … the number of marbles - 1.
   * @returns The marble.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: `index` is past the end.
   */
  marble(index: number): Marble;

  /**
   * All rows of `marble()`.
   *
   * Since 1.0; `ssi_box_marble` and `ssi_box_marbles` in C.
   */
  marbles(): Array<Marble>;

  /**
   * Writes the box's label.
   *
   * Since 1.1; `ssi_box_label` in C.
   *
   * @returns The label.
   */
  label(): string;

  /**
   * Tells what the marbles of a colour with a sign are worth.
   *
   * Since 1.1; `ssi_box_share` in C.
   *
   * @param sign - The sign.
   * @param colour - The colour.
   * @returns The share.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_COLOUR`: There is no such colour.
   */
  share(
    sign: number | Named<typeof Sign> | Iterable<Named<typeof Sign>>,
    colour: Named<typeof Colour>,
  ): Share & { readonly colour: Colour };

  /**
   * All rows of `share()`.
   *
   * Since 1.1; `ssi_box_share` in C.
   */
  shares(sign: number | Named<typeof Sign> | Iterable<Named<typeof Sign>>): Array<Share & { readonly colour: Colour }>;

  /**
   * Tells what all marbles of a colour are worth.
   *
   * Since 1.1; `ssi_box_riches` in C.
   *
   * @param colour - The colour.
   * @returns The share.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_COLOUR`: There is no such colour.
   */
  riches(colour: Named<typeof Colour>): Share & { readonly colour: Colour };

  /**
   * All rows of `riches()`.
   *
   * Since 1.1; `ssi_box_riches` in C.
   */
  colours(): Array<Share & { readonly colour: Colour }>;

  /**
   * Weighs all marbles that came up to a day.
   *
   * Since 1.1; `ssi_box_weigh` in C.
   *
   * @param day - Days since 1970-01-01.
   * @param beside - A box to weigh with it. null: none.
   * @param options - - `micro`: Answers whole micropoints, which are exact,
   *   instead of points.
   * @returns Points of both.
   */
  weigh(day: Day, beside?: Box | null, options?: { micro?: boolean }): number;

  /** As `weigh()`, on another thread. */
  weighAsync(
    day: Day,
    beside?: Box | null,
    options?: { micro?: boolean },
  ): Promise<number>;

  /**
   * Puts two red marbles like those of a box into another one.
   *
   * Since 1.1; `ssi_box_match` in C.
   *
   * @param to - The box they are put into.
   * @param worths - Points that each is worth, up to 9.
   * @param extra - Points that a third is worth; null: no third.
   * @param options - - `micro`: Takes and answers whole micropoints, which are
   *   exact, instead of points.
   * @returns Points of the other box then.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: The box is empty.
   */
  match(
    to: Box,
    worths: Iterable<number>,
    extra?: number | null,
    options?: { micro?: boolean },
  ): number;

  /** As `match()`, on another thread. */
  matchAsync(
    to: Box,
    worths: Iterable<number>,
    extra?: number | null,
    options?: { micro?: boolean },
  ): Promise<number>;

  /**
   * Details of the last value that was refused.
   *
   * Since 1.1; `ssi_box_refusal` in C.
   *
   * @returns The answer.
   */
  refusal(): Refusal;

  /**
   * Takes all marbles of some colours out.
   *
   * Since 1.1; `ssi_box_sort` in C.
   *
   * @param colours - A list of values of Colour in any order.
   * @returns How many were taken out.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_COLOUR`: One of them does not exist.
   */
  sort(colours: Iterable<Named<typeof Colour>>): number;

  /**
   * Lists the colours in a box.
   *
   * Since 1.1; `ssi_box_palette` in C.
   *
   * @returns Values of Colour.
   */
  palette(): Colour[];

  /**
   * Sets what a marble of each colour costs.
   *
   * Since 1.1; `ssi_box_set_prices` in C.
   *
   * @param values - Numbers by Colour; null, or left out: there is none.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_RANGE`: A price is below -1.
   * - `SSI_ERROR_COLOUR`: There is a price of a colour that does not exist.
   */
  setPrices(
    values: Iterable<readonly [Named<typeof Colour>, number | null]>,
  ): void;

  /**
   * Reads what a marble of each colour costs.
   *
   * Since 1.1; `ssi_box_prices` in C.
   *
   * @returns Numbers by Colour, of those that have one.
   */
  prices(): Map<Colour, number>;

  /**
   * Tells what is in a box.
   *
   * Since 1.1; `ssi_box_story` in C.
   *
   * @returns The UTF-8 text.
   */
  story(): string;

  /**
   * Tells of the marbles of a range.
   *
   * Since 1.1; `ssi_box_tell` in C.
   *
   * @param first - The first marble, from 0. Left out: 0.
   * @param columns - Typed arrays.
   * - `worth`: Micropoints of each; null if not wanted. Elements: count.
   * - `prices`: Micropoints it would cost in each colour; null if not wanted.
   *   Elements: count × COLOURS.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: The range is past the end.
   */
  tell(
    first: number,
    columns: {
      worth?: Int32Array | null;
      prices?: Int32Array | null;
    },
  ): void;

  /** As `tell()`, on another thread. */
  tellAsync(
    first: number,
    columns: {
      worth?: Int32Array | null;
      prices?: Int32Array | null;
    },
  ): Promise<void>;
}

/**
 * The library's version as a number.
 *
 * Since 1.1; `ssi_number` in C.
 *
 * @returns Such as 1001.
 */
export declare function number(): number;

/**
 * One sentence that says what a status means.
 *
 * Since 1.0; `ssi_status_text` in C.
 *
 * @param status - Any value.
 * @returns Borrowed text; valid for ever.
 */
export declare function statusText(status: Named<typeof Status>): string;

/**
 * Adds up what marbles are worth up to a day.
 *
 * Since 1.1; `ssi_worths_until` in C.
 *
 * @param columns - Typed arrays of one length.
 * - `days`: Days since 1970-01-01.
 * - `worths`: Micropoints on the day; null: nothing.
 *
 * @param day - Days since 1970-01-01.
 * @param options - - `micro`: Answers whole micropoints, which are exact,
 *   instead of points.
 * @returns Points.
 */
export declare function worthsUntil(
  columns: {
      days: Int32Array;
      worths?: Int32Array | null;
    },
  day: Day,
  options?: { micro?: boolean },
): number;

/** As `worthsUntil()`, on another thread. */
export declare function worthsUntilAsync(
  columns: {
      days: Int32Array;
      worths?: Int32Array | null;
    },
  day: Day,
  options?: { micro?: boolean },
): Promise<number>;
