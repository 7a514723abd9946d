import { expect, test } from 'vitest';
import { text } from '../../kernel/text.ts';
import { exampleCsv } from './example.ts';
import { columnIds, hasProblem, type Preview, rowsOf, sheetProblems } from './preview.ts';

const sheet = (name: string): Preview['sheets'][number] => ({
  ...{ name, headerRow: 2, skipped: [], note: null },
  columns: [
    { letter: 'A', header: '序号', readAs: null },
    { letter: 'B', header: '姓名', readAs: 'name' },
    { letter: 'C', header: '身份证', readAs: 'idNumber' },
  ],
});
const line = (at: string, row: number): Preview['lines'][number] => ({
  ...{ sheet: at, row, does: 'enrol', name: '甲', unitName: null },
  cells: { name: '甲' },
});
const problem = (at: string, row: number, column: string | null) => ({
  ...{ sheet: at, row, column, severity: 'error' as const, code: 'x/y' },
  ...{ message: text('错', 'wrong'), cure: text('改', 'mend') },
});
const preview = {
  sheets: [sheet('一'), sheet('二')],
  lines: [line('二', 3), line('一', 4), line('一', 3)],
  problems: [
    problem('一', 4, 'C'),
    problem('一', 4, 'A'),
    problem('一', 9, null),
    problem('一', 0, null),
  ],
};

test('rows stand in the order of the file, each problem beside its cell', () => {
  const rows = rowsOf(preview);
  expect(rows.map((row) => `${row.sheet}${row.row}`)).toEqual(['一3', '一4', '一9', '二3']);
  const [fine, faulty, lost] = rows;
  expect(fine && hasProblem(fine)).toBe(false);
  expect(Object.keys(faulty?.beside ?? {})).toEqual(['idNumber']);
  expect(faulty?.whole).toHaveLength(1);
  expect(lost).toMatchObject({ line: null, whole: [{ code: 'x/y' }] });
});

test('a problem of the whole sheet stands in no row', () => {
  expect(sheetProblems(preview)).toHaveLength(1);
});

test('columns are named once, in the order of the file', () => {
  expect(columnIds(preview.sheets)).toEqual(['name', 'idNumber']);
});

test('the example opens in Excel: a mark of UTF-8, a header, two people, commas guarded', () => {
  const columns = [
    { id: 'name', name: text('姓名', 'name'), synonyms: [], type: 'text', required: true },
    { id: 'kind', name: text('类别,别', 'kind'), synonyms: [], type: 'text', required: false },
  ] as const;
  expect(exampleCsv(columns, (name) => name.zh)).toBe(
    '\uFEFF姓名,"类别,别"\r\n示例甲,正式党员\r\n示例乙,预备党员\r\n',
  );
});
