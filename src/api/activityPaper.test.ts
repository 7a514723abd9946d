import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTemplate } from '../documents/paper/template.ts';
import { type ApiHouse, apiHouse, grant, type Visitor } from '../testing/api.ts';
import { activityRoutes } from './activity.ts';
import type { Draft } from './activityDraft.ts';

let house: ApiHouse;
let secretary: Visitor;
const id = uuidv7();
const counted = uuidv7();

beforeAll(async () => {
  house = await apiHouse(activityRoutes);
  await grant(house, house.people.secretary, 'branch-secretary', house.units.counted);
  secretary = await house.visitor(house.people.secretary);
  const answers = [
    await secretary.send('POST', '/api/gatherings', { id, finished: true, draft: named() }),
    await secretary.send('POST', '/api/gatherings', {
      id: counted,
      finished: true,
      draft: unnamed(),
    }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
});
afterAll(() => house.close());

function named(): Draft {
  const { secretary: host, members, guest } = house.people;
  return {
    unit: house.units.branch,
    heldOn: '2026-11-23',
    startsAt: '15:00',
    endsAt: '17:10',
    place: '三楼会议室',
    host,
    recorder: members[3] ?? null,
    title: '第四季度党员大会',
    attendance: [
      ...[host, ...members.slice(0, 5), guest].map((person) => ({
        person,
        mark: 'present' as const,
      })),
      { person: members[5] ?? '', mark: 'leave', reason: '出差办案' },
    ],
    parts: [
      {
        handle: 'branch-assembly',
        content: {
          agenda: [{ topic: '研究下一年度计划', note: '第一议题' }],
          gist: '陈志远通报情况。\n赵敏发言：值班表要兼顾学习。',
          resolutions: [{ text: '同意年度计划', owner: '李晓彤', due: '2026-12-31' }],
        },
        ballots: [
          { subject: '年度计划', rule: 'V1', yes: 5, no: 0, abstain: 1, declared: 'passed' },
        ],
      },
    ],
  };
}

function unnamed(): Draft {
  const { host: _, recorder: __, ...rest } = named();
  const numbers = { expected: 9, attended: 7, entitled: 8, present: 6 };
  const parts = rest.parts.map((part) => ({ ...part, numbers }));
  return { ...rest, unit: house.units.counted, attendance: [], parts };
}

const paper = (of: string, query: string) => secretary.get(`/api/gatherings/${of}/paper?${query}`);

test('the text of the minutes contains all that was recorded', async () => {
  const answer = await paper(id, 'paper=minutes&format=txt');
  expect(answer.status).toBe(200);
  const said = answer.bytes.toString('utf8');
  for (const words of [
    ...['第一党支部', '支部党员大会会议记录', '第四季度党员大会', '2026年11月23日 15:00—17:10'],
    ...['三楼会议室', '陈志远', '李晓彤', '应到：8', '实到：6', '缺席：2', '刘洋（出差办案）'],
    ...['吴桐（未确认）', '郑凯', '研究下一年度计划', '第一议题', '赵敏发言：值班表要兼顾学习。'],
    ...['年度计划', '赞成：5', '弃权：1', '会议宣布通过', '需超过3票赞成，得5票，通过'],
    ...['同意年度计划', '2026年12月31日', '陈志远 打印于', '记录第 1 版'],
  ]) {
    expect(said).toContain(words);
  }
});

test('file names say day, unit and paper in Chinese; an export leaves its trace', async () => {
  const { headers } = await paper(id, 'paper=minutes&format=txt');
  const name = decodeURIComponent(String(headers['content-disposition']).split("''")[1] ?? '');
  expect(name).toBe('2026-11-23 第一党支部 支部党员大会 会议记录.txt');
  const { rows } = await house.admin.query(
    `select action, detail from genji.audit_event
      where object_id = $1 and action = 'activity.export' order by seq desc limit 1`,
    [id],
  );
  expect(rows[0].detail).toEqual({ paper: 'minutes', format: 'txt', version: 1 });
});

test('a sign-in sheet lists everybody of that day; a number-only unit gets blank lines', async () => {
  const said = (await paper(id, 'paper=sign-in&format=txt')).bytes.toString('utf8');
  for (const name of ['陈志远', '王建国', '吴桐', '刘洋', '签到表']) expect(said).toContain(name);
  const blank = (await paper(counted, 'paper=sign-in&format=txt')).bytes.toString('utf8');
  expect(blank.match(/^\d+ \| _+$/gm)).toHaveLength(9);
  const minutes = (await paper(counted, 'paper=minutes&format=txt')).bytes.toString('utf8');
  expect(minutes).toContain('应到：9');
  expect(minutes).not.toMatch(/陈志远（|王建国|刘洋/);
});

test('Word and PDF are real files with the same words', async () => {
  const word = await paper(id, 'paper=minutes&format=docx');
  const archive = openTemplate(word.bytes);
  expect(archive.ok && [...archive.value.keys()]).toContain('word/document.xml');
  const body = archive.ok ? archive.value.get('word/document.xml') : undefined;
  expect(Buffer.from(body ?? []).toString('utf8')).toContain('研究下一年度计划');
  const pdf = await paper(id, 'paper=minutes&format=pdf');
  expect(pdf.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  const english = await paper(id, 'paper=minutes&format=txt&language=en');
  expect(english.bytes.toString('utf8')).toContain('branch general meeting');
});
