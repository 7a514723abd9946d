import { partsOf } from '../../kernel/date.ts';
import type { ClosedPeriod } from '../../kernel/period.ts';
import { listed, type Text, text } from '../../kernel/text.ts';

export const unsaidRank = text(
  '没有写明是否党员领导干部',
  'whether the member is a leading cadre is not said',
);

export const unsaidTurnout = text(
  '有的季度没有读到逐人的到会情况',
  'of some quarters who came was not read',
);

/** Quarters in which a leading cadre was at nothing that the own branch held. */
export function absentText(quarters: readonly ClosedPeriod[]): Text {
  const names = quarters.map(({ from }) => {
    const { year, month } = partsOf(from);
    const quarter = (month + 2) / 3;
    return text(`${year}年第${quarter}季度`, `${year} Q${quarter}`);
  });
  const { zh, en } = listed(names);
  return text(
    `${zh}所在支部有活动，没有本人到会的记录`,
    `${en}: the own branch met, and no record has the member there`,
  );
}
