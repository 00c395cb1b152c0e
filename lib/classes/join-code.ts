import { randomInt } from "node:crypto";

/** Letters and digits that nobody mistakes for one another, read aloud or off a screen: no 0 O 1 I L 5 S 8 B 2 Z. */
const ALPHABET = "34679ACDEFGHJKMNPQRTUVWXY";
const LENGTH = 7;

/** A new join code: 25^7, six thousand million, so that guessing at ten tries in ten minutes finds none. */
export const newJoinCode = (): string =>
  Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

/** What was typed, as codes are stored: upper case, letters and digits alone. */
export const normaliseJoinCode = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
