import { describe, expect, test } from 'vitest';
import { text } from '../../kernel/text.ts';
import { groundOf, trialBalance } from './balances.ts';
import { close } from './close.ts';
import { type Book, book, type Entry, type ReversalDraft } from './define.ts';
import { post } from './post.ts';
import { reverse } from './reverse.ts';
import { account, Clerk, twoAbove } from './vocabulary/told.ts';

const free = { debit: 'b', credit: 'a', repeats: 'freely' } as const;
const definition = {
  id: 'test',
  name: text('试验', 'test'),
  measure: 'fen',
  accounts: [
    { id: 'a', name: text('甲', 'a'), of: 'book', balance: 'any' },
    { id: 'b', name: text('乙', 'b'), of: 'unit', balance: 'never-below-zero' },
  ],
  postings: [
    { ...free, id: 'in', name: text('进', 'in') },
    { ...free, id: 'out', name: text('出', 'out'), debit: 'a', credit: 'b' },
  ],
  closes: 'month',
  twoAbove,
} as const;
const unbound = { ...definition.accounts[0], bound: 'each-item' } as const;
const plain: Book = book(definition);
const [a, b] = [account('a', 'book'), account('b', 'u1')];
const into = (amount: bigint) => ({ posting: 'in', debit: b, credit: a, amount });
const out = (amount: bigint) => ({ posting: 'out', debit: a, credit: b, amount });

describe('a book that contradicts itself stops the program', () => {
  test.each<[string, object, string]>([
    ['two accounts of one id', { accounts: [...definition.accounts, definition.accounts[0]] }, 'a'],
    ['two postings', { postings: [...definition.postings, definition.postings[0]] }, 'in'],
    ['items of what has no bound', { accounts: [unbound, definition.accounts[1]] }, 'a'],
    ['no such account', { postings: [{ ...definition.postings[0], debit: 'c' }] }, 'c'],
  ])('%s', (_, change, id) => {
    expect(() => book({ ...definition, ...change })).toThrow(`“${id}”`);
  });
});

describe('what is refused, and leaves nothing behind', () => {
  test.each<[string, bigint, string]>([
    ['nothing', 0n, 'ledger/no-amount'],
    ['less than nothing', -1n, 'ledger/no-amount'],
    ['one', 1n, 'e0'],
    ['the largest', 9_007_199_254_740_991n, 'e0'],
    ['more than JSON holds', 9_007_199_254_740_992n, 'ledger/no-amount'],
  ])('%s', (_, amount, answer) => {
    const clerk = new Clerk(plain);
    expect(clerk.post('k', '2026-01-05', into(amount))).toBe(answer);
    expect(clerk.entries).toHaveLength(answer === 'e0' ? 1 : 0);
  });

  test('one bad row keeps the whole entry out', () => {
    const clerk = new Clerk(plain);
    expect(clerk.post('k', '2026-01-05', into(5n), out(6n))).toBe('ledger/overdrawn');
    expect(clerk.post('k', '2026-01-05', into(5n), out(5n))).toBe('e0');
    expect(clerk.trial()).toEqual([]);
  });

  test('another act under the same word', () => {
    const clerk = new Clerk(plain);
    clerk.post('k', '2026-01-05', into(5n));
    expect(clerk.post('k', '2026-01-05', into(6n))).toBe('ledger/other-content');
    expect(clerk.post('k', '2026-01-06', into(5n))).toBe('ledger/other-content');
    expect(clerk.post('k', '2026-01-05', into(5n))).toBe('again e0');
    const draft = { id: 'e9', by: 'someone else', key: 'k', on: '2026-01-05' } as const;
    const rest = { bookedOn: '2026-01-05', transfers: [into(6n)] } as const;
    expect(post(plain, { ...draft, ...rest }, clerk.ground())).toMatchObject({ ok: true });
  });

  test('a row for which the book has no word is a bug', () => {
    const clerk = new Clerk(plain);
    const send = (row: ReturnType<typeof into>) => () => clerk.post('k', '2026-01-05', row);
    expect(send({ ...into(1n), posting: 'up' })).toThrow('“up”');
    expect(send({ ...into(1n), debit: a })).toThrow('a → a');
  });
});

