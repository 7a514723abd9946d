import type { IsoDate } from '../../kernel/date.ts';
import type { Problem } from '../../kernel/result.ts';
import { text } from '../../kernel/text.ts';

/** Every refusal of this engine; `api/problems.ts` gives each its status. */
export type OrgProblemCode =
  | 'unit/unknown'
  | 'unit/before-founding'
  | 'unit/after-end'
  | 'unit/wrong-superior'
  | 'unit/wrong-guide'
  | 'unit/under-itself'
  | 'unit/two-superiors'
  | 'unit/exists'
  | 'unit/name-missing'
  | 'unit/name-taken'
  | 'unit/not-empty'
  | 'unit/bad-successor'
  | 'unit/too-few'
  | 'membership/two-branches'
  | 'membership/no-roll'
  | 'membership/group-elsewhere'
  | 'position/not-here'
  | 'position/taken'
  | 'grant/conflicting-roles';

export type OrgProblem = Problem<OrgProblemCode>;

interface Named {
  readonly name: string;
}

type Words = readonly [zh: string, en: string];

function problem(code: OrgProblemCode, message: Words, cure: Words, at: string): OrgProblem {
  return { code, message: text(...message), cure: text(...cure), at };
}

export function unknownUnit(id: string, at: string): OrgProblem {
  return problem(
    'unit/unknown',
    [`没有编号为“${id}”的组织。`, `There is no unit with the id “${id}”.`],
    ['请从组织树中选取。', 'Choose one from the tree.'],
    at,
  );
}

export function beforeFounding(unit: Named, from: IsoDate, on: IsoDate, at: string): OrgProblem {
  return problem(
    'unit/before-founding',
    [
      `日期${on}早于“${unit.name}”的成立日${from}。`,
      `${on} lies before “${unit.name}” was founded, on ${from}.`,
    ],
    [
      `请填${from}或以后的日期；如成立日有误，请先更正成立日。`,
      `Enter ${from} or a later day, or correct the day of founding first.`,
    ],
    at,
  );
}

export function afterEnd(unit: Named, to: IsoDate, on: IsoDate, at: string): OrgProblem {
  return problem(
    'unit/after-end',
    [
      `“${unit.name}”已于${to}撤销，不能用于${on}。`,
      `“${unit.name}” was dissolved on ${to} and does not live on ${on}.`,
    ],
    ['请改日期，或选承继它的组织。', 'Change the day, or choose the unit that succeeded it.'],
    at,
  );
}

export function wrongSuperior(kind: Words, parent: Words | null, allowed: Words): OrgProblem {
  const [zh, en] = parent ?? ['（无上级）', '(none)'];
  return problem(
    'unit/wrong-superior',
    [`“${kind[0]}”不能设在“${zh}”之下。`, `A ${kind[1]} may not stand under: ${en}.`],
    [`可设在：${allowed[0]}。`, `It may stand under: ${allowed[1]}.`],
    'above',
  );
}

export function wrongGuide(kind: Words, guide: Words): OrgProblem {
  return problem(
    'unit/wrong-guide',
    [`“${guide[0]}”不指导“${kind[0]}”。`, `A ${guide[1]} does not guide a ${kind[1]}.`],
    ['指导关系只用于县级公安局；上下级请用隶属关系。', 'Use the relation of command instead.'],
    'above',
  );
}

export function underItself(unit: Named, above: Named, on: IsoDate): OrgProblem {
  return problem(
    'unit/under-itself',
    [
      `“${above.name}”在${on}就在“${unit.name}”之下（或就是它本身），不能再作它的上级。`,
      `On ${on} “${above.name}” stands under “${unit.name}”, or is the same unit.`,
    ],
    ['请另选上级，或先调整下级组织。', 'Choose another superior, or move the lower unit first.'],
    'above',
  );
}

export function twoSuperiors(unit: Named, above: Named, on: IsoDate): OrgProblem {
  return problem(
    'unit/two-superiors',
    [
      `“${unit.name}”在${on}已隶属“${above.name}”。`,
      `On ${on} “${unit.name}” stands under “${above.name}” already.`,
    ],
    ['请用“调整隶属”，不要另加一个上级。', 'Move it instead of giving it a second superior.'],
    'above',
  );
}

export function existsAlready(id: string, at: string): OrgProblem {
  return problem(
    'unit/exists',
    [`组织编号“${id}”已用过。`, `The id “${id}” is in use.`],
    ['编号不重复使用，请另取。', 'Ids are never used twice: take another one.'],
    at,
  );
}

export function nameMissing(at: string): OrgProblem {
  return problem(
    'unit/name-missing',
    ['没有填组织名称。', 'The name of the unit is empty.'],
    ['请填批复中的全称。', 'Enter the full name of the approval.'],
    at,
  );
}

export function nameTaken(name: string, at: string): OrgProblem {
  return problem(
    'unit/name-taken',
    [`同一上级之下已有“${name}”。`, `Under the same superior there is a “${name}” already.`],
    ['请核对是否重复登记；确为两个组织的，名称要能区分。', 'Look whether it is the same unit.'],
    at,
  );
}

export function notEmpty(unit: Named, below: readonly Named[]): OrgProblem {
  const names = below.map((b) => b.name);
  return problem(
    'unit/not-empty',
    [
      `“${unit.name}”之下还有：${names.join('、')}。`,
      `“${unit.name}” still has units under it: ${names.join(', ')}.`,
    ],
    ['请先把它们调整到别的上级之下，或先撤销。', 'Move them or dissolve them first.'],
    'unit',
  );
}

export function badSuccessor(unit: Named, at: string): OrgProblem {
  return problem(
    'unit/bad-successor',
    [
      `没有写明“${unit.name}”的记录由哪个组织承继，或该组织当日不存在。`,
      `It is not said who keeps the records of “${unit.name}”, or that unit does not live.`,
    ],
    ['请选一个当日存在的别的组织。', 'Choose another unit that lives on that day.'],
    at,
  );
}

export function tooFew(what: Words): OrgProblem {
  return problem(
    'unit/too-few',
    [`${what[0]}。`, `${what[1]}.`],
    ['请补全组织，或改用成立、撤销。', 'Name all units, or found or dissolve one instead.'],
    'units',
  );
}
