import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderDocx, testPrint } from './docx.ts';
import type { Paper } from './paper.ts';
import { renderText } from './plain.ts';
import { closePress, renderPdf } from './print.ts';
import { specimen } from './specimen.ts';
import { standardTemplate } from './standard.ts';
import { handbook, notice, resolutionSheet } from './testBook.ts';
import { office, poppler, type Read, readDocuments, readPdf } from './testOffice.ts';
import { footer } from './testPapers.ts';

const papers = { notice, resolutions: resolutionSheet, handbook: handbook(4) };
type Name = keyof typeof papers;
const languages = ['zh', 'en'] as const;
type Language = (typeof languages)[number];
const every = (Object.keys(papers) as Name[]).flatMap((name) =>
  languages.map((language) => ({ name, language })),
);

const must: Record<Language, Record<Name, readonly string[]>> = {
  zh: {
    notice: [
      '中共临江市公安局城东派出所支部委员会支部党员大会通知',
      '时间2026年11月20日15:00—17:10',
      '一、议题',
      '2．讨论接收吴桐同志为预备党员',
      '二、参加人员陈志远、李晓彤',
      '三、请假不能参加的，请在会前向主持人请假。',
      '中共临江市公安局城东派出所支部委员会2026年11月23日',
    ],
    resolutions: [
      '决议事项落实表',
      '序号决议内容责任人完成时限落实情况办结日期',
      '1同意年度计划。李晓彤2026-11-30',
      '党组织负责人：____',
      '填表人：____',
    ],
    handbook: [
      '党支部工作手册2026年度',
      '一、党员名册',
      '七、缺项清单没有发现缺项。',
      '序号姓名党员类别所在小组入党日期党内职务',
      '23李晓彤正式党员第2党小组2032-07-01',
      '1．2026年2月5日第1次会议',
      '主讲人陈志远',
      '缺席刘洋（出差办案）、欧阳春晓（产假）',
      '（第2位发言）',
    ],
  },
  en: {
    notice: ['Notice:branchgeneralmeeting', '2.Whoisexpected', 'Askthechairforleave'],
    resolutions: ['No.ResolutionOwnerDueOutcomeClosedon', 'Incharge:____'],
    handbook: ['Handbookofthebranch2026', '5.Partylesson', '7.WhatwasmissedNothingwasmissed.'],
  },
};

function expectPaper(read: Read, name: Name, language: Language): void {
  for (const words of must[language][name]) expect(read.text).toContain(words);
  expect(read.pages).toBe(name === 'handbook' ? 11 : 1);
  read.pageTexts.forEach((page, at) => {
    const number = `${at + 1}${language === 'zh' ? '页共' : 'of'}${read.pages}`;
    expect(page).toContain(number);
    expect(page).toContain('9f2c41d07ab8');
  });
  expect(read.text).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
}

async function pdf(paper: Paper, language: Language): Promise<Read> {
  const made = await renderPdf(paper, language);
  if (!made.ok) throw new Error(made.problems[0].message.en);
  return readPdf(made.value);
}

afterAll(closePress);

test.skipIf(!poppler).each(every)('PDF of $name in $language', async ({ name, language }) => {
  expectPaper(await pdf(papers[name], language), name, language);
});

test.skipIf(!poppler)('the contents of a handbook say on which page each part begins', async () => {
  const { pageTexts } = await pdf(papers.handbook, 'zh');
  const parts = pageTexts[1]?.matchAll(/、(\p{Script=Han}+)[^\p{Script=Han}\d]+(\d+)/gu) ?? [];
  const found = Array.from(parts, ([, name = '', page]) => [name, Number(page)] as const);
  expect(found).toHaveLength(7);
  for (const [name, page] of found) expect(pageTexts[page - 1]).toContain(`、${name}`);
});

test.skipIf(!poppler)('no heading of a handbook is the last of its page', async () => {
  for (const count of [1, 2, 3, 5, 8]) {
    const { pageTexts } = await pdf(handbook(count), 'zh');
    for (const page of pageTexts.slice(2)) {
      expect(page).not.toMatch(/(?:清单|工作计划|情况|共\d+[项次]。|次会议|议题|要点)第\d+页共/);
    }
  }
});

describe.skipIf(!office)('in LibreOffice', () => {
  let opened = new Map<string, Read>();
  beforeAll(async () => {
    const documents = new Map<string, Uint8Array>();
    for (const { name, language } of every) {
      const template = await standardTemplate(papers[name].layout, language);
      const made = renderDocx(papers[name], template, language);
      if (!made.ok) throw new Error(made.problems[0].message.en);
      documents.set(`${name}-${language}`, made.value);
    }
    opened = readDocuments(documents);
  });
  test.each(every)('Word file of $name in $language', ({ name, language }) => {
    const read = opened.get(`${name}-${language}`);
    if (read === undefined) throw new Error('it was not made');
    expectPaper(read, name, language);
  });
});

test('a handbook without any record prints its form, and names what is unfilled', async () => {
  const lists = [...(handbook(1).book?.front ?? []), ...(handbook(1).book?.back ?? [])];
  const forms = lists.map(({ key, heading, table }) => ({ key, heading, columns: table.columns }));
  const form = { layout: 'handbook', title: '手册', facts: [], columns: [], lists: forms } as const;
  const empty = specimen(form, footer);
  for (const language of languages) {
    const template = await standardTemplate('handbook', language);
    const shown = testPrint(empty, template, language);
    if (!shown.ok) throw new Error(shown.problems[0].message.en);
    expect(shown.value.unfilled).toEqual(
      expect.arrayContaining(['姓名', '缺项时段', '项目', '单位']),
    );
  }
  expect((await renderPdf(empty, 'zh')).ok).toBe(true);
});

test('a notice as text goes into a chat', () => {
  const said = renderText(notice, 'zh');
  expect(said).toContain('支部党员大会通知\n\n时间：2026年11月20日 15:00—17:10\n地点：三楼会议室');
  expect(said).toContain('二、参加人员\n陈志远、李晓彤');
});
