import type { DateValue, Value } from '../documents/sheet/values.ts';
import type { RosterRow } from '../engines/org/rosterMatch.ts';
import type { Found } from '../engines/org/rosterProblems.ts';
import { educations, findCode, staffKinds } from '../kernel/codes.ts';
import { dateOf, type IsoDate } from '../kernel/date.ts';
import { ethnicities } from '../kernel/ethnicities.ts';
import { checkIdNumber, normaliseIdNumber } from '../kernel/idNumber.ts';
import { checkMobile, normaliseMobile } from '../kernel/mobile.ts';
import { text } from '../kernel/text.ts';
import type { Seal } from '../store/seal.ts';
import type { ReadRow } from './importRead.ts';
import type { PersonInput } from './personFile.ts';

/** A row as the engine plans it, what it says of the person, and what was found in its cells. */
export interface RecognisedRow {
  readonly read: ReadRow;
  readonly row: RosterRow;
  readonly input: PersonInput;
  readonly index: Buffer | null;
  /** Days of which the file gives only the month; a known day of that month stays. */
  readonly monthOnly: readonly DayField[];
  readonly problems: readonly Found[];
}

export type DayField = 'joinedOn' | 'fullOn';

interface Keys {
  readonly seal: Seal;
  readonly tenant: string;
  readonly today: IsoDate;
}

export function recogniseRow(read: ReadRow, keys: Keys): RecognisedRow {
  const found: Found[] = read.problems.map(({ column, problem }) => {
    const { code, message, cure } = problem;
    return { code, message, cure, column, severity: 'error' };
  });
  const words = (id: string) => wordsOf(read.values[id]);
  const name = nameOf(words('name') ?? '');
  const number = numberOf(words('idNumber'), keys, found);
  const birth = birthOf(dateAt(read, 'birth'), number?.birth ?? null, found);
  const joined = dayOf(dateAt(read, 'joinedOn'));
  const full = dayOf(dateAt(read, 'fullOn'));
  const index = number === null ? null : keys.seal.index(number.number, keys.tenant);
  const guest = words('remark')?.includes('不隶属') === true;
  const stated = guest ? 'guest' : statedKind(words('kind'));
  const row: RosterRow = {
    ...{ id: read.id, label: read.label, name, formula: isFormula(read, name) },
    ...{ number: index?.toString('hex') ?? null, birth, stated },
    ...{ joinedOn: joined?.day ?? null, fullOn: full?.day ?? null },
    ...{ branch: words('branch'), group: words('group'), posts: words('posts') },
    staff: codeIn('staff', words('staff'), found),
  };
  const gender = genderOf(words('gender'), number?.gender ?? null);
  const input: PersonInput = {
    name,
    ...said('gender', gender),
    ...said('ethnicity', codeIn('ethnicity', words('ethnicity'), found)),
    ...said('education', codeIn('education', words('education'), found)),
    ...said('bornOn', birth),
    ...said('joinedOn', row.joinedOn),
    ...said('fullOn', row.fullOn),
    ...said('idNumber', number?.number ?? words('idNumber')),
    ...said('mobile', mobileOf(words('mobile'), found)),
    ...said('policeNumber', words('policeNumber')),
  };
  const monthOnly = [
    ...(joined?.whole === false ? ['joinedOn' as const] : []),
    ...(full?.whole === false ? ['fullOn' as const] : []),
  ];
  return { read, row, input, index, monthOnly, problems: found };
}

function said<K extends keyof PersonInput>(key: K, value: PersonInput[K] | null) {
  return value === null || value === undefined || value === ''
    ? {}
    : ({ [key]: value } as Pick<PersonInput, K>);
}

function wordsOf(value: Value | undefined): string | null {
  if (value === undefined || value === null || typeof value === 'object') return null;
  const words = String(value).trim();
  return words === '' ? null : words;
}

