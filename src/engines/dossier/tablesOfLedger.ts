import { text } from '../../kernel/text.ts';
import type { PersonTable } from './register.ts';
import { kept, seen } from './terms.ts';

/** Books: what somebody is to pay, owes and paid, and who wrote in them. */
export const tablesOfLedger: readonly PersonTable[] = [
  {
    table: 'genji.ledger_rate',
    part: 'books',
    purpose: text(
      '党费等每月应交多少，按什么算出来。',
      'What you are to pay a month, and from what it was worked out.',
    ),
    seenBy: seen.books,
    kept: kept.books,
    columns: [
      { column: 'person', how: 'about', title: text('我的核定', 'What I am to pay') },
      { column: 'actor', how: 'acted', title: text('我做的核定', 'rates that I set') },
      { column: 'voided_by', how: 'acted', title: text('我撤下的核定', 'rates that I replaced') },
    ],
  },
  {
    table: 'genji.ledger_rate_word',
    part: 'books',
    purpose: text(
      '您怎样确认的：在屏幕上，还是在纸上签字。',
      'How you confirmed it: on a screen or with your signature.',
    ),
    seenBy: seen.books,
    kept: kept.books,
    columns: [
      { column: 'person', how: 'about', title: text('我的确认', 'What I confirmed') },
      { column: 'actor', how: 'acted', title: text('我登记的确认', 'signatures that I entered') },
    ],
  },
  {
    table: 'genji.ledger_row',
    part: 'books',
    purpose: text(
      '应交、已交和抵交的每一笔。',
      'Everything that you were to pay, paid and had put against a month.',
    ),
    seenBy: seen.books,
    kept: kept.books,
    columns: [{ column: 'person', how: 'about', title: text('我的账目', 'An amount of mine') }],
  },
  {
    table: 'genji.ledger_balance',
    part: 'books',
    purpose: text('每个月还欠多少、多交多少。', 'What is still owed or paid in advance.'),
    seenBy: seen.books,
    kept: kept.books,
    columns: [{ column: 'person', how: 'about', title: text('我的余额', 'A balance of mine') }],
  },
  {
    table: 'genji.ledger_entry',
    part: 'acts',
    purpose: text('谁记的账、谁复核的冲销。', 'Who posted, and who agreed to a reversal.'),
    seenBy: seen.books,
    kept: kept.books,
    columns: [
      { column: 'actor', how: 'acted', title: text('我记的账', 'entries that I posted') },
      {
        column: 'second_person',
        how: 'acted',
        title: text('我复核的冲销', 'reversals that I agreed to'),
      },
    ],
  },
  {
    table: 'genji.ledger_close',
    part: 'acts',
    purpose: text('谁结的账。', 'Who closed a month.'),
    seenBy: seen.books,
    kept: kept.books,
    columns: [{ column: 'actor', how: 'acted', title: text('我结的账', 'months that I closed') }],
  },
  {
    table: 'genji.ledger_reversal',
    part: 'acts',
    purpose: text('谁申请冲销、谁答复。', 'Who asked to take an entry back, and who answered.'),
    seenBy: seen.books,
    kept: kept.books,
    columns: [
      { column: 'asked_by', how: 'acted', title: text('我申请的冲销', 'reversals I asked for') },
      {
        column: 'answered_by',
        how: 'acted',
        title: text('我答复的冲销', 'requests that I answered'),
      },
    ],
  },
];
