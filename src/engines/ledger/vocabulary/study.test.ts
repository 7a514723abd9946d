import { expect, test } from 'vitest';
import { addDays } from '../../../kernel/date.ts';
import { text } from '../../../kernel/text.ts';
import { book } from '../define.ts';
import { account, Clerk, twoAbove } from './told.ts';

// 学时: minutes that somebody took part, from what was held.
const study = book({
  id: 'study',
  name: text('学时', 'study time'),
  measure: 'minutes',
  accounts: [
    { id: 'held', name: text('学习活动', 'study held'), of: 'unit', balance: 'never-above-zero' },
    { id: 'member', name: text('党员', 'member'), of: 'person', balance: 'never-below-zero' },
  ],
  postings: [
    {
      id: 'took-part',
      name: text('参加', 'took part'),
      debit: 'member',
      credit: 'held',
      repeats: 'once-an-item',
    },
  ],
  closes: 'year',
  twoAbove,
});
const took = (person: string, item: string, amount: bigint, unit = 'branch-1') => {
  return {
    posting: 'took-part',
    debit: account('member', person),
    credit: account('held', unit),
    ...{ amount, item },
  };
};

test('one lesson is one entry with a row for everybody who came', () => {
  const clerk = new Clerk(study);
  clerk.post('lesson', '2026-03-01', took('zhang', 'lesson', 90n), took('li', 'lesson', 45n));
  expect(clerk.trial()).toEqual(['member zhang 90', 'held branch-1 -135', 'member li 45']);
});

test('domain.md 19.9: eight half-days of four hours are 32 hours, wherever they were held', () => {
  const clerk = new Clerk(study);
  for (let day = 1; day <= 8; day += 1) {
    const unit = day > 4 ? 'branch-2' : 'branch-1';
    clerk.post(`half-day ${day}`, addDays('2026-05-01', day), took('zhang', `d${day}`, 240n, unit));
  }
  expect(clerk.balance('member', 'zhang')).toBe(32n * 60n);
});

test('a make-up sitting of what one took part in already counts once', () => {
  const clerk = new Clerk(study);
  clerk.post('lesson', '2026-03-01', took('zhang', 'lesson', 90n));
  const sitting = took('zhang', 'lesson', 90n);
  expect(clerk.post('make-up', '2026-03-08', sitting)).toBe('ledger/already-posted');
  const elsewhere = took('zhang', 'lesson', 90n, 'branch-2');
  expect(clerk.post('elsewhere', '2026-03-09', elsewhere)).toBe('ledger/already-posted');
  const both = [took('li', 'lesson', 90n), took('li', 'lesson', 90n)] as const;
  expect(clerk.post('two rows', '2026-03-08', ...both)).toBe('ledger/already-posted');
});
