/* Made by bindings/generate; do not edit. */
import parts from './interface.js';

export const {
  MARBLES_MAX,
  Status,
  Colour,
  Sign,
  Box,
  statusText,
} = parts;