/** Two-character names are often spread over three places: 王　芳 is 王芳. */
function nameOf(words: string): string {
  const plain = words.normalize('NFKC').trim();
  return /^[\p{Script=Han}\s]+$/u.test(plain) ? plain.replace(/\s/g, '') : plain;
}

/** A computed name, or one that a spreadsheet program would run. */
function isFormula(read: ReadRow, name: string): boolean {
  return read.cells.name?.formula === true || /^[=+\-@]/.test(name);
}

function dateAt(read: ReadRow, id: string): DateValue | null {
  const value = read.values[id];
  return typeof value === 'object' ? value : null;
}

function dayOf(value: DateValue | null): { day: IsoDate; whole: boolean } | null {
  if (value === null) return null;
  if (value.precision === 'day') return { day: value.date, whole: true };
  return { day: dateOf(value.year, value.month, 1), whole: false };
}

function warning(code: string, column: string, zh: string, en: string): Found {
  const cure = text('导入后可在该同志页面补正。', 'It can be completed on the person’s page.');
  return { severity: 'warning', code, column, message: text(zh, en), cure };
}

/** A month is no birth date; the ID number may say the day of that month. */
function birthOf(
  value: DateValue | null,
  ofNumber: IsoDate | null,
  found: Found[],
): IsoDate | null {
  if (value === null) return ofNumber;
  if (value.precision === 'day') return value.date;
  const first = dateOf(value.year, value.month, 1);
  if (ofNumber !== null) return ofNumber.startsWith(first.slice(0, 7)) ? ofNumber : first;
  const month = first.slice(0, 7);
  found.push(
    warning(
      'roster/birth-month-only',
      'birth',
      `出生日期只写到月（${month}），又没有身份证号，没有登记。`,
      `The birth date is only a month (${month}) and there is no ID number: it is left out.`,
    ),
  );
  return null;
}

/** 15 digits of the old kind are taken with an import, as the 18 that they have become. */
function numberOf(words: string | null, { today }: Keys, found: Found[]) {
  if (words === null) return null;
  const finding = checkIdNumber(normaliseIdNumber(words), { today });
  if (finding.state === 'valid') return finding.is;
  if (finding.state !== 'legacy') return null;
  found.push(
    warning(
      'roster/old-number',
      'idNumber',
      '15位旧身份证号已按规则换成18位登记。',
      'The 15-digit number of the old kind is entered as the 18 digits that it became.',
    ),
  );
  return finding.is;
}

const genders: Readonly<Record<string, string>> = { male: '1', female: '2' };

function genderOf(words: string | null, ofNumber: 'male' | 'female' | null): string | null {
  return genders[words ?? ofNumber ?? ''] ?? null;
}

function statedKind(words: string | null): RosterRow['stated'] {
  return words === 'formal' || words === 'probationary' || words === 'none' ? words : null;
}

const tables = { staff: staffKinds, ethnicity: ethnicities, education: educations } as const;

function codeIn(column: keyof typeof tables, words: string | null, found: Found[]): string | null {
  if (words === null) return null;
  const code = findCode(tables[column], words)?.code ?? null;
  if (code === null) {
    found.push(
      warning(
        'roster/no-such-code',
        column,
        `“${words.slice(0, 40)}”不在${tables[column].name.zh}代码表中，没有登记。`,
        `“${words.slice(0, 40)}” is not in the table of codes and is left out.`,
      ),
    );
  }
  return code;
}

function mobileOf(words: string | null, found: Found[]): string | null {
  if (words === null || checkMobile(normaliseMobile(words)).ok) return words;
  found.push(
    warning(
      'roster/no-mobile',
      'mobile',
      '手机号码不是11位手机号，没有登记。',
      'The number is no mobile number and is left out.',
    ),
  );
  return null;
}

/** Of a day that only its month was given, when nothing is known of it yet. */
export function monthTaken(field: DayField, day: IsoDate): Found {
  return warning(
    'roster/month-only',
    field,
    `只写到月，按${day}登记。`,
    `Only the month is given: entered as ${day}.`,
  );
}
