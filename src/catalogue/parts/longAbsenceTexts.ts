import { type Text, text } from '../../kernel/text.ts';
import type { Run } from './longAbsence.ts';

/** In a branch of retired members, somebody of whom nobody said whether he is frail. */
export const unsaidFrailty = text(
  '没有写明是否年老体弱、长期病假',
  'whether the member is frail or long ill is not said',
);

export function absenceText(run: Run, isWithoutReason: boolean): Text {
  const { zh, en } = spanText(run);
  const reason = isWithoutReason ? '，支部核实没有正当理由' : '';
  const answered = isWithoutReason ? '; by the branch’s answer without a good reason' : '';
  return text(
    `${zh}，记有到会情况的${run.absences}次活动都没有到会${reason}`,
    `${en}, absent from all ${run.absences} gatherings${answered}`,
  );
}

export function openText(run: Run): Text {
  if (run.absences === 0) return text('没有读到逐人的到会情况', 'who came was not read');
  const { zh, en } = spanText(run);
  return text(
    `${zh}，${run.absences}次活动没有到会，另有${run.open}次没有写明谁到会`,
    `${en}, absent from ${run.absences} gatherings; of ${run.open} nobody says who came`,
  );
}

function spanText({ months }: Run): Text {
  const [first, last] = [months[0]?.from.slice(0, 7), months.at(-1)?.from.slice(0, 7)];
  const count = months.length;
  return text(
    `${first}至${last}连续${count}个月`,
    `from ${first} to ${last}, ${count} months in a row`,
  );
}

export const tooShort = text(
  '读到的记录不满六个完整的月',
  'the records that were read span fewer than six full months',
);
