import { expect, test } from 'vitest';
import { text } from '../../kernel/text.ts';
import { officeFault } from './orgOfficeFault.ts';

const says = text('没有批复', 'not approved');
const holder = { person: 'p2', name: '李四' };
const about = { type: 'member', id: 'p2', name: '李四' };

test('a fault of an office is told of its holder', () => {
  expect(officeFault(holder, says)).toEqual({ verdict: 'fault', says, about });
});

test('it opens to the office where the source says where that stands', () => {
  const source = { in: 'workbook', sheet: '任职表', row: 7 } as const;
  expect(officeFault({ ...holder, source }, says)).toEqual({
    verdict: 'fault',
    says,
    about,
    evidence: [source],
  });
});
