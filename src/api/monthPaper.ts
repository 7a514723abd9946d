import type { Fact, Paper, Table } from '../documents/paper/paper.ts';
import { stateOf } from '../engines/norm/monthReport.ts';
import { monthSentences, monthText } from '../engines/norm/monthWords.ts';
import { periodText } from '../engines/norm/words.ts';
import { markNames } from '../kernel/cite.ts';
import { type IsoDate, partsOf } from '../kernel/date.ts';
import { joined, type Language, listed, type Text, text } from '../kernel/text.ts';
import type { Content } from './monthContent.ts';
import { heightOf, roomOfTable, type Told } from './monthPaperRoom.ts';

type Line = Content['lines'][number];
type Gap = Line['gaps'][number];

/** The report on one page, set for a language; `dated`: when it goes up, null for a draft. */
export function monthPaper(
  content: Content,
  dated: IsoDate | null,
  language: Language,
): Omit<Paper, 'footer'> {
  const month = monthText(content.month);
  const draft = dated === null ? text('（征求意见稿）', ' (draft)') : text('', '');
  const fact = (key: string, zh: string, en: string, value: Fact['value']): Fact => ({
    ...{ key, label: text(zh, en), value },
  });
  const sentences = monthSentences(content);
  const basis = basisOf(content);
  return {
    layout: 'month-report',
    title: text(
      `关于${month.zh}组织生活落实情况的通报${draft.zh}`,
      `Report on what was held in ${month.en}${draft.en}`,
    ),
    organisation: content.unitName,
    meta: [
      fact('basis', '依据', 'Basis', basis),
      fact('dated', '成文日期', 'Dated', dayText(dated ?? content.asOf)),
    ],
    ...{ agenda: null, attendance: null, votes: null, resolutions: null },
    sections: [
      { heading: text('总体情况', 'In short'), body: joined(sentences, text('\n', '\n')) },
    ],
    table: tableOf(content, roomOfTable(sentences, basis, language), language),
    signatures: [],
  };
}

function dayText(day: IsoDate): Text {
  const { year, month, day: date } = partsOf(day);
  return text(`${year}年${month}月${date}日`, day);
}

function tableOf({ lines }: Content, room: number, language: Language): Table {
  const column = (key: string, zh: string, en: string, weight: number) => ({
    ...{ key, label: text(zh, en), weight },
  });
  return {
    columns: [
      column('unit', '党组织', 'Unit', 40),
      column('done', '完成', 'Done', 20),
      column('says', '具体情况', 'What', 96),
    ],
    rows: told(lines, room, language).map(({ name, done, says }) => [name, done, says]),
  };
}

/** More units than this are told by the committee that they stand under. */
const mostUnits = 16;

/** Every unit by itself or, of many, by committee; in as many words as the page has room for. */
function told(lines: readonly Line[], room: number, language: Language): readonly Told[] {
  const ways =
    lines.length > mostUnits
      ? [gapsByUnit, unitsByKinds, unitsWithGaps, countOfGaps].map((says) => byGroup(lines, says))
      : [lines.map(unitInFull), lines.map(unitInBrief), lines.map(unitInNumbers)];
  const fits = ways.find((way) => heightOf(way, language) <= room);
  return fits ?? ways.at(-1) ?? [];
}

const stateNames = {
  complete: text('全部', 'all'),
  lacking: text('有缺项', 'gaps'),
  waived: text('已豁免', 'waived'),
  unknown: text('不能判断', 'unknown'),
} as const;

function unitInFull(line: Line): Told {
  const done = line.done.map(({ kind, times }) =>
    text(`${kind.zh}${times}次`, `${kind.en} ${times}`),
  );
  const held = done.length === 0 ? [] : [listed(done)];
  const says = [...held, ...lacking(line), ...underLeave(line), ...unsaid(line)];
  return { ...unitInBrief(line), says: joined(says, text('；', '; ')) };
}

function unitInBrief(line: Line): Told {
  const says = [...lacking(line), ...underLeave(line), ...unsaid(line)];
  const all =
    says.length === 0 ? text('应做的都已完成', 'all that was due') : joined(says, semicolon);
  return { name: line.name, done: stateNames[stateOf(line)], says: all };
}

/** Where nearly everything is missing nearly everywhere. */
function unitInNumbers(line: Line): Told {
  const { gaps } = line;
  if (gaps.length === 0) return unitInBrief(line);
  const says = text(`缺${gaps.length}项，逐项见系统`, `${gaps.length} gaps, each in the system`);
  return { ...unitInBrief(line), says };
}

const semicolon = text('；', '; ');

function lacking({ gaps }: Line): Text[] {
  if (gaps.length === 0) return [];
  const all = listed(gaps.map(gapText));
  return [text(`缺：${all.zh}`, `missing: ${all.en}`)];
}

function underLeave({ waived = [] }: Line): Text[] {
  if (waived.length === 0) return [];
  const all = listed(
    waived.map(({ kind, periodName }) =>
      text(`${kind.zh}（${short(periodName).zh}）`, `${kind.en} (${periodName.en})`),
    ),
  );
  return [text(`已豁免：${all.zh}`, `waived: ${all.en}`)];
}

function unsaid({ unknown }: Line): Text[] {
  if (unknown.length === 0) return [];
  const all = listed(unknown.map(({ kind }) => kind));
  return [text(`资料不全：${all.zh}`, `not known: ${all.en}`)];
}

