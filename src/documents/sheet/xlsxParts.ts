import { kindOfFormat, kindOfFormatId, type NumberKind } from './dateFormat.ts';
import { limits } from './limits.ts';
import type { DateSystem } from './model.ts';
import { refuse } from './problems.ts';
import { attribute, type XmlHandler } from './xml.ts';
import type { Container } from './zip.ts';

/** The small parts of an `.xlsx` that the sheets point to. */
export interface WorkbookParts {
  readonly sheets: readonly { name: string; hidden: boolean; part: string }[];
  readonly dateSystem: DateSystem;
  readonly strings: readonly string[];
  readonly styles: readonly NumberKind[];
}

const quiet = { text() {}, close() {} };

interface Relation {
  readonly type: string;
  readonly part: string;
}

export async function readParts(zip: Container): Promise<WorkbookParts> {
  const roots = await relations(zip, '_rels/.rels', '');
  const main = [...roots.values()].find((relation) => relation.type === 'officeDocument');
  const part = main?.part ?? 'xl/workbook.xml';
  if (!zip.has(part)) throw refuse.broken('xl/workbook.xml');
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const file = part.slice(folder.length);
  const related = await relations(zip, `${folder}_rels/${file}.rels`, folder);
  const book = await workbook(zip, part);
  const one = (type: string) => [...related.values()].find((item) => item.type === type)?.part;
  const sheets = book.sheets.flatMap(({ name, hidden, id }) => {
    const target = related.get(id);
    return target?.type === 'worksheet' ? [{ name, hidden, part: target.part }] : [];
  });
  return {
    sheets,
    dateSystem: book.dateSystem,
    strings: await sharedStrings(zip, one('sharedStrings')),
    styles: await styles(zip, one('styles')),
  };
}

async function relations(
  zip: Container,
  part: string,
  folder: string,
): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  if (!zip.has(part)) return found;
  await zip.read(part, {
    ...quiet,
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return;
      const type = attribute(attributes, 'Type') ?? '';
      const target = attribute(attributes, 'Target') ?? '';
      const id = attribute(attributes, 'Id') ?? '';
      found.set(id, { type: type.slice(type.lastIndexOf('/') + 1), part: join(folder, target) });
    },
  });
  return found;
}

/** `../x` and `/xl/x` as relations write them. */
function join(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function workbook(zip: Container, part: string) {
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  let dateSystem: DateSystem = 1900;
  await zip.read(part, {
    ...quiet,
    open(name, attributes) {
      if (name === 'workbookPr') {
        const set = attribute(attributes, 'date1904');
        if (set === '1' || set === 'true') dateSystem = 1904;
      }
      if (name !== 'sheet') return;
      sheets.push({
        name: attribute(attributes, 'name') ?? `Sheet${sheets.length + 1}`,
        hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
        id: attribute(attributes, 'id') ?? '',
      });
      if (sheets.length > limits.entries) throw refuse.entries(sheets.length);
    },
  });
  return { sheets, dateSystem };
}

/** Excel writes control characters as `_x000D_`; a line break inside a cell is one of them. */
export function plain(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

async function sharedStrings(zip: Container, part: string | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined || !zip.has(part)) return strings;
  let current = '';
  let characters = 0;
  let listens = false;
  let phonetic = false;
  const handler: XmlHandler = {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') listens = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    text(text) {
      if (!listens) return;
      current += text;
      characters += text.length;
      if (characters > limits.characters) throw refuse.content(part, 'characters');
    },
    close(name) {
      if (name === 't') listens = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(plain(current));
      if (strings.length > limits.cells) throw refuse.content(part, 'cells');
    },
  };
  await zip.read(part, handler);
  return strings;
}

async function styles(zip: Container, part: string | undefined): Promise<NumberKind[]> {
  const kinds: NumberKind[] = [];
  if (part === undefined || !zip.has(part)) return kinds;
  const formats = new Map<number, NumberKind>();
  let inside = false;
  await zip.read(part, {
    open(name, attributes) {
      if (name === 'cellXfs') inside = true;
      const id = Number(attribute(attributes, 'numFmtId') ?? '0');
      if (name === 'numFmt') {
        formats.set(id, kindOfFormat(attribute(attributes, 'formatCode') ?? ''));
      } else if (name === 'xf' && inside) kinds.push(formats.get(id) ?? kindOfFormatId(id));
      if (kinds.length > limits.styles || formats.size > limits.styles) throw refuse.broken(part);
    },
    text() {},
    close(name) {
      if (name === 'cellXfs') inside = false;
    },
  });
  return kinds;
}
