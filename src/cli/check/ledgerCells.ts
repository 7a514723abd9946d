import type { AbsenceFact, FollowUpFact, MemberFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { type Ask, type Row, wordsOf } from './cells.ts';

type Asked = ReturnType<Ask>;
type Skip = (row: Row, reason: Text) => null;

/** How many were due and came, and how many of these are no members. */
interface Heads {
  readonly expected?: number | null;
  readonly present?: number | null;
  readonly guests?: number;
}

/** Two columns, or one that says 20/18. Numbers that contradict each other are not used. */
export function headsOf(ask: Ask, skip: Skip, row: Row): Heads {
  const both = /(\d{1,4})\D+(\d{1,4})/.exec(wordsOf(ask(row, 'turnout')) ?? '');
  const expected = both === null ? headsIn(ask(row, 'expected'), skip, row) : Number(both[1]);
  const present = both === null ? headsIn(ask(row, 'present'), skip, row) : Number(both[2]);
  const guests = guestsOf(ask(row, 'guests'));
  const apart = guests === undefined ? {} : { guests };
  const isBoth = typeof expected === 'number' && typeof present === 'number';
  if (isBoth && present - (guests ?? 0) > expected) {
    skip(
      row,
      text(
        `实到${present}人多于应到${expected}人，两个数字都没有采用`,
        `${present} present, more than the ${expected} expected: neither number was used`,
      ),
    );
    return apart;
  }
  return {
    ...(expected === undefined ? {} : { expected }),
    ...(present === undefined ? {} : { present }),
    ...apart,
  };
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
  return words === null || /^(?:无|[-—/]+)$/.test(words) ? [] : [words];
}

/**
 * Everybody who did not come, by person: those members of the branch whose names stand in the cell,
 * when they are as many as are missing. Else not all are named, and nothing can be said of anybody.
 * Some count guests among those present, some apart: either way the names must make up the number.
 */
export function absenteesOf(
  words: string | null | undefined,
  { expected, present, guests = 0 }: Heads,
  members: readonly MemberFact[],
): readonly string[] | undefined {
  if (typeof expected !== 'number' || typeof present !== 'number') return undefined;
  const plain = (words ?? '').normalize('NFKC').replace(/\s/g, '');
  const named = members.filter(({ name }) => plain.includes(name.replace(/\s/g, '')));
  const gone = expected - present;
  const addsUp = named.length === gone || named.length === gone + guests;
  return addsUp ? named.map(({ person }) => person) : undefined;
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
