/** How many columns of a terminal a character takes: Chinese and full-width ones take two. */
function widthOfChar(char: string): number {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x1100) return 1;
  const wide =
    code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x20000 && code <= 0x3fffd) ||
    [0x2014, 0x2018, 0x2019, 0x201c, 0x201d, 0x2026].includes(code);
  return wide ? 2 : 1;
}

export function widthOf(words: string): number {
  let width = 0;
  for (const char of words) width += widthOfChar(char);
  return width;
}

export function padTo(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - widthOf(words)));
}

/** Chinese breaks anywhere except before a closing mark, Latin words between words. */
const pieces = /[A-Za-z0-9“"'(（《.,:;%/-]+|[\s\S]/gu;
const closing = /^[，。；：、！？）》”’,.;:)]$/;

/** Lines no wider than `width`. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const paragraph of words.split('\n')) {
    for (const [piece] of paragraph.matchAll(pieces)) {
      const fits = widthOf(line) + widthOf(piece) <= width || closing.test(piece);
      if (fits && widthOf(line + piece) <= width + 2) line += piece;
      else {
        if (line !== '') lines.push(line.trimEnd());
        line = piece.trimStart();
      }
      while (widthOf(line) > width + 2) {
        const [head, rest] = cut(line, width);
        lines.push(head);
        line = rest;
      }
    }
    lines.push(line.trimEnd());
    line = '';
  }
  return lines;
}

function cut(words: string, width: number): [string, string] {
  let head = '';
  for (const char of words) {
    if (widthOf(head + char) > width) break;
    head += char;
  }
  return [head, words.slice(head.length)];
}