describe('a reversal', () => {
  const wrong: ReversalDraft = {
    ...{ id: 'r', by: 'clerk', key: 'r', bookedOn: '2026-01-06', reverses: 'e0' },
    ...{ reason: '记错', secondPerson: 'other' },
  };
  const filled = () => {
    const clerk = new Clerk(plain);
    clerk.post('k', '2026-01-05', into(100n), into(40n));
    return clerk;
  };
  test.each<[string, Partial<ReversalDraft>, bigint | null, string]>([
    ['with a second person', {}, null, ''],
    ['of what is not there', { reverses: 'e7' }, null, 'ledger/no-entry'],
    ['without a reason', { reason: ' ' }, null, 'ledger/no-reason'],
    ['alone, the limit unknown', { secondPerson: null }, null, 'ledger/second-person'],
    ['alone, at the limit', { secondPerson: null }, 140n, ''],
    ['alone, above it', { secondPerson: null }, 139n, 'ledger/second-person'],
    ['alone, each row below it', { secondPerson: null }, 100n, 'ledger/second-person'],
    ['by the same person twice', { secondPerson: 'clerk' }, 139n, 'ledger/second-person'],
    ['by who posted it as second', { by: 'x', secondPerson: 'clerk' }, 0n, 'ledger/second-person'],
  ])('%s', (_, change, limit, code) => {
    const result = reverse(plain, { ...wrong, ...change }, filled().ground(), limit);
    expect(result.ok ? '' : result.problems[0].code).toBe(code);
  });

  test('stands for the day of what it takes back, once, and is not taken back itself', () => {
    const clerk = filled();
    expect(clerk.reverse('r', 'e0', '2026-02-01', null)).toBe('e1');
    expect(clerk.entries[1]).toMatchObject({ on: '2026-01-05', bookedOn: '2026-02-01' });
    expect(clerk.reverse('r', 'e0', '2026-02-01', null)).toBe('again e1');
    expect(clerk.reverse('r2', 'e0', '2026-02-01', null)).toBe('ledger/already-reversed');
    expect(clerk.reverse('r3', 'e1', '2026-02-01', null)).toBe('ledger/reversal-of-reversal');
    expect(clerk.trial()).toEqual([]);
  });

  test('of what was spent since is refused until that is taken back', () => {
    const clerk = filled();
    clerk.post('spend', '2026-01-07', out(1n));
    expect(clerk.reverse('r', 'e0', '2026-01-08', null)).toBe('ledger/overdrawn');
    clerk.reverse('s', 'e1', '2026-01-08', null);
    expect(clerk.reverse('r', 'e0', '2026-01-08', null)).toBe('e3');
  });
});

describe('periods close in order', () => {
  test.each<[string, Entry['on'] | null, Entry['on'], Entry['on'], string]>([
    ['the first, with all before it', null, '2026-03-15', '2026-04-01', '2026-04-01'],
    ['the next', '2026-04-01', '2026-04-30', '2026-05-01', '2026-05-01'],
    ['one that is closed', '2026-04-01', '2026-03-31', '2026-05-01', 'ledger/not-next'],
    ['one after the next', '2026-04-01', '2026-05-01', '2026-07-01', 'ledger/not-next'],
    ['on its last day', '2026-04-01', '2026-04-01', '2026-04-30', 'ledger/not-over'],
  ])('%s', (_, openFrom, day, today, answer) => {
    const result = close(plain, openFrom, day, today);
    expect(result.ok ? result.value : result.problems[0].code).toBe(answer);
  });

  test('its last day takes nothing, and a reversal of what it holds stands in the next', () => {
    const clerk = new Clerk(plain);
    clerk.post('k', '2026-01-31', into(3n));
    clerk.openFrom = '2026-02-01';
    expect(clerk.post('late', '2026-01-31', into(1n))).toBe('ledger/closed');
    expect(clerk.reverse('r', 'e0', '2026-01-31', null)).toBe('ledger/closed');
    expect(clerk.reverse('r', 'e0', '2026-02-01', null)).toBe('e1');
    expect(clerk.post('k', '2026-01-31', into(3n))).toBe('again e0');
  });
});

test('a trial balance shows both sides', () => {
  const clerk = new Clerk(plain);
  clerk.post('k', '2026-01-05', into(100n), out(30n));
  expect(trialBalance(clerk.entries)).toEqual([
    { account: b, debits: 100n, credits: 30n, balance: 70n },
    { account: a, debits: 30n, credits: 100n, balance: -70n },
  ]);
  expect(groundOf([], null).balance(b)).toBe(0n);
});
