/* Made by bindings/generate; do not edit. */
import parts from './interface.js';

export const {
  MARBLES_MAX,
  COLOURS,
  Status,
  Colour,
  Sign,
  Box,
  number,
  statusText,
  worthsUntil,
  worthsUntilAsync,
} = parts;
