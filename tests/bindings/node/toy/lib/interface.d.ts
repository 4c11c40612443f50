/* Made by bindings/generate; do not edit. */
/// <reference lib="esnext.disposable" />
import type { Day } from './values.js';

/**
 * The most marbles of one box.
 *
 * Since 1.0; `SSI_MARBLES_MAX` in C.
 */
export declare const MARBLES_MAX: 1000;

/**
 * What a function answers.
 *
 * Since 1.0; `ssi_status` in C.
 */
export declare const Status: Readonly<{
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
}>;
/**
 * What a function answers.
 *
 * Since 1.0; `ssi_status` in C.
 */
export type Status =
  (typeof Status)[keyof typeof Status];

/**
 * Colours of marbles.
 *
 * Since 1.0; `ssi_colour` in C.
 */
export declare const Colour: Readonly<{
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
export type Colour =
  (typeof Colour)[keyof typeof Colour];

/**
 * Signs on a marble, which may be set together.
 *
 * Since 1.0; `ssi_sign` in C.
 */
export declare const Sign: Readonly<{
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
 * A marble, described.
 *
 * Since 1.0; `ssi_marble` in C.
 */
export interface Marble {
  /** Its colour. */
  readonly colour: Colour;
  /** Any Sign together. */
  readonly signs: number;
  /** When it came. */
  readonly day: string;
  /** Points it is worth. */
  readonly worth: number;
  /** Its name. */
  readonly name: string;
  /** How sharp it is. */
  readonly edges: ReadonlyArray<number>;
  /** The Colour it goes with, or 0 for none. */
  readonly mate: Colour | 0;
  /** The same points, exact: whole micropoints. */
  readonly micropoints: {
    readonly worth: number;
  };
}

/**
 * How the marbles of a colour share a sign.
 *
 * Since 1.1; `ssi_share` in C.
 */
export interface Share {
  /** Points that those with the sign are worth. */
  readonly with: number;
  /** How many of them there are. */
  readonly yield: number;
  /** The same points, exact: whole micropoints. */
  readonly micropoints: {
    readonly with: number;
  };
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

  /**
   * Puts marbles in.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
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
   * @returns The label, with a final NUL.
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
  share(sign: number, colour: Colour): Share & { readonly colour: Colour };

  /**
   * All rows of `share()`.
   *
   * Since 1.1; `ssi_box_share` in C.
   */
  shares(sign: number): Array<Share & { readonly colour: Colour }>;

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
  riches(colour: Colour): Share & { readonly colour: Colour };

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
   * @returns Points of both.
   */
  weigh(day: Day, beside?: Box | null): number;

  /**
   * Weighs all marbles that came up to a day.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.1; `ssi_box_weigh` in C.
   *
   * @param day - Days since 1970-01-01.
   * @param beside - A box to weigh with it. null: none.
   * @returns Points of both.
   */
  weighAsync(day: Day, beside?: Box | null): Promise<number>;

  /**
   * Weighs all marbles that came up to a day.
   *
   * As the method without `Micropoints`, in whole micropoints.
   *
   * Since 1.1; `ssi_box_weigh` in C.
   *
   * @param day - Days since 1970-01-01.
   * @param beside - A box to weigh with it. null: none.
   * @returns Micropoints of both.
   */
  weighMicropoints(day: Day, beside?: Box | null): number;

  /**
   * Weighs all marbles that came up to a day.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.1; `ssi_box_weigh` in C.
   *
   * @param day - Days since 1970-01-01.
   * @param beside - A box to weigh with it. null: none.
   * @returns Micropoints of both.
   */
  weighMicropointsAsync(day: Day, beside?: Box | null): Promise<number>;

  /**
   * Puts two red marbles like those of a box into another one.
   *
   * Since 1.1; `ssi_box_match` in C.
   *
   * @param to - The box they are put into.
   * @param worths - Points that each is worth, up to 9.
   * @param extra - Points that a third is worth; null: no third.
   * @returns Points of the other box then.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: The box is empty.
   */
  match(to: Box, worths: Iterable<number>, extra?: number | null): number;

  /**
   * Puts two red marbles like those of a box into another one.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.1; `ssi_box_match` in C.
   *
   * @param to - The box they are put into.
   * @param worths - Points that each is worth, up to 9.
   * @param extra - Points that a third is worth; null: no third.
   * @returns Points of the other box then.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: The box is empty.
   */
  matchAsync(
    to: Box,
    worths: Iterable<number>,
    extra?: number | null,
  ): Promise<number>;

  /**
   * Puts two red marbles like those of a box into another one.
   *
   * As the method without `Micropoints`, in whole micropoints.
   *
   * Since 1.1; `ssi_box_match` in C.
   *
   * @param to - The box they are put into.
   * @param worths - Micropoints that each is worth, up to 9,000,000.
   * @param extra - Micropoints that a third is worth; null: no third.
   * @returns Micropoints of the other box then.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: The box is empty.
   */
  matchMicropoints(to: Box, worths: Int32Array, extra?: number | null): number;

  /**
   * Puts two red marbles like those of a box into another one.
   *
   * Runs on another thread. Arrays are copied when it is called; handles it
   * uses must not be changed until it has ended, which the library enforces.
   *
   * Since 1.1; `ssi_box_match` in C.
   *
   * @param to - The box they are put into.
   * @param worths - Micropoints that each is worth, up to 9,000,000.
   * @param extra - Micropoints that a third is worth; null: no third.
   * @returns Micropoints of the other box then.
   * @throws SsiError, with `code`
   * - `SSI_ERROR_INDEX`: The box is empty.
   */
  matchMicropointsAsync(
    to: Box,
    worths: Int32Array,
    extra?: number | null,
  ): Promise<number>;
}

/**
 * One sentence that says what a status means.
 *
 * Since 1.0; `ssi_status_text` in C.
 *
 * @param status - Any value.
 * @returns Borrowed text; valid for ever.
 */
export declare function statusText(status: Status): string;
