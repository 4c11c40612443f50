import type { Population, Seats } from './interface.js';
import type { Reading } from './insight.js';

/** A file of Sales Navigator's. */
export interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/**
 * Readings of a dashboard, for `calibrate()` and `compareReadings()`: CSV or
 * JSON of any form that `Dashboard` reads.
 *
 * @throws SsiError, with `code`
 * - `SSI_ERROR_FORMAT`: Something was not understood; see `line`, `column` and
 *   `text`.
 */
export declare function readReadings(bytes: Uint8Array): Reading[];

/**
 * Reads the CSV files of Sales Navigator's Analytics Services: a ZIP of them, or
 * the files. `memory` is the most bytes that their rows may take; a file with more
 * is refused in the report.
 */
export declare function readSeats(
  source: Uint8Array | ArrayBuffer | Iterable<NamedBytes>,
  options?: { key?: Uint8Array | null, memory?: number | null },
): Seats;

/** The seats as a population, for `scorePopulation()`: member `i` is
 *  `seats.seats()[i]`. */
export declare function seatsPopulation(seats: Seats): Population;
