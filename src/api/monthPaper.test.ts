import { afterAll, expect, test } from 'vitest';
import { closePress } from '../documents/paper/print.ts';
import { office, poppler, readDocuments, readPdf } from '../documents/paper/testOffice.ts';
import { footer } from '../documents/paper/testPapers.ts';
import { type Language, text } from '../kernel/text.ts';
import type { Content } from './monthContent.ts';
import { monthPaper } from './monthPaper.ts';
import { printed } from './paperOut.ts';

type Line = Content['lines'][number];
afterAll(closePress);

const kinds = ['支部党员大会', '支部委员会会议', '党小组会', '党课', '主题党日'] as const;
const period = { from: '2026-09-01', to: '2026-10-01' } as const;
const cite = {
  ...{ regulation: 'ZB', article: '12', mark: 'verified' as const },
  name: text('《中国共产党支部工作条例（试行）》', 'Regulations on the work of branches'),
};
const item = (kind: string) => {
  return { rule: kind, kind: text(kind, kind), periodName: text('2026年9月', '2026-09') };
};

/** A branch that lacks the first so many kinds. */
function line(unit: number, name: string, group: string, lacks: number): Line {
  const gap = { period, since: period.from, parts: [], cite };
  return {
    ...{ unit, name, group: { unit: 0, name: group }, unknown: [] },
    done: kinds.slice(lacks).map((kind) => ({ ...item(kind), times: 2 })),
    gaps: kinds.slice(0, lacks).map((kind) => ({ ...item(kind), ...gap })),
  };
}

function content(unitName: string, lines: Line[]): Content {
  const put = { ...item('党课'), unit: 1, unitName: '渡口派出所党支部' };
  return {
    ...{ month: '2026-09-01', unitName, asOf: '2026-10-08', lines, repaired: [put] },
    before: { month: '2026-08-01', named: 12, put: [put, put] },
    records: { held: 412, days: 7, late: [] },
  };
}

const stations = ['机关', '滨江派出所', '文昌派出所', '柳林派出所', '渡口派出所', '东门派出所'];

/** A committee, with eight branches and its own line. */
const committee = (lacks: (i: number) => number) =>
  content('城东分局党委', [
    line(1, '城东分局党委', '城东分局党委', 0),
    ...[...stations, '刑事侦查大队', '交通管理大队'].map((name, i) =>
      line(i + 2, `城东分局${name}党支部`, '城东分局党委', lacks(i)),
    ),
  ]);

/** A bureau: 12 unit committees and an organ committee, 81 branches in all. */
const bureau = (lacks: (i: number) => number) =>
  content(
    '临江市公安局党委',
    Array.from({ length: 81 }, (_, i) => {
      const group = `城东第${(i % 13) + 1}分局党委`;
      return line(i + 1, `${group.slice(0, -2)}${stations[i % 6]}党支部`, group, lacks(i));
    }).toSorted((a, b) => (a.group?.name ?? '').localeCompare(b.group?.name ?? '')),
  );

const papers = new Map<string, Content>([
  ['committee-usual', committee((i) => (i < 3 ? 1 : 0))],
  ['committee-worst', committee(() => 5)],
  ['bureau-usual', bureau((i) => (i % 9 === 0 ? 1 : 0))],
  ['bureau-many', bureau((i) => (i % 3 === 0 ? 2 : 0))],
  ['bureau-worst', bureau(() => 5)],
]);

async function files(format: 'docx' | 'pdf', language: Language): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  for (const [name, one] of papers) {
    const file = await printed(
      { ...monthPaper(one, '2026-10-11', language), footer },
      format,
      language,
    );
    if (!file.ok) throw new Error(file.problems[0].message.en);
    made.set(name, file.value);
  }
  return made;
}

test.skipIf(!office)('in Word: one page of A4, whatever is missing', async () => {
  const read = readDocuments(await files('docx', 'zh'));
  expect([...read].map(([name, { pages }]) => [name, pages])).toEqual(
    [...papers.keys()].map((name) => [name, 1]),
  );
  const usual = read.get('committee-usual')?.text ?? '';
  for (const word of [
    '关于2026年9月组织生活落实情况的通报',
    '9月有应做事项的党组织9个，全部完成6个，有缺项3个。',
    '支部委员会会议2次、党小组会2次',
    '缺：支部党员大会（9月）',
    '依据：《中国共产党支部工作条例（试行）》（已核对原文）第12条支部党员大会',
    '2026年10月11日',
  ]) {
    expect(usual).toContain(word);
  }
  expect(read.get('bureau-usual')?.text).toContain('机关党支部缺支部党员大会（9月）');
  expect(read.get('bureau-many')?.text).toContain('有缺项：机关党支部、柳林派出所党支部');
  expect(read.get('bureau-worst')?.text).toContain('逐项见系统');
});

test.skipIf(!poppler)('as PDF too', async () => {
  const [made, english] = [await files('pdf', 'zh'), await files('pdf', 'en')];
  expect([...english.values()].map((bytes) => readPdf(bytes).pages)).toEqual([1, 1, 1, 1, 1]);
  expect([...made].map(([name, bytes]) => [name, readPdf(bytes).pages])).toEqual(
    [...papers.keys()].map((name) => [name, 1]),
  );
});

test('units stand in the order of the tree, however much they lack', () => {
  const one = committee((i) => (i === 5 ? 5 : 0));
  const { table } = monthPaper(one, null, 'zh');
  expect(table?.rows.map(([name]) => name)).toEqual(one.lines.map(({ name }) => name));
});
