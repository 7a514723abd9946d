import type { Archive } from '../zip.ts';
import { closeMark, openMark } from './words.ts';

interface Highlighted {
  readonly archive: Archive;
  readonly names: readonly string[];
}

const run = /<w:r(?: [^>]*)?>(?:(?!<w:r[ >]).)*?<\/w:r>/gs;
const marked = new RegExp(`${openMark}([^${closeMark}]*)${closeMark}`, 'g');

/** Gives every marked piece of text a run of its own on a yellow ground; takes the marks out. */
export function highlightMarked(archive: Archive): Highlighted {
  const names = new Set<string>();
  const shown = new Map<string, Uint8Array>();
  for (const [name, bytes] of archive) {
    const xml = /^(?:word|docProps)\/.*\.xml$/.test(name) ? new TextDecoder().decode(bytes) : '';
    if (!xml.includes(openMark)) {
      shown.set(name, bytes);
      continue;
    }
    for (const [, field = ''] of xml.matchAll(marked)) names.add(field.slice(1, -1));
    const split = xml.replace(run, splitRun).replaceAll(openMark, '').replaceAll(closeMark, '');
    shown.set(name, new TextEncoder().encode(split));
  }
  return { archive: shown, names: [...names] };
}

function splitRun(whole: string): string {
  if (!whole.includes(openMark)) return whole;
  const open = /^<w:r(?: [^>]*)?>/.exec(whole)?.[0] ?? '<w:r>';
  const style = /<w:rPr>.*?<\/w:rPr>/s.exec(whole)?.[0] ?? '<w:rPr></w:rPr>';
  const yellow = highlighted(style);
  const again = (properties: string, content: string) =>
    `</w:t></w:r>${open}${properties}<w:t xml:space="preserve">${content}`;
  return whole.replace(marked, (_, name: string) => again(yellow, name) + again(style, ''));
}

// Word demands the order of the schema: the ground comes after size and before underline.
const afterHighlight = /<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout)\b/;

function highlighted(style: string): string {
  const plain = style.replace(/<w:highlight [^>]*>/, '');
  const at = afterHighlight.exec(plain)?.index ?? plain.lastIndexOf('</w:rPr>');
  return `${plain.slice(0, at)}<w:highlight w:val="yellow"/>${plain.slice(at)}`;
}
