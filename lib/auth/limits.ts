/** Lengths that forms show and the server checks; apart from the schemas, so that a browser gets numbers and no zod. */
export const MIN_PASSWORD = 10;
export const MAX_PASSWORD = 200;
export const MAX_NAME = 80;
