import localFont from "next/font/local";

/*
 * Source Serif 4 for lessons and display headings, Source Sans 3 for the interface. Only the two upright latin files are
 * preloaded: italics and the letters of latin-ext (č ğ ł ş ž) arrive when a page has them.
 */

export const serif = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-serif-latin",
  adjustFontFallback: "Times New Roman",
  declarations: [{ prop: "font-family", value: "Parley Serif" }],
});

/** The same family name as `serif`, so that an `<em>` finds its italic without a rule of its own. */
export const serifItalic = localFont({
  src: "../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  weight: "200 900",
  style: "italic",
  preload: false,
  variable: "--font-serif-italic",
  adjustFontFallback: false,
  declarations: [{ prop: "font-family", value: "Parley Serif" }],
});

export const sans = localFont({
  src: "../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  weight: "200 900",
  variable: "--font-sans-latin",
  adjustFontFallback: "Arial",
});
