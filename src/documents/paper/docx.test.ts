import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { makeTemplates } from '../../../scripts/templates.ts';
import { type Archive, checkArchive, packArchive } from '../zip.ts';
import { renderDocx, testPrint } from './docx.ts';
import { specimen } from './specimen.ts';
import { standardTemplate } from './standard.ts';
import { openTemplate, templateLimits } from './template.ts';
import { footer, minutes, roster, signinSheet } from './testPapers.ts';

const encode = (value: string) => new TextEncoder().encode(value);
const standard = await standardTemplate('minutes', 'zh');

function parts(bytes: Uint8Array): Archive {
  const read = checkArchive(bytes, templateLimits);
  if (!read.ok) throw new Error(read.problems[0].message.en);
  return read.value;
}

const part = (bytes: Uint8Array, name: string) => new TextDecoder().decode(parts(bytes).get(name));
const texts = (bytes: Uint8Array) =>
  part(bytes, 'word/document.xml')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

/** The standard template with `body` in place of its own. */
function template(body: string): Uint8Array {
  const old = part(standard, 'word/document.xml');
  const start = old.indexOf('<w:body>') + 8;
  const end = old.indexOf('<w:sectPr>');
  const xml = old.slice(0, start) + body + old.slice(end);
  return packArchive(new Map([...parts(standard), ['word/document.xml', encode(xml)]]));
}

const line = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

function with_(name: string, content: string): Uint8Array {
  return packArchive(new Map([...parts(standard), [name, encode(content)]]));
}

function rendered(paper: typeof minutes, bytes: Uint8Array): string {
  const made = renderDocx(paper, bytes, 'zh');
  return made.ok ? texts(made.value).trim() : made.problems.map(({ code }) => code).join(' ');
}

test('the committed templates are what the script makes', async () => {
  const made = makeTemplates();
  const layouts = [
    ...(['minutes', 'signin-sheet', 'roster'] as const),
    ...(['notice', 'resolution-sheet', 'month-report', 'letter', 'handbook'] as const),
    ...(['own-file', 'code-slips'] as const),
    ...(['case-form', 'case-list', 'book-list'] as const),
  ];
  expect(made.size).toBe(layouts.length * 2);
  for (const layout of layouts) {
    expect(Buffer.from(await standardTemplate(layout, 'zh'))).toEqual(
      Buffer.from(made.get(`${layout}.docx`) ?? []),
    );
    expect(Buffer.from(await standardTemplate(layout, 'en'))).toEqual(
      Buffer.from(made.get(`${layout}.en.docx`) ?? []),
    );
  }
});

