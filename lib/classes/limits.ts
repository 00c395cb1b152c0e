/* Apart from the schemas, so that a form in the browser can show the limits without carrying zod. */

export const MAX_CLASS_NAME = 120;
export const MAX_TERM = 60;
export const MAX_TITLE = 120;
export const MAX_ATTEMPTS = 10;
