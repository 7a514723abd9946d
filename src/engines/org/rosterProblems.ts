import type { IsoDate } from '../../kernel/date.ts';
import type { Problem } from '../../kernel/result.ts';
import { type Text, text } from '../../kernel/text.ts';

/** A problem of one row of a roster. An error keeps the row out; a warning does not. */
export interface RowProblem extends Problem {
  readonly severity: 'error' | 'warning';
  /** Id of the row. */
  readonly row: string;
  /** Id of the column that it is about; null: the whole row. */
  readonly column: string | null;
}

export type Words = readonly [zh: string, en: string];
/** Still without its row. */
export type Found = Omit<RowProblem, 'row'>;

export function found(
  severity: RowProblem['severity'],
  code: `roster/${string}`,
  column: string | null,
  what: Words,
  cure: Words,
): Found {
  return { severity, code, column, message: text(...what), cure: text(...cure) };
}

export function inRow(row: string, problems: readonly Found[]): RowProblem[] {
  return problems.map((problem) => ({ ...problem, row }));
}

export const formulaInName = (name: string): Found =>
  found(
    'error',
    'roster/formula-in-name',
    'name',
    [
      `姓名“${name}”是公式或以公式符号开头；公式从不执行，内容按文字保留。`,
      `The name “${name}” is a formula or begins like one; it was not run and is kept as text.`,
    ],
    ['请直接填写姓名后重新导入。', 'Write the name itself and import again.'],
  );

export const sameNumber = (name: string, other: string): Found =>
  found(
    'error',
    'roster/twice-in-file',
    'idNumber',
    [
      `“${name}”与第${other}行是同一人，文件中出现了两次。`,
      `“${name}” is the same person as in row ${other}: twice in the file.`,
    ],
    ['请删去其中一行。', 'Remove one of the rows.'],
  );

export const twoBranches = (name: string, other: string, branches: Words): Found =>
  found(
    'error',
    'roster/two-branches',
    'branch',
    [
      `“${name}”在文件中同时列在两个支部：${branches[0]}（另见第${other}行）。`,
      `“${name}” stands in two branches of the file: ${branches[1]} (see row ${other}).`,
    ],
    [
      '一名党员只隶属一个党支部，请只保留一行；在另一支部参加活动的，导入后登记为“参加活动不隶属”。',
      'A member belongs to one branch: keep one row, and list the person as attending elsewhere.',
    ],
  );

export const ambiguousPerson = (name: string, count: number): Found =>
  found(
    'error',
    'roster/ambiguous-person',
    'name',
    [
      `名册上有${count}位“${name}”，文件中的内容分不清是哪一位。`,
      `The roster has ${count} persons called “${name}”; the file does not say which one.`,
    ],
    ['请补上身份证号后重新导入。', 'Add the ID number and import again.'],
  );

export const sameNameInFile = (name: string, other: string): Found =>
  found(
    'error',
    'roster/same-name-in-file',
    'name',
    [
      `文件中同一支部有两位“${name}”（另见第${other}行），没有身份证号和出生日期可以区分。`,
      `The file has two “${name}” in one branch (see row ${other}) and nothing to tell them apart.`,
    ],
    ['请补上身份证号或出生日期；重复的请删去。', 'Add ID numbers or birth dates, or remove one.'],
  );

export const otherNumber = (name: string): Found =>
  found(
    'error',
    'roster/other-number',
    'idNumber',
    [
      `名册上的“${name}”姓名和出生日期相同，身份证号却不同。`,
      `“${name}” stands on the roster with the same birth date and another ID number.`,
    ],
    [
      '请核对身份证件：文件有误的改文件，名册有误的先在该同志页面更正。',
      'Look at the identity card; correct the file, or first the person’s page.',
    ],
  );

export const otherName = (name: string, held: string): Found =>
  found(
    'error',
    'roster/other-name',
    'name',
    [
      `此身份证号在名册上登记的是“${held}”，文件中是“${name}”。`,
      `The roster has this ID number as “${held}”, the file as “${name}”.`,
    ],
    [
      '请核对号码是否填错行；确已改名的，先在该同志页面更名。',
      'Check the row of the number; if the name was changed, change it on the person’s page first.',
    ],
  );

export const otherBirth = (name: string, held: IsoDate): Found =>
  found(
    'error',
    'roster/other-birth-date',
    'birth',
    [
      `本支部已有“${name}”，登记的出生日期是${held}，与文件不同。`,
      `The branch has a “${name}” already, born on ${held}, unlike in the file.`,
    ],
    [
      '是同一人的请统一出生日期；不是同一人的请补上身份证号。',
      'If it is one person, make the dates equal; if not, add the ID number.',
    ],
  );

export const numberElsewhere = (name: string): Found =>
  found(
    'error',
    'roster/number-elsewhere',
    'idNumber',
    [
      `“${name}”的身份证号已在您权限范围以外的组织登记。`,
      `The ID number of “${name}” is held by a unit outside your reach.`,
    ],
    [
      '请核对号码；确需转入的，请上级党组织办理转接。',
      'Check the number; to take the person over, ask the committee above for a transfer.',
    ],
  );