/** What was missed, where, and since when; a longer row of misses says when it began. */
function gapText({ kind, period, periodName, since, parts }: Gap): Text {
  const began = since < period.from ? sinceText(since) : short(periodName);
  const where = parts.length === 0 ? text('', '') : listed(parts.map((one) => text(one, one)));
  const about =
    where.zh === '' ? began : text(`${where.zh}，${began.zh}`, `${where.en}, ${began.en}`);
  return text(`${kind.zh}（${about.zh}）`, `${kind.en} (${about.en})`);
}

function sinceText(since: IsoDate): Text {
  const { zh, en } = periodText('month', { from: since, to: since });
  return text(`${short({ zh, en }).zh}起`, `since ${en}`);
}

/** Without the year, which stands in the title. */
function short({ zh, en }: Text): Text {
  return text(zh.replace(/^\d+年(?=.)/, ''), en);
}

/** One line a committee, in the order of the tree; `says` tells of units that lack something. */
function byGroup(lines: readonly Line[], says: (lines: readonly Line[]) => Text): readonly Told[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const name = line.group?.name ?? line.name;
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return [...groups].map(([name, all]) => {
    const complete = all.filter((line) => stateOf(line) === 'complete').length;
    const unknown = all.filter((line) => stateOf(line) === 'unknown');
    const waived = all.filter((line) => stateOf(line) === 'waived');
    const lines = all.filter(({ gaps }) => gaps.length > 0);
    const parts = [
      ...(lines.length === 0 ? [] : [says(lines)]),
      ...(waived.length === 0 ? [] : [waivedUnits(waived)]),
      ...(unknown.length === 0 ? [] : [unknownUnits(unknown)]),
    ];
    const none = text('应做的都已完成', 'all that was due');
    return {
      ...{ name, done: text(`${complete}/${all.length}个`, `${complete}/${all.length}`) },
      says: parts.length === 0 ? none : joined(parts, semicolon),
    };
  });
}

/** Below its committee a unit is told by what its name says beside that: 滨江派出所党支部. */
function nameInGroup({ name, group }: Line): Text {
  const above = group?.name ?? '';
  let shared = 0;
  while (shared < name.length && name[shared] === above[shared]) shared += 1;
  const own = shared < 2 || shared === name.length ? name : name.slice(shared);
  return text(own, own);
}

function waivedUnits(lines: readonly Line[]): Text {
  const all = listed(lines.map(nameInGroup));
  return text(`缺项已豁免：${all.zh}`, `waived: ${all.en}`);
}

function unknownUnits(lines: readonly Line[]): Text {
  const all = listed(lines.map(nameInGroup));
  return text(`资料不全：${all.zh}`, `not known: ${all.en}`);
}

function gapsByUnit(lines: readonly Line[]): Text {
  return listed(
    lines.map((line) => {
      const [name, all] = [nameInGroup(line), listed(line.gaps.map(gapText))];
      return text(`${name.zh}缺${all.zh}`, `${name.en}: ${all.en}`);
    }),
  );
}

/** Units that lack the same are told together. */
function unitsByKinds(lines: readonly Line[]): Text {
  const found = new Map<string, { readonly kinds: Text; readonly names: Text[] }>();
  for (const line of lines) {
    const kinds = listed(line.gaps.map(({ kind }) => kind));
    const one = found.get(kinds.zh) ?? { kinds, names: [] };
    found.set(kinds.zh, one);
    one.names.push(nameInGroup(line));
  }
  const parts = [...found.values()].map(({ kinds, names }) => {
    const all = listed(names);
    return text(`${all.zh}缺${kinds.zh}`, `${all.en}: ${kinds.en}`);
  });
  return joined(parts, semicolon);
}

function unitsWithGaps(lines: readonly Line[]): Text {
  const all = listed(lines.map(nameInGroup));
  return text(`有缺项：${all.zh}`, `gaps: ${all.en}`);
}

function countOfGaps(lines: readonly Line[]): Text {
  const count = lines.reduce((sum, { gaps }) => sum + gaps.length, 0);
  return text(
    `${lines.length}个有缺项，共${count}项，逐项见系统`,
    `${lines.length} with ${count} gaps; each of them is in the system`,
  );
}

/** On whose word the kinds that are missing are asked for: a regulation once, with its articles. */
function basisOf({ lines }: Content): Text {
  const found = new Map<string, { readonly name: Text; readonly articles: Map<string, Text> }>();
  for (const { rule, kind, cite } of lines.flatMap(({ gaps }) => gaps)) {
    const mark = markNames[cite.mark];
    const name = text(`${cite.name.zh}（${mark.zh}）`, `${cite.name.en} (${mark.en})`);
    const one = found.get(name.zh) ?? { name, articles: new Map<string, Text>() };
    found.set(name.zh, one);
    one.articles.set(rule, articleText(cite.article, kind));
  }
  if (found.size === 0) return text('本月没有缺项。', 'no gap in this month.');
  const parts = [...found.values()].map(({ name, articles }) => {
    const all = listed([...articles.values()]);
    return text(`${name.zh}${all.zh}`, `${name.en} ${all.en}`);
  });
  const { zh, en } = joined(parts, semicolon);
  return text(`${zh}。`, `${en}.`);
}

function articleText(article: string, kind: Text): Text {
  const isNumber = /^\d+$/.test(article);
  const zh = isNumber ? `第${article}条` : article;
  const en = isNumber ? `art. ${article}: ` : article === '' ? '' : `${article}: `;
  return text(`${zh}${kind.zh}`, `${en}${kind.en}`);
}
