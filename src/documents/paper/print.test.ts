import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderDocx, testPrint } from './docx.ts';
import type { Paper } from './paper.ts';
import { closePress, printTest, printWord, renderPdf } from './print.ts';
import { specimen } from './specimen.ts';
import { standardTemplate } from './standard.ts';
import { office, poppler, type Read, readDocuments, readPdf } from './testOffice.ts';
import { footer, minutes, roster, signinSheet, speeches } from './testPapers.ts';

const papers = { minutes, signin: signinSheet(60), roster: roster(60) };
const languages = ['zh', 'en'] as const;
type Language = (typeof languages)[number];
const every = Object.keys(papers).flatMap((name) =>
  languages.map((language) => ({ name, language })),
);

const long: Paper = {
  ...minutes,
  sections: [{ heading: { zh: '逐人发言要点', en: 'Speeches' }, body: speeches(60) }],
};

const must: Record<Language, Record<string, readonly string[]>> = {
  zh: {
    minutes: [
      '中共临江市公安局城东派出所支部委员会',
      '支部党员大会会议记录',
      '届次2026年第4次',
      '一、到会情况',
      '应到23人',
      '实到20人',
      '缺席3人',
      '刘洋（出差办案）',
      '买买提·艾力（值班',
      '列席人员吴桐、郑凯',
      '二、议题',
      '学习党的创新理论，研究贯彻措施（第一议题）',
      '三、逐人发言要点',
      '四、表决情况',
      '接收吴桐同志为预备党员',
      '通过：赞成18＋书面1＝19票，超过应到22人的半数11票',
      '五、决议',
      '对缺席的三名同志在一周内组织补学。',
      '2026年11月30日',
      '主持人：陈志远',
      '记录人：李晓彤',
      '签名：____',
    ],
    signin: ['支部党员大会签到表', '应到60人', '序号姓名签名', '1赵建华', '60许志强'],
    roster: [
      '党员名册',
      '共60人',
      '入党时间转正时间',
      '1赵建华女维吾尔族1970.01大学本科',
      '60许志强',
    ],
  },
  en: {
    minutes: [
      'Minutesofthebranchgeneralmeeting',
      'Number2026年第4次',
      '1.Attendance',
      'Duetoattend23',
      '刘洋(awayonacase)',
      '2.Agenda',
      '(firsttopic)',
      '4.Votes',
      'carried:18for+1inwriting=19',
      '5.Resolutions',
      '2026-11-30',
      'Chair:陈志远',
      'Signature:____',
    ],
    signin: ['Sign-insheet', 'No.NameSignature', '1赵建华', '60许志强'],
    roster: ['Rosterofmembers', '60people', 'JoinedConfirmed', '60许志强'],
  },
};

const watermark = {
  zh: ['周文静打印于2026-11-2315:40', '用途：季度备案', '记录第3版', '校验码9f2c41d07ab8'],
  en: [
    'Printedby周文静,2026-11-2315:40',
    'for:quarterlyfiling',
    'recordversion3',
    'check9f2c41d07ab8',
  ],
};

function paperOf(name: string): Paper {
  return papers[name as keyof typeof papers];
}

function expectPaper(read: Read, name: string, language: Language): void {
  for (const words of must[language][name] ?? []) expect(read.text).toContain(words);
  expect(read.pages).toBe(2);
  read.pageTexts.forEach((page, at) => {
    const number = language === 'zh' ? `第${at + 1}页共2页` : `Page${at + 1}of2`;
    for (const words of [number, ...watermark[language]]) expect(page).toContain(words);
  });
  expect(read.text).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
  expect(read.fonts.every(({ embedded }) => embedded)).toBe(true);
}

async function pdf(paper: Paper, language: Language): Promise<Uint8Array> {
  const made = await renderPdf(paper, language);
  if (!made.ok) throw new Error(made.problems[0].message.en);
  return made.value;
}

afterAll(closePress);

test.skipIf(!poppler).each(every)('PDF of $name in $language', async ({ name, language }) => {
  const bytes = await pdf(paperOf(name), language);
  const read = readPdf(bytes);
  expectPaper(read, name, language);
  for (const font of read.fonts) expect(font.name).toMatch(/NotoSerifSC-(Regular|Bold)$/);
  expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
});

test.skipIf(!poppler)('the head of a table stands on every page of it', async () => {
  const read = readPdf(await pdf(papers.roster, 'zh'));
  for (const page of read.pageTexts)
    expect(page).toContain('序号姓名性别民族出生年月学历入党时间转正时间职务');
});

test.skipIf(!poppler)('long minutes run over pages and lose nothing', async () => {
  const read = readPdf(await pdf(long, 'zh'));
  expect(read.pages).toBeGreaterThan(10);
  for (let at = 1; at <= 60; at++) expect(read.text).toContain(`（第${at}位发言）`);
  expect(read.pageTexts.at(-1)).toContain(`第${read.pages}页共${read.pages}页`);
  // Chinese line breaking: no line starts with a closing sign.
  expect(read.pageTexts.every((page) => !/^[，。、；：）》”]/.test(page))).toBe(true);
});

