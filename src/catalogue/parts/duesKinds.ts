import { type Text, text } from '../../kernel/text.ts';

/** How somebody’s dues are worked out; `synonyms` are the words of registers. */
export interface DuesKind {
  readonly id: DuesKindId;
  readonly name: Text;
  readonly synonyms: readonly string[];
  /** Whether the amount follows from an income. */
  readonly base: 'needed' | 'not-needed';
}

export type DuesKindId =
  | 'salaried'
  | 'annual'
  | 'self-employed'
  | 'retired'
  | 'farmer'
  | 'student'
  | 'unemployed'
  | 'auxiliary';

/** The more special word stands first: 辅警 is no 在职民警, 退休民警 draws a pension. */
export const duesKinds: readonly DuesKind[] = [
  {
    id: 'auxiliary',
    name: text('辅警', 'auxiliary police'),
    synonyms: ['辅警', '警务辅助', '协警', '文职辅警'],
    base: 'needed',
  },
  {
    id: 'retired',
    name: text('离退休', 'retired'),
    synonyms: ['离退休', '退休', '离休'],
    base: 'needed',
  },
  {
    id: 'annual',
    name: text('年薪制', 'on a yearly salary'),
    synonyms: ['年薪'],
    base: 'needed',
  },
  {
    id: 'self-employed',
    name: text('不按月取得收入', 'self-employed'),
    synonyms: ['个体', '私营', '自由职业', '不按月'],
    base: 'needed',
  },
  {
    id: 'unemployed',
    name: text('下岗失业、抚恤救济、低保', 'without work, on relief'),
    synonyms: ['下岗', '失业', '抚恤', '救济', '低保', '无固定收入'],
    base: 'not-needed',
  },
  {
    id: 'student',
    name: text('学生', 'student'),
    synonyms: ['学生', '学员'],
    base: 'not-needed',
  },
  {
    id: 'farmer',
    name: text('农民', 'farmer'),
    synonyms: ['农民', '农村'],
    base: 'not-needed',
  },
  {
    id: 'salaried',
    name: text('按月领取工资', 'on a monthly wage'),
    synonyms: [
      ...['在职', '民警', '职工', '工勤', '干部', '公务员', '机关工作人员'],
      ...['事业', '按月', '工资'],
    ],
    base: 'needed',
  },
];

/** The kind that a register's words mean; null where they mean none that is known. */
export function duesKindOf(words: string): DuesKind | null {
  const plain = words.normalize('NFKC').replace(/\s/g, '');
  return duesKinds.find(({ synonyms }) => synonyms.some((word) => plain.includes(word))) ?? null;
}
