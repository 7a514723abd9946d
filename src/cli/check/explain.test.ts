import { afterEach, describe, expect, test, vi } from 'vitest';
import type { IsoDate } from '../../kernel/date.ts';
import { bookOf } from '../../testing/books.ts';
import {
  developmentSheet,
  goodPerson,
  type Person,
  personUpTo,
} from '../../testing/developmentBook.ts';
import command, { explainRow } from '../explain.ts';

const fileOf = (...people: readonly Person[]) => bookOf('explain.xlsx', developmentSheet(people));

async function explained(person: Person, asOf: IsoDate) {
  const answer = await explainRow({ file: await fileOf(person), row: '3', sheet: null, asOf });
  if (!answer.ok) throw new Error(answer.problems[0].message.zh);
  return answer.value;
}

const printed: string[] = [];
async function run(...argv: readonly string[]) {
  printed.length = 0;
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => printed.push(String(chunk)) > 0);
  }
  const code = await command.run(argv);
  vi.restoreAllMocks();
  return { code, out: printed.join('') };
}
afterEach(() => vi.restoreAllMocks());

describe('what is done', () => {
  test('stands under the text of its own day, with days and votes reckoned', async () => {
    const { done, findings, late, state } = await explained(goodPerson, '2028-01-01');
    const said = done.map(({ step, on, cite }) => [step, on, cite?.regulation, cite?.article]);
    expect(said.slice(0, 6)).toEqual([
      ['apply', '2025-04-10', 'XZ14', ''],
      ['talk', '2025-05-10', 'XZ14', ''],
      ['activist', '2025-06-01', 'XZ14', ''],
      ['activist-filing', '2025-06-10', 'XZ14', ''],
      ['target-consent', '2026-06-09', 'XZ26', '13'],
      ['political-review', '2026-06-20', 'XZ26', '16'],
    ]);
    const reckoned = (step: string) =>
      done.find((each) => each.step === step)?.reckoned.map(({ says }) => says.zh);
    expect(reckoned('talk')).toEqual(['最迟2025-05-10，按时']);
    expect(reckoned('admission')).toEqual([
      '最迟2026-08-03，按时',
      '应到23人，需超过11人到会，实到12人；需超过11票赞成，得12票（含书面赞成1票），通过',
    ]);
    expect(reckoned('confirmation')).toContain('2026-07-20起满12个月为2027-07-20，2027-07-25办理');
    expect({ findings, late, state }).toEqual({ findings: [], late: [], state: 'open' });
  });

  test('an empty cell that others passed is not known: neither done nor late', async () => {
    const { notKnown, late, notChecked } = await explained(
      { ...goodPerson, 谈话日期: null },
      '2028-01-01',
    );
    expect(notKnown[0]?.step).toBe('talk');
    expect(notKnown[0]?.why.zh).toBe('没有填写“谈话日期”，后面的步骤已有日期');
    expect(late).toEqual([]);
    expect(notChecked.some(({ rule }) => rule === 'DEV02')).toBe(true);
  });
});

describe('what comes next', () => {
  test('an activist: when, what has no column, and why not yet', async () => {
    const { next, blocked } = await explained(personUpTo('备案日期'), '2026-05-31');
    expect(next).toMatchObject({ step: 'target-consent', notBefore: '2026-06-01', due: null });
    expect(next?.first.map(({ zh }) => zh)).toEqual([
      '指定培养联系人',
      '培养教育考察',
      '确定发展对象人选',
    ]);
    const choice = blocked.find(({ step }) => step === 'target-choice');
    const early = choice?.reasons.find(({ code }) => code === 'too-early');
    expect(early).toMatchObject({
      from: '2026-06-01',
      cite: { regulation: 'XZ26', article: '13' },
    });
    const contacts = blocked.find(({ step }) => step === 'contacts')?.reasons[0];
    expect(contacts?.code).toBe('unknown');
    expect(contacts?.says.zh).toBe('无法判断：台账没有“指定培养联系人”一栏');
    expect(contacts?.who.zh).toBe('党支部');
  });

  const approved = personUpTo('审批日期');
  test('the oath: possible, with its last day on both sides', async () => {
    const inTime = await explained(approved, '2026-09-15');
    expect(inTime.next).toMatchObject({ step: 'oath', due: '2026-09-15' });
    expect(inTime.possible.map(({ step }) => step)).toContain('oath');
    expect(inTime.late).toEqual([]);
    const later = await explained(approved, '2026-09-16');
    expect(later.late).toEqual(['oath']);
    expect(later.findings.map(({ rule }) => rule)).toEqual(['DEV30']);
  });

  test('confirmation waits for its day', async () => {
    const { blocked } = await explained(personUpTo('转正申请日期'), '2027-07-19');
    const meeting = blocked.find(({ step }) => step === 'confirmation');
    expect(meeting).toMatchObject({ notBefore: '2027-07-20', due: '2027-09-18' });
    const { possible, next } = await explained(personUpTo('转正申请日期'), '2027-07-20');
    expect(possible.map(({ step }) => step)).toContain('confirmation');
    expect(next?.step).toBe('confirmation');
  });
});

describe('the command', () => {
  const options = ['--as-of', '2026-09-16'];
  test('prints in both languages, and what is late ends with 1', async () => {
    const file = await fileOf(goodPerson, { ...personUpTo('审批日期'), 姓名: '赵六' });
    const zh = await run(file, '4', ...options);
    expect(zh.code).toBe(1);
    expect(zh.out).toContain('下一步：入党宣誓，最迟2026-09-15');
    expect(zh.out).toContain('DEV30 警告');
    expect(zh.out).toContain('XZ26  《中国共产党发展党员工作细则》（2026年修订）');
    const en = await run(file, '赵六', '--lang', 'en', ...options);
    expect(en.out).toContain('Next: oath, due by 2026-09-15');
    expect(en.out).not.toMatch(/，/);
    for (const { out } of [zh, en]) {
      expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    }
  });

  test('as JSON, and 0 where nothing is wrong', async () => {
    const { code, out } = await run(
      await fileOf(goodPerson),
      '3',
      '--json',
      '--as-of',
      '2028-01-01',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ person: '王五', row: 3, findings: [], late: [] });
  });

  test('what cannot be used ends with 2 and says what can', async () => {
    const file = await fileOf(goodPerson, goodPerson);
    expect(await run(file, '9')).toMatchObject({ code: 2 });
    expect(printed.join('')).toContain('可以写：3 王五、4 王五');
    expect(await run(file, '王五')).toMatchObject({ code: 2 });
    expect(printed.join('')).toContain('--sheet');
    expect(await run(file, '3', '--as-of', '2026-02-30')).toMatchObject({ code: 2 });
    expect(await run(file, '3', '--lang', 'fr')).toMatchObject({ code: 2 });
    expect(await run('/nowhere.xlsx', '3')).toMatchObject({ code: 2 });
    expect(await run(file)).toMatchObject({ code: 2 });
    const help = await run('--help');
    expect(help.code).toBe(0);
    expect(help.out).toContain('genji explain FILE ROW');
  });
});
