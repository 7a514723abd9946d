import { afterAll, expect, test } from 'vitest';
import { closePress } from '../documents/paper/print.ts';
import { office, poppler, readDocuments, readPdf } from '../documents/paper/testOffice.ts';
import { footer } from '../documents/paper/testPapers.ts';
import { type HeldRow, lineOf } from '../engines/dossier/lines.ts';
import { type Language, text } from '../kernel/text.ts';
import { dossierPaper } from './dossierPaper.ts';
import { printed } from './paperOut.ts';

afterAll(closePress);

const names = {
  unit: () => '滨江派出所党支部',
  kind: (id: string) => text(id, id),
  post: (id: string) => text(id, id),
  role: (id: string) => text(id, id),
  ofCase: (id: string) => text(id, id),
  ofBook: (key: string, value: string) => text(`${key} ${value}`, value),
  moment: (iso: string) => iso.slice(0, 16),
};
const held = (rest: Partial<HeldRow>): HeldRow => ({
  ...{ source: 'genji.attendance', col: 'person', id: '1', unit: 7, day: '2026-03-10' },
  ...{ at: '2026-03-10T08:00:00Z', gathering: null, data: {} },
  ...rest,
});
const detail = held({
  source: 'genji.person_detail',
  data: { name: '曹思磊', idNumberTail: '0017' },
});
const attended = (at: number) =>
  held({ id: String(at), data: { title: `第${at}次党员大会`, mark: 'present', votes: true } });
/** More than anybody of the demo bureau has: twelve years of it. */
const many = [detail, ...Array.from({ length: 600 }, (_, at) => attended(at + 1))];
const count = {
  ...{ source: 'account.account', column: 'person', part: 'account' as const },
  ...{ title: text('账号', 'account'), count: 1, firstAt: null, lastAt: null, says: 'dangyuan' },
};
const look = {
  ...{ at: '2026-11-20T06:30:00Z', kind: 'read' as const, own: false, unitName: null },
  ...{ what: text('查看密封信息', 'opened a sealed field'), reason: '核对党龄', fields: [] },
  ...{ roles: [{ role: text('党务干部', 'cadre'), unitName: '城东分局党委' }], times: 2 },
};
const paperOf = (rows: readonly HeldRow[], handedBy?: string) => ({
  ...dossierPaper({
    ...{ name: '曹思磊', unitName: '滨江派出所党支部', on: '2026-11-27' },
    lines: rows.map((row) => lineOf(row, names)),
    ...(handedBy === undefined ? { counts: [count], seen: [look] } : { handedBy }),
  }),
  footer,
});
const bytesOf = async (paper: ReturnType<typeof paperOf>, format: 'pdf' | 'docx', l: Language) => {
  const made = await printed(paper, format, l);
  if (!made.ok) throw new Error(made.problems[0].message.en);
  return made.value;
};

const says: Readonly<Record<Language, readonly string[]>> = {
  zh: [
    ...['本人档案', '一、我是谁', '身份证号：••••0017', '第600次党员大会', '到会：到会'],
    ...['账号dangyuan：1', '2026-11-2014:30，党务干部（城东分局党委）查看密封信息，理由：核对党龄'],
    ...['当日2次', '没有记录'],
  ],
  en: [
    ...['Ownfile', '1.WhoIam', 'IDnumber:••••0017', 'Attendance:present', 'accountdangyuan:1'],
    ...['2026-11-2014:30,cadre(城东分局党委)openedasealedfield,reason:核对党龄'],
  ],
};

test.skipIf(!poppler)(
  'the PDF of a long file: every entry, numbered pages, in seconds',
  async () => {
    for (const language of ['zh', 'en'] as const) {
      const began = Date.now();
      const read = readPdf(await bytesOf(paperOf(many), 'pdf', language));
      expect(Date.now() - began).toBeLessThan(60_000);
      for (const words of says[language]) expect(read.text).toContain(words);
      const pages = `${read.pages}`;
      expect(read.pages).toBeGreaterThan(10);
      const last = language === 'zh' ? `第${pages}页共${pages}页` : `Page${pages}of${pages}`;
      expect(read.pageTexts.at(-1)).toContain(last);
    }
  },
);

test.skipIf(!office)(
  'the Word file opens and says the same',
  async () => {
    for (const language of ['zh', 'en'] as const) {
      const bytes = await bytesOf(paperOf(many), 'docx', language);
      const read = readDocuments(new Map([['file', bytes]])).get('file');
      for (const words of says[language]) expect(read?.text).toContain(words);
      expect(read?.pages).toBeGreaterThan(10);
    }
  },
  120_000,
);

test.skipIf(!poppler)(
  'one that is handed over is signed for and leaves out who looked',
  async () => {
    const read = readPdf(await bytesOf(paperOf([detail], '陈志远'), 'pdf', 'zh'));
    for (const words of ['代为打印', '交付人：陈志远', '收到人：曹思磊', '签名：____']) {
      expect(read.text).toContain(words);
    }
    expect(read.text).not.toContain('谁看过');
    expect(read.text).not.toContain('没有记录');
  },
);
