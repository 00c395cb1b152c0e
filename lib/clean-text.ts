/**
 * Text as the database can keep it: without NUL, which Postgres refuses, and without halves of surrogate pairs, which no
 * encoding has. Nobody types either on purpose.
 */
export const cleanText = (text: string): string => text.replaceAll("\0", "").toWellFormed();
