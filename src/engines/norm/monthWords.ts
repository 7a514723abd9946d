import { partsOf } from '../../kernel/date.ts';
import { joined, listed, type Text, text } from '../../kernel/text.ts';
import { type MonthContent, missingKinds, stateOf } from './monthReport.ts';
import { periodText } from './words.ts';

const comma = text('，', ', ');

/** The month of a report: 2026年8月. */
export function monthText(month: MonthContent['month']): Text {
  return periodText('month', { from: month, to: month });
}

/** How many of the units have everything that was due; what is missing; what came right or late. */
export function monthSentences(content: MonthContent): readonly [Text, Text, Text] {
  return [howMany(content), whatIsMissing(content), rightOrLate(content)];
}

function howMany({ month, lines }: MonthContent): Text {
  const count = (state: ReturnType<typeof stateOf>) =>
    lines.filter((line) => stateOf(line) === state).length;
  const { month: number } = partsOf(month);
  const [complete, lacking, unknown] = [count('complete'), count('lacking'), count('unknown')];
  const waived = count('waived');
  const parts = [
    text(
      `${number}月有应做事项的党组织${lines.length}个，全部完成${complete}个`,
      `Of ${lines.length} units with something due in ${monthText(month).en}, ${complete} have it all`,
    ),
    text(`有缺项${lacking}个`, `${lacking} have gaps`),
    ...(waived === 0 ? [] : [text(`缺项均已豁免${waived}个`, `of ${waived} every gap is waived`)]),
    ...(unknown === 0
      ? []
      : [text(`资料不全、不能判断${unknown}个`, `of ${unknown} too little is known to say`)]),
  ];
  return ended(parts);
}

function whatIsMissing({ lines }: MonthContent): Text {
  const kinds = missingKinds(lines);
  const [first, second] = kinds;
  if (first === undefined) return text('没有缺项。', 'There is no gap.');
  const all = kinds.reduce((sum, { count }) => sum + count, 0);
  const sum = text(`缺项共${all}项`, `${all} gaps in all`);
  const { kind, count } = first;
  if (second === undefined) {
    return ended([sum, text(`都是${kind.zh}`, `every one ${kind.en}`)]);
  }
  // Level kinds are listed; none of them is called most.
  if (second.count === count) return ended([sum, counted(kinds)]);
  const most = text(`${kind.zh}最多（${count}项）`, `most of them ${kind.en} (${count})`);
  const rest = counted(kinds.slice(1));
  return ended([sum, most, text(`其余${rest.zh}`, `then ${rest.en}`)]);
}

function counted(kinds: ReturnType<typeof missingKinds>): Text {
  return listed(
    kinds.map(({ kind, count }) => text(`${kind.zh}${count}项`, `${kind.en} ${count}`)),
  );
}

function rightOrLate({ before, records, repaired, month }: MonthContent): Text {
  const now =
    repaired === null
      ? []
      : [
          text(
            `本次征求意见期间补上${repaired.length}项`,
            `${repaired.length} of this one were repaired before it went up`,
          ),
        ];
  return ended([sinceLast(before, month), ...now, lateText(records, partsOf(month).month)]);
}

function sinceLast(before: MonthContent['before'], month: MonthContent['month']): Text {
  if (before === null) return text('此前没有通报', 'There was no report before');
  const sameYear = partsOf(before.month).year === partsOf(month).year;
  const { zh, en } = monthText(before.month);
  const last = sameYear ? `${partsOf(before.month).month}月` : zh;
  return text(
    `上次通报（${last}）的${before.named}项缺项已补上${before.put.length}项`,
    `Of ${before.named} gaps in the last report (${en}) ${before.put.length} are put right`,
  );
}

function lateText({ held, days, late }: MonthContent['records'], month: number): Text {
  const all = text(`${month}月的活动记录${held}条`, `${held} records of the month`);
  if (days === null) return all;
  return text(
    `${all.zh}，会后超过${days}天登记的${late.length}条`,
    `${all.en}, ${late.length} of them entered more than ${days} days after the meeting`,
  );
}

function ended(parts: readonly Text[]): Text {
  const { zh, en } = joined(parts, comma);
  return text(`${zh}。`, `${en}.`);
}
