import type { ColumnDefinition } from '../../kernel/column.ts';
import type { Text } from '../../kernel/text.ts';

/** Two invented people; numbers that identify somebody are left for the real ones. */
const people: readonly Readonly<Record<string, string>>[] = [
  {
    ...{ name: '示例甲', gender: '男', ethnicity: '汉族', birth: '1985-03-12', kind: '正式党员' },
    ...{ joinedOn: '2009-06-18', fullOn: '2010-06-18', branch: '示例党支部', staff: '民警' },
  },
  {
    ...{ name: '示例乙', gender: '女', ethnicity: '汉族', birth: '1998-11-02', kind: '预备党员' },
    ...{ joinedOn: '2026-06-30', branch: '示例党支部', staff: '辅警' },
  },
];

const cell = (value: string): string =>
  /[",\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : value;

/** A roster as CSV with every column that is recognised, opened by Excel and WPS as it is. */
export function exampleCsv(
  columns: readonly ColumnDefinition[],
  say: (name: Text) => string,
): string {
  const rows = [
    columns.map((column) => say(column.name)),
    ...people.map((person) => columns.map((column) => person[column.id] ?? '')),
  ];
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
