/**
 * What a spreadsheet program may take for a formula when it opens CSV: a text whose first visible
 * character is = + - @ (or its full-width form), or that begins with a tab or a line break.
 * Apostrophes in front are looked through, so that taking one guard off gives back every text.
 */
const dangerous = /^(?:[\s']*[=+\-@\uff1d\uff0b\uff0d\uff20]|'*[\t\r\n])/u;

/** The text with an apostrophe in front where it could run. Numbers are never guarded. */
export function guard(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** Takes one guard off, if there is one. */
export function unguard(text: string): string {
  return text.startsWith("'") && dangerous.test(text.slice(1)) ? text.slice(1) : text;
}
