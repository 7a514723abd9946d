import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closePress } from '../documents/paper/print.ts';
import { office, poppler, readDocuments, readPdf } from '../documents/paper/testOffice.ts';
import { partsOf } from '../kernel/date.ts';
import { type BookHouse, bookHouse } from '../testing/bookHouse.ts';
import type { ProblemDocument } from './contract/common.ts';

let book: BookHouse;
beforeAll(async () => {
  book = await bookHouse();
  const url = `/api/gatherings/${book.assembly}/files?purpose=signed-minutes&name=scan.pdf`;
  await book.secretary.upload(url, Buffer.from('%PDF-1.7'), 'application/pdf');
});
afterAll(async () => {
  await book.house.close();
  closePress();
});

const ask = (query: string) => book.secretary.get(`/api/handbook?${query}`);

async function fileOf(query: string): Promise<Buffer> {
  const answer = await ask(query);
  expect(answer.status, answer.bytes.toString('utf8').slice(0, 500)).toBe(200);
  return answer.bytes;
}

/** Of the branch in 2026, each where the book is bound to say it. */
const said = [
  ...['第一党支部党支部工作手册2026年度', '党员9名，其中正式党员8名、预备党员1名。'],
  ...['陈志远正式党员—2010-07-01书记', '何敏正式党员第一党小组2010-07-01'],
  ...['1书记陈志远2024-03-01—2027-03-01', '2组织委员王建国'],
  ...['四、支部党员大会共1次。', '五、支部委员会会议共2次。', '七、党课共1次。'],
  '1．2026年3月5日第一季度党员大会',
  ...['2．2026年3月20日支委会（15:00）', '三月党小组会（第一党小组）'],
  ...['时间2026年3月5日15:00—17:10', '应到9人，实到6人，缺席3人', '刘洋（出差办案）', '列席郑凯'],
  ...['研究下一年度计划（第一议题）', '赵敏发言：值班表要兼顾学习。', '赞成5票，反对0票，弃权1票'],
  ...['同意年度计划（责任人：李晓彤，时限：2026-12-31）', '主讲人陈志远'],
  '附件会议记录签字扫描件：scan.pdf',
  ...['共2项，办结0项。', '类共缺', '第2季度、第3季度', '《中国共产党', '（已核对原文）'],
];

describe.skipIf(!poppler || !office)('the year of a branch', () => {
  test('as PDF and as Word, with the same words', async () => {
    const { branch } = book.house.units;
    const read = readPdf(await fileOf(`unit=${branch}&year=2026&format=pdf`));
    const word = await fileOf(`unit=${branch}&year=2026&format=docx`);
    const opened = readDocuments(new Map([['word', word]])).get('word');
    for (const words of said) {
      expect(read.text).toContain(words);
      // A break within a cell of a table stands elsewhere in Word.
      if (!/^[《（第]|时限|决议/.test(words)) expect(opened?.text).toContain(words);
    }
    for (const one of [read, opened]) {
      one?.pageTexts.forEach((page, at) => {
        expect(page).toContain(`第${at + 1}页共${one.pages}页`);
      });
      expect(one?.text).not.toMatch(/undefined|null|NaN|\[object|[{}]|第二党支部|钱卫东/);
    }
  });

  test('what was planned ahead stands in the plan of the year of its day', async () => {
    const { planned, house, secretary } = book;
    const one = await secretary.get(`/api/gatherings/${planned}`);
    const { heldOn } = one.json<{ gathering: { heldOn: `${number}-${number}-${number}` } }>()
      .gathering;
    const { year } = partsOf(heldOn);
    const query = `unit=${house.units.branch}&year=${year}&format=pdf`;
    expect(readPdf(await fileOf(query)).text).toContain(`1${heldOn}主题党日下周主题党日待开展`);
  });

  test('a record of account for the year before stands in the book of that year', async () => {
    const { draftOf, record, house } = book;
    const of = draftOf('2026-02-10', ['branch-assembly'], {
      yearOfAccount: 2025,
      title: '补上年会',
    });
    await record(of);
    const query = (year: number) => `unit=${house.units.branch}&year=${year}&format=pdf`;
    expect(readPdf(await fileOf(query(2025))).text).toContain('2026年2月10日补上年会');
    expect(readPdf(await fileOf(query(2026))).text).not.toContain('补上年会');
  });

  test('of a number-only unit there are counts and no names', async () => {
    const { draftOf, record, house } = book;
    const numbers = { expected: 9, attended: 7, entitled: 8, present: 6 };
    const of = draftOf('2026-04-10', ['branch-assembly'], {
      ...{ unit: house.units.counted, attendance: [], host: null, recorder: null },
    });
    await record({ ...of, parts: of.parts.map((part) => ({ ...part, numbers })) });
    const file = await fileOf(`unit=${house.units.counted}&year=2026&format=pdf`);
    const { text } = readPdf(file);
    for (const words of [
      '党员9名，其中正式党员8名、预备党员1名。本组织只登记人数，不登记姓名。',
      ...['只登记人数，不登记任职。', '应到9人，实到7人，缺席2人'],
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toMatch(/王建国|刘洋|吴桐/);
  });

  test('in English', async () => {
    const query = `unit=${book.house.units.branch}&year=2026&format=pdf&language=en`;
    const { text } = readPdf(await fileOf(query));
    for (const words of ['HandbookoftheParty', '1.Members', 'Resolutions', 'takespart']) {
      expect(text).toContain(words.replace(/Party$/, ''));
    }
  });
});

test('a year before the unit was founded, another branch, and no year: refused', async () => {
  const { branch, other } = book.house.units;
  const before = await ask(`unit=${branch}&year=2015&format=pdf`);
  expect(before.status).toBe(422);
  expect(before.json<ProblemDocument>().problems[0]?.code).toMatch(/^unit\//);
  expect((await ask(`unit=${other}&year=2026&format=pdf`)).status).toBe(403);
  expect((await ask(`unit=${branch}&year=26&format=pdf`)).status).toBe(400);
  expect((await ask(`unit=${branch}&year=2026&format=txt`)).status).toBe(400);
});

test('it leaves its trace, and its name says year, unit and what it is', async () => {
  const { units } = book.house;
  const answer = await ask(`unit=${units.branch}&year=2026&format=docx`);
  const name = decodeURIComponent(String(answer.headers['content-disposition']));
  expect(name).toContain('2026 第一党支部 党支部工作手册.docx');
  const { rows } = await book.house.admin.query(
    `select detail from genji.audit_event where object_type = 'unit' and object_id = $1
      and action = 'activity.export' order by seq desc limit 1`,
    [String(units.branch)],
  );
  expect(rows[0].detail).toMatchObject({ paper: 'handbook', year: 2026, format: 'docx', held: 5 });
});
