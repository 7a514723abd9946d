import type { ColumnDefinition } from '../../kernel/column.ts';
import { text } from '../../kernel/text.ts';
import { rosterColumns } from './rosterColumns.ts';

/** 党员名册 as it is checked: with columns that an import of the roster has no place for. */
export const checkedRosterColumns: readonly ColumnDefinition[] = [
  ...rosterColumns,
  {
    id: 'leads',
    name: text('是否领导干部', 'leading cadre'),
    synonyms: ['领导干部', '党员领导干部', '是否党员领导干部', '是否处级以上'],
    type: 'text',
    required: false,
  },
  {
    id: 'approvalNo',
    name: text('任职批复文号', 'number of the approval'),
    synonyms: ['批复文号', '批复', '任职批复', '选举结果批复'],
    type: 'text',
    required: false,
  },
  {
    id: 'filedOn',
    name: text('备案日期', 'day of filing'),
    synonyms: ['备案时间', '任职备案日期', '委员备案日期'],
    type: 'date',
    required: false,
  },
  {
    id: 'postSince',
    name: text('任职日期', 'day of taking office'),
    synonyms: ['任职时间', '党内任职时间', '任现职时间', '当选日期'],
    type: 'date',
    required: false,
  },
];
