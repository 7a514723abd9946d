import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import development from '../../catalogue/parts/developmentCase.ts';
import review from '../../catalogue/parts/politicalReview.ts';
import { caseKind } from '../../engines/case/define.ts';
import { text } from '../../kernel/text.ts';
import {
  casePaper,
  everyCasePaper,
  newCase,
  paperGround,
  wholeCase,
} from '../../testing/casePapers.ts';
import { reviewFact, taken } from '../../testing/development.ts';
import { renderDocx } from './docx.ts';
import { renderText } from './plain.ts';
import { closePress, renderPdf } from './print.ts';
import { standardTemplate } from './standard.ts';
import { office, poppler, type Read, readDocuments, readPdf } from './testOffice.ts';
import { footer } from './testPapers.ts';

const whole = everyCasePaper('2027-12-01', wholeCase);
const begun = everyCasePaper('2026-06-10', newCase);
const ids = [...whole.keys()];
const languages = ['zh', 'en'] as const;
const every = ids.flatMap((id) => languages.map((language) => ({ id, language })));

/** What stands on some of them, filled from a whole case; spaces are gone. */
const must: Readonly<Record<string, readonly string[]>> = {
  'talk-record': ['递交申请日期2025年4月10日', '学习工作经历', '谈话人：____'],
  'activist-report': ['推荐（方式：党员推荐）', '培养联系人：张三、李四。', '现予报备。'],
  'cultivation-register': ['2025-11-28', '2026-05-25'],
  'target-request': ['支部听取了意见（范围：党小组、培养联系人、党员、群众）', '妥否，请批示。'],
  'target-notice': [
    '2026年6月2日至2026年6月8日，共5个工作日。',
    '署名或者不署名都可以',
    '受理人：',
  ],
  'notice-result': ['公示反映：没有反映。'],
  'pre-review-notice': ['并最迟于2026年8月3日召开支部大会讨论'],
  'admission-resolution': [
    '表决事项应到实到赞成反对弃权书面意见',
    '2320200',
    '结果：通过接收',
    '监票人：____',
  ],
  'admission-ballot': ['序号姓名赞成不赞成弃权1王五', '不署名'],
  'approval-request': ['现将有关材料报上。审批期限至2026年10月20日。'],
  'approval-reply': ['预备期自2026年7月20日起，至2027年7月20日止', '一般最迟于2026年9月15日举行'],
  'confirmation-request-letter': ['现将有关材料报上。审批期限至2027年10月25日。'],
  'confirmation-reply': ['审批结果为：批准转正。党龄起算日：2027年7月20日。'],
  'archive-list': ['1入党申请书2025-04-10', '政治审查材料（密封）', '移交人：____'],
  progress: ['1递交入党申请书2025-04-10已完成', '25材料归档2027-11-10已完成'],
};

/** The names of 25 steps are longer in English. */
const pagesOf = (id: string, language: string) => (id === 'progress' && language === 'en' ? 2 : 1);

function expectPaper(read: Read, id: string, language: 'zh' | 'en'): void {
  expect(read.pages).toBe(pagesOf(id, language));
  if (language === 'zh') for (const words of must[id] ?? []) expect(read.text).toContain(words);
  expect(read.text).toContain('9f2c41d07ab8');
  expect(read.text).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
}

afterAll(closePress);

test.skipIf(!poppler).each(every)('PDF of $id in $language', async ({ id, language }) => {
  const made = await renderPdf(
    whole.get(id) ?? casePaper(review, id, reviewFact, ground),
    language,
  );
  if (!made.ok) throw new Error(made.problems[0].message.en);
  expectPaper(readPdf(made.value), id, language);
});