test('official faces are named with what stands in for them, and none is embedded', () => {
  const fonts = part(standard, 'word/fontTable.xml');
  for (const face of ['方正小标宋简体', '仿宋_GB2312', '楷体_GB2312', '黑体']) {
    expect(fonts).toMatch(new RegExp(`<w:font w:name="${face}"><w:altName w:val="[^"]+"/>`));
    expect(part(standard, 'word/styles.xml')).toContain(`w:eastAsia="${face}"`);
  }
  expect(fonts).not.toContain('<w:embed');
  expect([...parts(standard).keys()].filter((name) => /fonts\//.test(name))).toEqual([]);
});

test('the page is A4 with the type area of the standard, 16 pt at 28 pt a line', () => {
  const page = part(standard, 'word/document.xml');
  expect(page).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(page).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  expect(part(standard, 'word/styles.xml')).toMatch(
    /w:name w:val="公文正文"\/>.*?w:line="560" w:lineRule="exact".*?<w:sz w:val="32"\/>/,
  );
});

test('the same paper makes the same bytes', () => {
  expect(renderDocx(minutes, standard, 'zh')).toEqual(renderDocx(minutes, standard, 'zh'));
});

test('fields carry Chinese and English names, whichever runs Word splits them into', () => {
  const split =
    '<w:p><w:r><w:t>{单</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>位}</w:t></w:r></w:p>';
  const body =
    split +
    line('{ title }') +
    line('{place}／{地点}') +
    line('{#议题}') +
    line('{no}{内容}{note}') +
    line('{/议题}');
  expect(rendered(minutes, template(body)).split('\n')).toEqual([
    '中共临江市公安局城东派出所支部委员会',
    '支部党员大会会议记录',
    '三楼会议室／三楼会议室',
    '1学习党的创新理论，研究贯彻措施（第一议题）',
    '2讨论接收吴桐同志为预备党员',
    '3通报上半年党费收缴情况',
  ]);
});

test('an unfilled field of a row is a blank, never the field of the same name around it', () => {
  const vote = {
    ...(minutes.votes?.items[0] ?? {
      rule: '',
      subject: null,
      present: null,
      yes: null,
      no: null,
      abstain: null,
      written: null,
      outcome: null,
    }),
    expected: null,
  };
  const paper = { ...minutes, votes: { heading: { zh: '表决', en: 'Votes' }, items: [vote] } };
  expect(
    rendered(paper, template(line('{应到}') + line('{#表决}') + line('{应到}') + line('{/表决}'))),
  ).toBe('23\n________');
});

test('control: a plain null would print the count of the meeting as that of the vote', () => {
  const zip = new PizZip();
  for (const [name, bytes] of parts(template(line('{#votes}{expected}{/votes}')))) {
    zip.file(name, bytes);
  }
  const naive = new Docxtemplater(zip).render({ expected: 23, votes: [{ expected: null }] });
  expect(naive.getFullText()).toBe('23');
});

test('nothing filled in prints lines to write on, never a word of a programmer', () => {
  const empty = specimen(
    { layout: 'minutes', title: '会议记录', facts: minutes.meta, columns: [] },
    footer,
  );
  const made = rendered(empty, standard);
  expect(made).toContain('________');
  expect(made).not.toMatch(/undefined|null|NaN|\[object|[{}]/);
});

test.each([
  ['text that looks like a field', '{标题}{#议题}{/议题}', '{标题}{#议题}{/议题}'],
  [
    'text that looks like XML',
    `</w:t><w:br/>&lt;&amp; <!-- ]]> "'`,
    `</w:t><w:br/>&lt;&amp; <!-- ]]> "'`,
  ],
  ['text with signs that XML forbids', 'a\u0000\u0008\u001f\ufffe\ud800b', 'ab'],
  ['a reversed print', '甲\u202e乙\u2066丙', '甲乙丙'],
])('%s stays text', (_, hostile, expected) => {
  const made = renderDocx({ ...minutes, organisation: hostile }, template(line('{单位}')), 'zh');
  if (!made.ok) throw new Error(made.problems[0].message.en);
  const xml = part(made.value, 'word/document.xml');
  const printed = xml.replaceAll(/<[^>]+>/g, '').trim();
  const plain = printed
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
  expect(plain).toBe(expected);
  expect(xml.match(/<w:br\/>/g)).toBeNull();
});

const broken: [string, Uint8Array, string, string][] = [
  ['an unknown field', template(line('{届数}')), 'template/unknown-field', '{届数}'],
  ['an unknown list', template(line('{#附件}{名称}{/附件}')), 'template/unknown-field', '附件'],
  ['a field of a row outside of it', template(line('{赞成}')), 'template/unknown-field', '{赞成}'],
  [
    'a property of every object',
    template(line('{constructor}')),
    'template/unknown-field',
    'constructor',
  ],
  ['an expression', template(line('{应到 - 实到}')), 'template/unknown-field', '应到 - 实到'],
  ['raw XML', template(line('{@标题}')), 'template/unknown-field', '标题'],
  ['other delimiters', template(line('{=[[ ]]=}[[标题]]')), 'template/unknown-field', '=[[ ]]='],
  ['a list that does not end', template(line('{#议题}{内容}')), 'template/broken-loop', '议题'],
  ['an end without its start', template(line('{/议题}')), 'template/broken-loop', '议题'],
  ['crossed lists', template(line('{#议题}{#表决}{/议题}{/表决}')), 'template/broken-loop', '表决'],
  ['an open brace', template(line('{标题')), 'template/broken-field', '标题'],
  ['a list as a field', template(line('{议题}')), 'template/misplaced-list', '议题'],
  ['a field as a list', template(line('{#标题}x{/标题}')), 'template/misplaced-list', '标题'],
  [
    'a list in a list',
    template(line('{#议题}{#决议}{内容}{/决议}{/议题}')),
    'template/misplaced-list',
    '决议',
  ],
  [
    'a list in itself',
    template(line('{#议题}{#议题}{内容}{/议题}{/议题}')),
    'template/misplaced-list',
    '议题',
  ],
  ['braces of a Chinese keyboard', template(line('｛标题｝')), 'template/wide-braces', '｛标题｝'],
  ['no document', packArchive(new Map([['a.xml', encode('x')]])), 'template/not-word', 'docx'],
  ['damaged XML', template('<w:p><w:r><w:t>{标题}</w:p>'), 'template/not-word', '损坏'],
  ['a text file', encode('标题：{标题}'.repeat(9)), 'archive/not-zip', 'Word'],
  ['a macro', with_('word/vbaProject.bin', 'x'), 'template/unsafe', 'vbaProject'],
  [
    'an embedded program',
    with_('word/embeddings/oleObject1.bin', 'x'),
    'template/unsafe',
    'oleObject1',
  ],
  [
    'an entity',
    template(line('x')).length > 0
      ? with_('word/styles.xml', '<!DOCTYPE a [<!ENTITY b "c">]>')
      : encode(''),
    'template/unsafe',
    'styles',
  ],
  [
    'a template from the net',
    with_(
      'word/_rels/settings.xml.rels',
      '<Relationships><Relationship Id="a" Type="http://x/attachedTemplate" Target="http://x/a.dotm" TargetMode="External"/></Relationships>',
    ),
    'template/unsafe',
    'External',
  ],
  [
    'a field that runs a program',
    template(
      '<w:p><w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\cmd</w:instrText></w:r></w:p>',
    ),
    'template/unsafe',
    'DDEAUTO',
  ],
  ['too much text', template(line('字').repeat(30_000)), 'archive/suspicious-ratio', 'document'],
];

test.each(broken)('%s is refused and named', (_, bytes, code, named) => {
  const made = renderDocx(minutes, bytes, 'zh');
  if (made.ok) throw new Error('it was printed');
  expect(made.problems[0].code).toBe(code);
  expect(made.problems[0].message.zh + made.problems[0].message.en).toContain(named);
  expect(made.problems[0].cure.zh).not.toBe('');
  expect(testPrint(minutes, bytes, 'zh')).toEqual(made);
});

test('a hyperlink and the page number are no danger', () => {
  const link =
    '<Relationships><Relationship Id="a" Type="http://x/hyperlink" Target="http://x" TargetMode="External"/></Relationships>';
  expect(openTemplate(with_('word/_rels/footer1.xml.rels', link)).ok).toBe(true);
});

test('repetition that no paper needs is refused before it is done', () => {
  const row = line('{#名单}') + line('{姓名}字'.repeat(60)) + line('{/名单}');
  expect(rendered(roster(2000), template(row.repeat(40)))).toBe('template/too-large');
  expect(rendered(roster(2), template(row))).toContain('赵建华字');
});

test('sixty thousand faults are named by the first twenty', () => {
  const made = renderDocx(minutes, template(line('{{{{{{{{') + line('{标题').repeat(300)), 'zh');
  expect(!made.ok && made.problems.length).toBe(20);
});

test('the test print names what is unfilled and highlights it, keeping the style around', () => {
  const styled =
    '<w:p><w:r><w:rPr><w:b/><w:sz w:val="44"/><w:u w:val="single"/></w:rPr><w:t>甲{单位}乙{标题}</w:t></w:r></w:p>';
  const made = testPrint(
    { ...minutes, organisation: '  ' },
    template(styled + line('{地点}')),
    'zh',
  );
  if (!made.ok) throw new Error(made.problems[0].message.en);
  expect(made.value.unfilled).toEqual(['单位']);
  const xml = part(made.value.bytes, 'word/document.xml');
  expect(xml).toContain(
    '<w:rPr><w:b/><w:sz w:val="44"/><w:highlight w:val="yellow"/><w:u w:val="single"/></w:rPr><w:t xml:space="preserve">【单位】</w:t>',
  );
  expect(xml.match(/w:highlight/g)).toHaveLength(1);
  expect(texts(made.value.bytes).trim()).toBe('甲【单位】乙支部党员大会会议记录\n三楼会议室');
});

test('an odd number of people leaves half a pair empty', () => {
  const row =
    line('{#双栏名单}') + line('{序号一}{姓名一}，{序号二}{姓名二}') + line('{/双栏名单}');
  expect(rendered(signinSheet(3), template(row))).toBe('1赵建华，2钱晓东\n3孙丽，');
});
