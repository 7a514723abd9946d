import { writeFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { duesSheets, duesTables } from '../../testing/duesPapers.ts';
import { bookTable } from '../sheet/bookTable.ts';
import { writeWorkbook } from '../sheet/write.ts';
import { renderDocx } from './docx.ts';
import { closePress, renderPdf } from './print.ts';
import { standardTemplate } from './standard.ts';
import { office, poppler, type Read, readDocuments, readPdf } from './testOffice.ts';

const languages = ['zh', 'en'] as const;
const every = [...duesSheets.keys()].flatMap((id) =>
  languages.map((language) => ({ id, language })),
);
const everyTable = [...duesTables.keys()].flatMap((id) =>
  languages.map((language) => ({ id, language })),
);

/** What stands on them; spaces are gone. */
const must: Readonly<Record<string, Readonly<Record<'zh' | 'en', readonly string[]>>>> = {
  assessment: {
    zh: [
      '2026年度党费核定表',
      '4,983.00',
      '月额（元）49.83',
      '597.96',
      '2026年1月15日',
      '1职务工资1,500.001,500.00相对固定的',
      '公积金1,200.00-1,200.00',
      '15交纳基数4,983.00',
      '本人：____',
    ],
    en: ['AssessmentofPartydues,2026', '597.96', 'notcounted', 'Member:____'],
  },
  'open-assessment': {
    zh: [
      '待定，见下',
      '本局未定',
      '警衔津贴不计入时：基数4,983.00元，比例1%，每月应交49.83元。',
      '警衔津贴计入时：基数5,883.00元，比例1.5%，每月应交88.25元。',
    ],
    en: ['open,seebelow', '警衔津贴counted:base5,883.00at1.5%,88.25yuanamonth.'],
  },
  receipt: {
    zh: [
      '收字第2026-0031号',
      '2026年3月10日',
      '李四（代张三交）',
      '2026年1月至3月',
      '￥149.49',
      '人民币壹佰肆拾玖元肆角玖分',
      '收款人：____',
    ],
    en: ['ReceiptforPartydues', '李四for张三', '2026-01to2026-03', 'RMB壹佰肆拾玖元肆角玖分'],
  },
  'hand-up': {
    zh: [
      '党员人数23',
      '金额（元）4,228.50',
      '合计4,228.504,228.50',
      '应交1,409.50元',
      '肆仟贰佰贰拾捌元伍角整',
    ],
    en: ['Partydueshandedup', 'Total4,228.504,228.50', 'Incapitals:RMB肆仟'],
  },
  spending: {
    zh: [
      '8,000.00',
      '6,750.00',
      '人民币贰仟捌佰陆拾元肆角整',
      '2026年4月28日党委会议',
      '出纳：____',
    ],
    en: ['ApprovalofspendingfromPartydues', '6,750.00', 'Cashier:____'],
  },
  publicity: {
    zh: [
      '期初结余12,000.0021.7%',
      '收入合计43,236.50',
      '其中：利息36.50',
      '期末结余10,596.50',
      '只对本人公开',
    ],
    en: ['IncomeanduseofPartydues', 'Handedup8,640.00', 'Attheend10,596.50'],
  },
  budget: {
    zh: ['2026年度党费预算表', '支出合计（含上缴）44,640.00', '期末结余10,560.00'],
    en: ['BudgetofPartydues,2026', 'Attheend10,560.00'],
  },
  'final-account': {
    zh: ['2026年度党费决算表', '+4,200.10，增办', '-3,000.00，须说明：', '9,271.30'],
    en: ['FinalaccountofPartydues,2026', '-3,000.00,tobe'],
  },
};

/** A long wage sheet, and both results under it, go over a page by the lines to sign on. */
const two: readonly string[] = ['assessment-en', 'open-assessment-zh', 'open-assessment-en'];

function expectPaper(read: Read, id: string, language: 'zh' | 'en'): void {
  expect(read.pages).toBe(two.includes(`${id}-${language}`) ? 2 : 1);
  for (const words of must[id]?.[language] ?? []) expect(read.text).toContain(words);
  expect(read.text).toContain('9f2c41d07ab8');
  expect(read.text).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
}

const kept = process.env.GENJI_PICTURES;
const keep = (name: string, bytes: Uint8Array) => {
  if (kept !== undefined) writeFileSync(`${kept}/${name}`, bytes);
};

afterAll(closePress);

test.skipIf(!poppler).each(every)('PDF of $id in $language', async ({ id, language }) => {
  const paper = duesSheets.get(id);
  if (paper === undefined) throw new Error(id);
  const made = await renderPdf(paper, language);
  if (!made.ok) throw new Error(made.problems[0].message.en);
  keep(`${id}-${language}.pdf`, made.value);
  expectPaper(readPdf(made.value), id, language);
});

describe.skipIf(!office)('in LibreOffice', () => {
  let opened = new Map<string, Read>();
  let tables = new Map<string, Read>();
  beforeAll(async () => {
    const documents = new Map<string, Uint8Array>();
    const books = new Map<string, Uint8Array>();
    for (const language of languages) {
      for (const [id, paper] of duesSheets) {
        const template = await standardTemplate(paper.layout, language);
        const made = renderDocx(paper, template, language);
        if (!made.ok) throw new Error(`${id}: ${made.problems[0].message.en}`);
        documents.set(`${id}-${language}`, made.value);
        keep(`${id}-${language}.docx`, made.value);
      }
      for (const [id, table] of duesTables) {
        const watermark = { who: '周文静', when: '2026-11-23 15:40', purpose: '核对' };
        const { sheets, options } = bookTable(table, language, watermark);
        const bytes = new Uint8Array(await buffer(writeWorkbook(sheets, options)));
        books.set(`${id}-${language}`, bytes);
        keep(`${id}-${language}.xlsx`, bytes);
      }
    }
    opened = readDocuments(documents);
    tables = readDocuments(books, 'xlsx');
  }, 200_000);

  test.each(every)('Word file of $id in $language', ({ id, language }) => {
    const read = opened.get(`${id}-${language}`);
    if (read === undefined) throw new Error('not made');
    expectPaper(read, id, language);
  });

  const inTables: Readonly<Record<string, readonly string[]>> = {
    collection: ['1张三49.83149.490.00', '王五13.9013.90', '合计138.75224.5113.90'],
    journal: [
      '1,359.6713,359.67',
      '2,860.4010,499.27',
      '36.5010,535.77',
      '1,396.172,860.4010,535.77',
    ],
    trial: ['568.47568.47', '169.49169.49'],
    budget: ['12,000.00', '10,560.00'],
    'final-account': ['9,271.30', '-3,000.00，须说明'],
  };
  test.each(everyTable)('workbook of $id in $language', ({ id, language }) => {
    const read = tables.get(`${id}-${language}`);
    const title = duesTables.get(id)?.title[language] ?? '';
    expect(read?.pages).toBe(1);
    expect(read?.text).toContain(title.replace(/\s/g, ''));
    for (const words of language === 'zh' ? (inTables[id] ?? ['?']) : []) {
      expect(read?.text).toContain(words);
    }
    expect(read?.text).toContain('导出人：周文静');
    expect(read?.text).not.toMatch(/undefined|null|NaN|\[object|[{}]|###/);
  });
});