describe.skipIf(!office)('in LibreOffice', () => {
  let opened = new Map<string, Read>();
  beforeAll(async () => {
    const documents = new Map<string, Uint8Array>();
    for (const [set, papers] of [
      ['whole', whole],
      ['begun', begun],
    ] as const) {
      for (const [id, paper] of papers) {
        for (const language of languages) {
          const template = await standardTemplate(paper.layout, language);
          const made = renderDocx(paper, template, language);
          if (!made.ok) throw new Error(`${id}: ${made.problems[0].message.en}`);
          documents.set(`${set}-${id}-${language}`, made.value);
        }
      }
    }
    opened = readDocuments(documents);
  }, 200_000);
  const openedAs = (name: string): Read => {
    const read = opened.get(name);
    if (read === undefined) throw new Error(`${name} was not made`);
    return read;
  };
  test.each(every)('Word file of $id in $language', ({ id, language }) => {
    expectPaper(openedAs(`whole-${id}-${language}`), id, language);
  });
  test.each(every)('Word file of $id in $language, hardly begun', ({ id, language }) => {
    const read = openedAs(`begun-${id}-${language}`);
    expect(read.pages).toBe(pagesOf(id, language));
    expect(read.text).not.toMatch(/undefined|null|NaN|\[object|[{}]|张三|2027/);
  });
});

const ground = paperGround('2026-06-01');

test('a notice that is to go up says its last day, past the weekend', () => {
  const one = { ...wholeCase, steps: wholeCase.steps.filter(({ on }) => on < '2026-06-02') };
  const said = (noticeFrom: '2026-06-02' | '2026-09-28') => {
    const made = casePaper(development, 'target-notice', one, { ...ground, noticeFrom });
    return renderText(made, 'zh');
  };
  expect(said('2026-06-02')).toContain('2026年6月2日至2026年6月8日，共5个工作日');
  // The National Day is no working day.
  expect(said('2026-09-28')).toContain('2026年9月28日至2026年10月9日');
});

test('what nobody wrote stays a blank; nobody’s words are made up', () => {
  const made = casePaper(development, 'target-reply', newCase, ground);
  expect(renderText({ ...made, footer }, 'zh')).toContain('意见为：________。');
  const talk = casePaper(development, 'talk-record', wholeCase, ground);
  expect(talk.sections.map(({ body }) => body)).toEqual(Array.from({ length: 7 }, () => null));
});

const ended = (step: string, outcome: string) => ({
  ...wholeCase,
  steps: wholeCase.steps.map((one) => (one.step === step ? { ...one, outcome } : one)),
});
const consented = (documents: object) => ({
  ...wholeCase,
  steps: wholeCase.steps.map((one) =>
    one.step === 'target-consent' ? { ...one, documents: { ...documents } } : one,
  ),
});

test.each([
  ['approval-reply', ended('approval', 'refused'), '不批准', /预备期|宣誓|党员大会上宣布/],
  ['approval-filing-report', ended('approval', 'refused'), '不批准', /预备期/],
  ['confirmation-reply', ended('confirmation-approval', 'cancelled'), '批准取消', /党龄起算日/],
  ['target-reply', consented({ consent: 'refused' }), '意见为：不同意', /请按规定公示/],
] as const)('%s of a refusal says nothing of what follows a consent', (id, one, says, never) => {
  const later = paperGround('2027-12-01');
  const said = renderText(casePaper(development, id, one, later), 'zh');
  expect(said).toContain(says);
  expect(said).not.toMatch(never);
  expect(renderText(casePaper(development, id, wholeCase, later), 'zh')).toMatch(never);
});

test('a reply that goes out before the consent is on record says when a notice is due', () => {
  const said = renderText(casePaper(development, 'target-reply', consented({}), ground), 'zh');
  expect(said).toContain('同意列为发展对象的，请按规定公示');
});

test('no letter sets a deadline to the committee above', () => {
  for (const [id, paper] of whole) {
    if (id.includes('request')) expect(renderText(paper, 'zh')).not.toMatch(/请于[^。]*审批/);
  }
});

test('the list of the file dates no register by a day that is not the register’s', () => {
  const { table } = casePaper(development, 'archive-list', wholeCase, paperGround('2027-12-01'));
  const undated = table?.rows.filter(([, on]) => on === null).map(([name]) => name);
  expect(undated).toMatchObject([
    { zh: '入党积极分子培养教育考察登记表' },
    { zh: '预备党员教育考察登记表' },
  ]);
});

test('nothing that is sealed is on any paper of a review', () => {
  const canary = '不可外传';
  const sealed = {
    ...reviewFact,
    steps: [
      taken('asked', '2026-06-10', { documents: { purpose: canary } }),
      taken('inquiry', '2026-06-15', { documents: { finding: canary } }),
    ],
  };
  for (const { id } of review.papers) {
    const said = renderText(casePaper(review, id, sealed, ground), 'zh');
    expect(said).not.toContain(canary);
    expect(said).toContain('王五');
  }
});

test.each(['{talk.nothing}', '{nobody.on}', '{person.idNumber}', '{inquiry.finding}', '{each.on}'])(
  'a paper that names %s is refused when it is loaded',
  (slot) => {
    const paper = {
      ...{ id: 'x', name: text('纸', 'paper'), step: 'inquiry', from: text('{unit.name}', '') },
      sheet: { kind: 'letter', to: text('甲', ''), paragraphs: [text(slot, '')] },
    } as const;
    expect(() => caseKind({ ...review, papers: [paper] })).toThrow(`no slot ${slot}`);
    const good = { ...paper, sheet: { ...paper.sheet, paragraphs: [text('{inquiry.way}', '')] } };
    expect(caseKind({ ...review, papers: [good] }).papers).toHaveLength(1);
  },
);

test.each([
  ['{inquiry.nothing}', 'inquiry.nothing', 'answered'],
  ['{inquiry.finding}', 'inquiry.finding', 'answered'],
  ['{nobody.outcome}', 'nobody.outcome', 'qualified'],
  ['“perhaps”', 'report.outcome', 'perhaps'],
])('a paragraph that waits for what is never said, %s, is refused too', (named, slot, answer) => {
  const said = (of: string, is: string) => ({
    words: text('纸', ''),
    when: { slot: of, is: [is] },
  });
  const paper = (of: string, is: string) => ({
    ...{ id: 'x', name: text('纸', 'paper'), step: 'inquiry', from: text('{unit.name}', '') },
    sheet: { kind: 'letter', to: text('甲', ''), paragraphs: [said(of, is)] } as const,
  });
  expect(() => caseKind({ ...review, papers: [paper(slot, answer)] })).toThrow(named);
  const good = paper('report.outcome', 'qualified');
  expect(caseKind({ ...review, papers: [good] }).papers).toHaveLength(1);
});