export const recordedLater = (name: string, from: IsoDate, on: IsoDate): Found =>
  found(
    'error',
    'roster/recorded-later',
    null,
    [
      `“${name}”在${from}另有登记，晚于本名册的日期${on}，不能用旧名册覆盖。`,
      `“${name}” was recorded from ${from} on, later than this roster’s day ${on}.`,
    ],
    ['请改用更晚的名册日期，或去掉这一行。', 'Take a later day for the roster, or leave it out.'],
  );

export const sameNameNearby = (name: string): Found =>
  found(
    'warning',
    'roster/same-name-nearby',
    'name',
    [
      `名册上已有另一位“${name}”，凭文件内容不能认定是同一人，将作为新党员登记。`,
      `There is another “${name}” on the roster; the file does not show that it is the same person, so a new one is enrolled.`,
    ],
    ['如是同一人，请补上身份证号后重新导入。', 'If it is one person, add the ID number.'],
  );

export const probationaryWithDay = (day: IsoDate): Found =>
  found(
    'error',
    'roster/probationary-with-day',
    'fullOn',
    [
      `写的是预备党员，转正日期${day}却已过。`,
      `A probationary member whose day of confirmation, ${day}, has passed.`,
    ],
    ['请核对党员类别或转正日期。', 'Check the kind of member or the day.'],
  );

export const kindUnknown = (joinedOn: IsoDate): Found =>
  found(
    'error',
    'roster/kind-unknown',
    'kind',
    [
      `入党日期${joinedOn}，没有转正日期，也没有写党员类别，分不清是正式还是预备。`,
      `Joined on ${joinedOn}, without a day of confirmation or a kind: formal or probationary?`,
    ],
    ['请补填党员类别或转正日期。', 'Fill in the kind of member or the day of confirmation.'],
  );

export const kindAssumed = (): Found =>
  found(
    'warning',
    'roster/kind-assumed',
    'kind',
    ['没有写党员类别和转正日期，按正式党员登记。', 'No kind is given: taken as a formal member.'],
    ['预备党员请补写党员类别。', 'For a probationary member, fill in the kind.'],
  );

export const notAMember = (name: string): Found =>
  found(
    'warning',
    'roster/not-a-member',
    'kind',
    [`“${name}”不是党员，没有导入。`, `“${name}” is no member and stays out.`],
    ['如有误，请改正党员类别。', 'If that is wrong, correct the kind.'],
  );

export const takesPart = (name: string): Found =>
  found(
    'warning',
    'roster/takes-part',
    'remark',
    [
      `“${name}”参加活动不隶属，没有导入。`,
      `“${name}” takes part here and belongs elsewhere: not imported.`,
    ],
    ['请在名册页面登记为“参加活动不隶属”。', 'Enter the person on the roster page as attending.'],
  );

export const joinedYoung = (day: IsoDate, age: number): Found =>
  found(
    'warning',
    'roster/joined-young',
    'joinedOn',
    [`入党日期${day}时不满${age}周岁。`, `On ${day}, the day of joining, not yet ${age}.`],
    ['请核对入党日期和出生日期。', 'Check the days of joining and of birth.'],
  );

export const confirmedEarly = (day: IsoDate, months: number): Found =>
  found(
    'warning',
    'roster/confirmed-early',
    'fullOn',
    [
      `转正日期${day}距入党日期不满${months}个月。`,
      `Confirmed on ${day}, less than ${months} months after joining.`,
    ],
    ['请核对两个日期。', 'Check both days.'],
  );

export const joinedAfter = (day: IsoDate, on: IsoDate): Found =>
  found(
    'error',
    'roster/joined-after',
    'joinedOn',
    [`入党日期${day}晚于名册日期${on}。`, `Joined on ${day}, after the roster’s day ${on}.`],
    ['请核对入党日期，或改名册日期。', 'Check the day, or take a later one for the roster.'],
  );

export const unknownPost = (word: string): Found =>
  found(
    'warning',
    'roster/unknown-post',
    'posts',
    [`不认识党内职务“${word}”，没有登记。`, `The post “${word}” is not known and is left out.`],
    ['请改成名录中的职务，或导入后手工登记。', 'Write a post of the list, or enter it later.'],
  );

export const postLeftOut = (post: Text, why: Text): Found => ({
  severity: 'warning',
  code: 'roster/post-left-out',
  column: 'posts',
  message: text(`“${post.zh}”没有登记：${why.zh}`, `The post ${post.en} is left out: ${why.en}`),
  cure: text('导入后请在组织页面登记任职。', 'Enter the post on the unit’s page after the import.'),
});

export const groupLeftOut = (name: string): Found =>
  found(
    'warning',
    'roster/group-left-out',
    'group',
    [
      `本支部没有“${name}”，您没有设立党小组的权限，此人先不编组。`,
      `The branch has no “${name}” and you may not found it: the person stays without a group.`,
    ],
    ['请上级党务干部设立党小组后再编组。', 'Ask the cadre above to found the group.'],
  );