const markup = [
  '#set page(width: 1cm)',
  '*a* _b_ `c`',
  '$x^2$ <label> @ref',
  'a\\b\\',
  '// no comment /* */',
  '= no heading',
  '#panic("x")',
  '#pagebreak()',
  '#sys.inputs',
  '"quoted" \'single\'',
  '- no list',
  '{} [] #{1+1}',
  '~--- ...',
  'https://example.org',
];

test.skipIf(!poppler)('whatever people write is text and never markup', async () => {
  const paper: Paper = {
    ...minutes,
    organisation: markup[0] ?? '',
    sections: [{ heading: { zh: '*甲*', en: '' }, body: markup.join('\n') }],
  };
  const read = readPdf(await pdf(paper, 'zh'));
  for (const words of markup) expect(read.text).toContain(words.replace(/\s/g, ''));
  expect(read.text).toContain('三、*甲*');
  expect(read.pages).toBe(2);
});

test('control: the same words in a template built from strings do act as markup', () => {
  const compiler = NodeCompiler.create();
  const pages = (main: string) =>
    compiler.compile({ mainFileContent: main }).result?.numOfPages ?? 'refused';
  expect(pages('#panic("x")')).toBe('refused');
  expect(pages('#pagebreak()')).toBe(2);
});

test.skipIf(!poppler)('a form without a record prints lines to write on', async () => {
  const empty = specimen(
    { layout: 'minutes', title: '会议记录', facts: minutes.meta, columns: [] },
    footer,
  );
  const read = readPdf(await pdf(empty, 'zh'));
  expect(read.text.match(/_{4,}/g)?.length).toBeGreaterThan(15);
  expect(read.text).not.toMatch(/undefined|null|none|NaN/);
});

test('names that no font has are printed all the same', async () => {
  const rare = await pdf({ ...minutes, organisation: '李\ue123\u{31350}😀' }, 'zh');
  expect(rare.length).toBeGreaterThan(10_000);
});

test('the same paper makes the same file', async () => {
  expect(Buffer.from(await pdf(minutes, 'zh'))).toEqual(Buffer.from(await pdf(minutes, 'zh')));
});

test('Word files made away from the thread are those made on it', async () => {
  const template = await standardTemplate('minutes', 'zh');
  const away = await printWord(minutes, template, 'zh');
  const here = renderDocx(minutes, template, 'zh');
  expect(away.ok && here.ok && Buffer.from(away.value).equals(here.value)).toBe(true);
  const shown = await printTest(minutes, template, 'zh');
  expect(shown.ok && shown.value.unfilled).toEqual(['时限', '日期']);
  const broken = await printWord(minutes, new Uint8Array(3), 'zh');
  expect(!broken.ok && broken.problems[0].code).toBe('archive/not-zip');
});

test('a paper beyond all measure is refused with its size', async () => {
  const huge: Paper = {
    ...minutes,
    sections: [{ heading: { zh: '', en: '' }, body: '字'.repeat(2_000_001) }],
  };
  const made = await renderPdf(huge, 'zh');
  expect(!made.ok && made.problems[0].code).toBe('print/too-long');
  const word = await printWord(huge, new Uint8Array(0), 'zh');
  expect(!word.ok && word.problems[0].code).toBe('print/too-long');
});

let opened = new Map<string, Read>();

beforeAll(async () => {
  if (!office) return;
  const documents = new Map<string, Uint8Array>();
  for (const { name, language } of every) {
    const paper = paperOf(name);
    const made = renderDocx(paper, await standardTemplate(paper.layout, language), language);
    if (made.ok) documents.set(`${name}-${language}`, made.value);
  }
  const template = await standardTemplate('minutes', 'zh');
  const longOne = renderDocx(long, template, 'zh');
  if (longOne.ok) documents.set('long', longOne.value);
  const shown = testPrint({ ...minutes, organisation: null }, template, 'zh');
  if (shown.ok) documents.set('test', shown.value.bytes);
  opened = readDocuments(documents);
});

const openedAs = (name: string): Read => {
  const read = opened.get(name);
  if (read === undefined) throw new Error(`${name} was not made`);
  return read;
};

test.skipIf(!office).each(every)(
  'Word file of $name in $language opens in LibreOffice',
  ({ name, language }) => {
    const read = openedAs(`${name}-${language}`);
    expectPaper(read, name, language);
    for (const font of read.fonts) expect(font.name).toContain('NotoSerifSC');
  },
);

test.skipIf(!office)('the head of a Word table stands on every page of it', () => {
  for (const page of openedAs('roster-zh').pageTexts) expect(page).toContain('序号姓名性别民族');
});

test.skipIf(!office)('long minutes as Word run over pages and lose nothing', () => {
  const read = openedAs('long');
  expect(read.pages).toBeGreaterThan(10);
  for (let at = 1; at <= 60; at++) expect(read.text).toContain(`（第${at}位发言）`);
});

test.skipIf(!office)('the test print shows what is unfilled', () => {
  expect(openedAs('test').pageTexts[0]).toContain('【单位】支部党员大会会议记录');
});
