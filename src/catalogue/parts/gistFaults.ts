import { fault, sourcesOf, unknown, type Verdict } from '../../engines/norm/define.ts';
import type { ActivityFact, UnitFact } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import { isWithoutContent, type Repeated, repeatedGists } from './gist.ts';
import { aboutRecord, kindOf } from './kindOfRecord.ts';
import { wordsStandInFile } from './recordWords.ts';

/** Gists of one branch that are blank, or repeat another; `share` null: that is not looked at. */
export function gistFaults(
  records: readonly ActivityFact[],
  unit: UnitFact,
  share: number | null,
): readonly Verdict[] {
  const repeated = share === null ? [] : repeatedGists(records, share);
  const says = new Map<ActivityFact, Text>(
    repeated.map((one) => [one.record, repeatText(one, share ?? 0)]),
  );
  const earlier = new Map(repeated.map((one) => [one.record, one.earlier]));
  return records.flatMap((record) => {
    const found = blankText(record) ?? says.get(record);
    if (found === undefined) return [];
    const evidence = sourcesOf([record, earlier.get(record) ?? {}]);
    return [fault(found, { about: aboutRecord(record, unit), evidence })];
  });
}

/** Records whose gist nobody could compare: it was not read, or it stands on a scan. */
export function unreadGists(records: readonly ActivityFact[]): readonly Verdict[] {
  const onFile = records.filter(wordsStandInFile).length;
  const unread = records.filter(({ gist }) => gist === undefined).length - onFile;
  const says = [
    [unread, `${unread}份记录没有读到主要内容`, `the gist of ${unread} records was not read`],
    [
      onFile,
      `${onFile}份记录的主要内容在会议记录扫描件或文档里，没有比对`,
      `the gist of ${onFile} records stands in a file of the minutes and was not compared`,
    ],
  ] as const;
  return says.flatMap(([count, zh, en]) => (count === 0 ? [] : [unknown(text(zh, en))]));
}

function blankText(record: ActivityFact): Text | undefined {
  const { gist } = record;
  if (gist === undefined || (gist !== null && !isWithoutContent(gist))) return undefined;
  const { zh, en } = named(record);
  if (gist === null || gist.trim() === '') {
    return text(`${zh}的主要内容是空白`, `the gist of the ${en} is blank`);
  }
  const words = gist.trim().normalize('NFKC').slice(0, 20);
  return text(`${zh}的主要内容只写了“${words}”`, `the gist of the ${en} says nothing`);
}

function repeatText({ record, earlier, isSame }: Repeated, share: number): Text {
  const [own, other] = [named(record), named(earlier)];
  const limit = `${share / 100}%`;
  return isSame
    ? text(
        `${own.zh}的主要内容与${other.zh}相同（不计日期）`,
        `the gist of the ${own.en} is that of the ${other.en}, but for the day`,
      )
    : text(
        `${own.zh}的主要内容与${other.zh}相似度超过${limit}（不计日期）`,
        `the gist of the ${own.en} is more than ${limit} that of the ${other.en}, but for the day`,
      );
}

function named(record: ActivityFact): Text {
  const { zh, en } = kindOf(record);
  return record.on === null
    ? text(`没有写日期的${zh}`, `${en} without a date`)
    : text(`${record.on}${zh}`, `${en} of ${record.on}`);
}
