import { compact } from '../../catalogue/parts/personNames.ts';
import { saysNothing } from '../../catalogue/parts/saysNothing.ts';
import type { AbsenceFact, ActivityFact, FollowUpFact, MemberFact } from '../../kernel/facts.ts';
import { membersPresent } from '../../kernel/membersPresent.ts';
import { type Text, text } from '../../kernel/text.ts';
import { type Ask, type Row, wordsOf } from './cells.ts';

type Asked = ReturnType<Ask>;
type Skip = (row: Row, reason: Text) => null;
type Heads = Pick<ActivityFact, 'expected' | 'present' | 'guests'>;

/** Two columns, or one that says 20/18. Numbers that contradict each other are not used. */
export function headsOf(ask: Ask, skip: Skip, row: Row, absent: number | undefined): Heads {
  const both = /(\d{1,4})\D+(\d{1,4})/.exec(wordsOf(ask(row, 'turnout')) ?? '');
  const expected = both === null ? headsIn(ask(row, 'expected'), skip, row) : Number(both[1]);
  const present = both === null ? headsIn(ask(row, 'present'), skip, row) : Number(both[2]);
  const guests = guestsOf(ask(row, 'guests'));
  const isBoth = typeof expected === 'number' && typeof present === 'number';
  if (isBoth && present - (guests ?? 0) > expected) {
    skip(
      row,
      text(
        `实到${present}人多于应到${expected}人，两个数字都没有采用`,
        `${present} present, more than the ${expected} expected: neither number was used`,
      ),
    );
    return {};
  }
  const among = guestsAmong(guests, { expected, present }, absent);
  if (among === 'unsaid') skip(row, guestsUnsaid);
  return {
    ...(expected === undefined ? {} : { expected }),
    ...(present === undefined ? {} : { present }),
    ...(typeof among === 'number' ? { guests: among } : {}),
  };
}

const guestsUnsaid = text(
  '看不出实到人数是否包括列席人员，列席人数没有采用',
  'whether those present include the guests cannot be seen: their number was not used',
);

/**
 * Guests (列席) of those present. Some ledgers count them in 实到 and some beside it. More present
 * than expected, or as many persons named as absent as are then missing, tells which it is; where
 * nothing does, the number is not used.
 */
function guestsAmong(
  guests: number | undefined,
  { expected, present }: { [K in 'expected' | 'present']: number | null | undefined },
  absent: number | undefined,
): number | 'unsaid' | undefined {
  if (guests === undefined || guests === 0) return guests;
  if (typeof expected !== 'number' || typeof present !== 'number') return 'unsaid';
  if (present > expected) return guests;
  const missing = expected - present;
  if (absent === missing) return 0;
  return absent === missing + guests ? guests : 'unsaid';
}

function headsIn(value: Asked, skip: Skip, row: Row): number | null | undefined {
  const words = wordsOf(value);
  if (words === undefined || words === null) return words;
  const plain = words.normalize('NFKC');
  const digits = /^(\d{1,5})\s*[人名]?$/.exec(plain)?.[1];
  if (digits !== undefined) return Number(digits);
  skip(
    row,
    text(`“${plain.slice(0, 20)}”不是人数`, `"${plain.slice(0, 20)}" is no number of persons`),
  );
  return undefined;
}

const nobody = /^(?:无|没有|无缺席|全部到会|全员到会|全勤|全到|0人?|[-—/]+)$/;

/** Whole, since ledgers mix names and reasons freely; bare names alone give no reason. */
export function absencesOf(words: string | null): readonly AbsenceFact[] {
  if (words === null || nobody.test(words)) return [];
  const names = words.split(/[、,，;；\s]+/).filter((name) => name !== '');
  const bare = names.every(
    (name) => /^\p{Script=Han}{2,3}$/u.test(name) && !/[假差班病]/.test(name),
  );
  return bare ? names.map((name) => ({ name, reason: null })) : [{ name: words }];
}

export function listOf(words: string | null): readonly string[] {
  return words === null || saysNothing(words) ? [] : [words];
}

/** Members whose names stand in a cell. */
function namedIn(words: string, members: readonly MemberFact[]): readonly MemberFact[] {
  const plain = compact(words);
  return plain === '' ? [] : members.filter(({ name }) => plain.includes(compact(name)));
}

/**
 * Everybody who did not come, by person: those members of the branch whose names stand in the cell,
 * when they are as many as are missing. Else not all are named, and nothing can be said of anybody.
 */
export function absenteesOf(
  words: string | null | undefined,
  heads: Heads,
  members: readonly MemberFact[],
): readonly string[] | undefined {
  const { expected } = heads;
  const came = membersPresent(heads);
  if (typeof expected !== 'number' || came === null) return undefined;
  const named = namedIn(words ?? '', members);
  return named.length === expected - came ? named.map(({ person }) => person) : undefined;
}

/** How many a cell names as absent: none at all, members of the branch, or bare names. */
export function absentIn(
  words: string | null | undefined,
  members: readonly MemberFact[],
): number | undefined {
  if (words === undefined || words === null) return undefined;
  const named = absencesOf(words);
  const isBare = named.every(({ reason }) => reason === null);
  return isBare ? named.length : namedIn(words, members).length || undefined;
}

/** Columns of what became of a resolution; undefined where the sheet has none of them. */
export function followUpOf(ask: Ask, row: Row): FollowUpFact | undefined {
  const [owner, due, outcome] = ['owner', 'due', 'outcome'].map((id) => wordsOf(ask(row, id)));
  if (owner === undefined && due === undefined && outcome === undefined) return undefined;
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

const counts = /(\d{1,4})\s*[人名位]/g;

/** A number, such as 列席群众5人, or as many as are named. */
export function guestsOf(value: Asked): number | undefined {
  const words = wordsOf(value);
  if (words === undefined) return undefined;
  if (words === null || nobody.test(words)) return 0;
  const plain = words.normalize('NFKC').replace(/其中.*$/s, '');
  if (/^\d{1,4}$/.test(plain)) return Number(plain);
  const counted = [...plain.matchAll(counts)].map(([, digits]) => Number(digits));
  if (counted.length > 0) return counted.reduce((sum, count) => sum + count);
  return plain.split(/[、,;\s]+/).filter((name) => name !== '').length;
}
