import {
  type Cell,
  cell,
  head,
  middle,
  paragraph,
  type Row,
  right,
  type Say,
  table,
} from './ooxml.ts';

/** Papers of what moves through steps: a form with boxes, and a list. */
type Part = (say: Say) => string;

const row = (height: number, ...cells: Row['cells']): Row => ({ cells, header: false, height });

function headOf(say: Say): string {
  return (
    paragraph('Unit', say('{单位}', '{organisation}')) +
    paragraph('Title', say('{标题}', '{title}')) +
    table({
      widths: [28, 50, 28, 50],
      lines: true,
      rows: [
        row(
          8,
          head(say('{#双栏基本情况}{项目一}', '{#metaPairs}{label1}')),
          cell(say('{内容一}', '{value1}')),
          head(say('{项目二}', '{label2}')),
          cell(say('{内容二}{/双栏基本情况}', '{value2}{/metaPairs}')),
        ),
      ],
    })
  );
}

/** Each section is a box with room to write in. */
export function caseForm(say: Say, votes: Part, signatures: Part): string {
  const box = row(
    15,
    head(say('{#正文}{栏目}', '{#sections}{label}')),
    cell(say('{栏内文字}{/正文}', '{box}{/sections}')),
  );
  return (
    headOf(say) +
    paragraph('Small', '') +
    table({ widths: [34, 122], lines: true, rows: [box] }) +
    votes(say) +
    signatures(say)
  );
}

function remarks(say: Say): string {
  return [
    paragraph('Text', say('{#正文}', '{#sections}')),
    paragraph('Text', say('{#段落}', '{#paragraphs}')),
    paragraph('Text', say('{文字}', '{text}')),
    paragraph('Text', say('{/段落}', '{/paragraphs}')),
    paragraph('Text', say('{/正文}', '{/sections}')),
  ].join('');
}

/** Widths and sides of the four columns of a list. */
interface Four {
  readonly widths: readonly [number, number, number, number];
  readonly sides: readonly ((words: string) => Cell)[];
}

const steps: Four = { widths: [62, 27, 27, 28], sides: [cell, middle, middle, middle] };
/** What, two amounts and a reason. */
const amounts: Four = { widths: [36, 26, 27, 55], sides: [cell, right, right, cell] };

/** A list of what moves through steps. */
export const caseList = (say: Say, signatures: Part) => numbered(say, signatures, steps);
/** A list of amounts of money. */
export const bookList = (say: Say, signatures: Part) => numbered(say, signatures, amounts);

/** A numbered list whose four columns are data: their heads are fields as well. */
function numbered(say: Say, signatures: Part, { widths, sides }: Four): string {
  const places = [
    ['一', '1'],
    ['二', '2'],
    ['三', '3'],
    ['四', '4'],
  ] as const;
  const label = (words: string): Cell => ({ ...head(words), style: 'DenseHead' });
  const dense = (one: Cell): Cell => ({ ...one, style: 'Dense' });
  const fields = places.map(([zh, en], at) => {
    const end = at === places.length - 1 ? say('{/名单}', '{/rows}') : '';
    const side = sides[at] ?? cell;
    return dense(side(`${say(`{第${zh}栏}`, `{cell${en}}`)}${end}`));
  });
  const names: Row = {
    cells: [
      label(say('序号', 'No.')),
      ...places.map(([zh, en]) => label(say(`{第${zh}栏标题}`, `{label${en}}`))),
    ],
    header: true,
    height: 8,
  };
  return (
    headOf(say) +
    paragraph('Small', '') +
    table({
      widths: [12, ...widths],
      lines: true,
      rows: [names, row(6, dense(middle(say('{#名单}{序号}', '{#rows}{no}'))), ...fields)],
    }) +
    paragraph('Small', '') +
    remarks(say) +
    signatures(say)
  );
}
