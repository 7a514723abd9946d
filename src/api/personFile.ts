import { codeOf, educations, genders, personFlags, staffKinds } from '../kernel/codes.ts';
import type { IsoDate } from '../kernel/date.ts';
import { ethnicities } from '../kernel/ethnicities.ts';
import {
  checkIdNumber,
  type Gender,
  idNumberConflicts,
  idNumberProblem,
  normaliseIdNumber,
} from '../kernel/idNumber.ts';
import { checkMobile, isPoliceNumber, normaliseMobile } from '../kernel/mobile.ts';
import type { Problem, Result } from '../kernel/result.ts';
import { settle } from '../kernel/result.ts';
import { text } from '../kernel/text.ts';
import type { PersonValues } from '../store/effect.ts';
import type { Seal } from '../store/seal.ts';

/** What somebody writes of a person, as text; an absent field keeps what is held, '' empties it. */
export interface PersonInput {
  readonly name: string;
  readonly gender?: string;
  readonly ethnicity?: string;
  readonly bornOn?: IsoDate;
  readonly education?: string;
  readonly joinedOn?: IsoDate;
  readonly fullOn?: IsoDate;
  readonly idNumber?: string;
  readonly mobile?: string;
  readonly policeNumber?: string;
}

/** To whom the sealed fields are bound. */
export interface Binding {
  readonly seal: Seal;
  readonly tenant: string;
  readonly person: string;
  readonly today: IsoDate;
}

const tail = 4;

/** Sealed and checked, over what is held already; or every problem, each at its field. */
export function personValues(
  input: PersonInput,
  held: PersonValues | null,
  binding: Binding,
): Result<PersonValues> {
  const merged = { ...(held ?? {}), ...given(input), name: input.name.trim() };
  const number = numberOf(input, merged, held, binding);
  const mobile = mobileOf(input.mobile, binding);
  const problems = [
    ...namesAndCodes(input),
    ...daysInOrder(merged, binding.today),
    ...number.problems,
    ...mobile.problems,
  ];
  return settle({ ...merged, ...number.values, ...mobile.values }, problems);
}

function given(input: PersonInput): Partial<PersonValues> {
  const { gender, ethnicity, bornOn, education, joinedOn, fullOn, policeNumber } = input;
  const fields = { gender, ethnicity, bornOn, education, joinedOn, fullOn, policeNumber };
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, value === '' ? null : value]),
  );
}

function at(path: string, code: string, zh: string, en: string, cure: [string, string]): Problem {
  return { code, message: text(zh, en), cure: text(...cure), at: path };
}

const tables = { gender: genders, ethnicity: ethnicities, education: educations } as const;

function namesAndCodes(input: PersonInput): Problem[] {
  const problems: Problem[] = [];
  if (input.name.trim() === '') {
    problems.push(
      at('name', 'person/name-missing', '没有填姓名。', 'The name is empty.', [
        '请填姓名。',
        'Enter the name.',
      ]),
    );
  }
  for (const [field, table] of Object.entries(tables)) {
    const value = input[field as keyof typeof tables];
    if (value === undefined || value === '' || codeOf(table, value) !== undefined) continue;
    problems.push(noSuchCode(field, value));
  }
  const { policeNumber = '' } = input;
  if (policeNumber !== '' && !isPoliceNumber(policeNumber)) {
    problems.push(
      at(
        'policeNumber',
        'person/police-number',
        `警号“${policeNumber}”不是6位数字。`,
        `The police number “${policeNumber}” is not six digits.`,
        ['请核对警号。', 'Check the police number.'],
      ),
    );
  }
  return problems;
}

export function noSuchCode(field: string, value: string): Problem {
  return at(
    field,
    'person/no-such-code',
    `“${value}”不在代码表中。`,
    `“${value}” is not in the table of codes.`,
    ['请从列表中选取。', 'Choose one of the list.'],
  );
}

export function isStaffKind(value: string): boolean {
  return codeOf(staffKinds, value) !== undefined;
}

export function isPersonFlag(value: string): boolean {
  return codeOf(personFlags, value) !== undefined;
}

function daysInOrder(
  { bornOn, joinedOn, fullOn }: Partial<PersonValues>,
  today: IsoDate,
): Problem[] {
  const problems: Problem[] = [];
  const days = { bornOn, joinedOn, fullOn };
  for (const [field, day] of Object.entries(days)) {
    if (day !== null && day !== undefined && day > today) {
      problems.push(
        at(field, 'person/in-the-future', `日期${day}在今天之后。`, `${day} lies in the future.`, [
          '请核对日期。',
          'Check the day.',
        ]),
      );
    }
  }
  if (bornOn && joinedOn && joinedOn <= bornOn)
    problems.push(
      outOfOrder('joinedOn', '入党日期不能早于出生日期。', 'Joined before being born.'),
    );
  if (joinedOn && fullOn && fullOn <= joinedOn)
    problems.push(
      outOfOrder('fullOn', '转正日期不能早于入党日期。', 'Full member before joining.'),
    );
  return problems;
}

function outOfOrder(field: string, zh: string, en: string): Problem {
  return at(field, 'person/days-out-of-order', zh, en, ['请核对两个日期。', 'Check both days.']);
}

const genderOf: Readonly<Record<string, Gender>> = { '1': 'male', '2': 'female' };

interface Part {
  readonly values: Partial<PersonValues> & { idNumberState?: string };
  readonly problems: readonly Problem[];
}

function numberOf(
  { idNumber }: PersonInput,
  merged: Partial<PersonValues>,
  held: PersonValues | null,
  binding: Binding,
): Part & { readonly values: { readonly idNumberState: string } } {
  if (idNumber === undefined) {
    return { values: { idNumberState: held?.idNumberState ?? 'absent' }, problems: [] };
  }
  const nothing = { idNumberSealed: null, idNumberIndex: null, idNumberTail: null };
  const number = normaliseIdNumber(idNumber);
  if (number === '') return { values: { ...nothing, idNumberState: 'absent' }, problems: [] };
  const found = checkIdNumber(number, { today: binding.today });
  const problem = idNumberProblem(found);
  if (problem !== null || found.state !== 'valid') {
    const problems = problem === null ? [] : [{ ...problem, at: 'idNumber' }];
    return { values: { idNumberState: 'malformed' }, problems };
  }
  const gender = genderOf[merged.gender ?? ''] ?? null;
  const conflicts = idNumberConflicts(found.is, { birth: merged.bornOn ?? null, gender });
  const { seal, tenant, person } = binding;
  const values = {
    idNumberState: 'valid',
    idNumberTail: number.slice(-tail),
    idNumberSealed: seal.seal(number, [tenant, person, 'idNumber']),
    idNumberIndex: seal.index(number, tenant),
  };
  return { values, problems: conflicts.map((conflict) => ({ ...conflict, at: 'idNumber' })) };
}

function mobileOf(mobile: string | undefined, binding: Binding): Part {
  if (mobile === undefined) return { values: {}, problems: [] };
  const number = normaliseMobile(mobile);
  if (number === '') return { values: { mobileSealed: null, mobileTail: null }, problems: [] };
  const checked = checkMobile(number);
  if (!checked.ok) {
    return { values: {}, problems: checked.problems.map((p) => ({ ...p, at: 'mobile' })) };
  }
  const { seal, tenant, person } = binding;
  return {
    values: {
      mobileSealed: seal.seal(number, [tenant, person, 'mobile']),
      mobileTail: number.slice(-tail),
    },
    problems: [],
  };
}
