import { push } from '../../kernel/factIndex.ts';
import { type Facts, missing } from '../../kernel/facts.ts';
import type { Handle } from '../../kernel/handle.ts';
import type { ClosedPeriod, Lifetime } from '../../kernel/period.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Recorded } from './cells.ts';

/** A record of which the day cannot be read, and the days that its words may mean. */
export interface Undated {
  readonly record: Recorded;
  readonly may: Lifetime;
}

/**
 * Where nothing was held by what could be read, but a record may be of that time, nobody knows
 * whether something was held: that is unknown and no miss. What was surely held stays so.
 */
export function unsureOf(
  facts: Facts,
  undated: readonly Undated[],
  handles: readonly Handle[],
): Facts {
  if (undated.length === 0) return facts;
  const held = byHolder(undated, handles);
  return {
    ...facts,
    activities: (handle, unit, period) => {
      const answer = facts.activities(handle, unit, period);
      if (!answer.known || answer.value.length > 0) return answer;
      const open = (held.get(`${handle} ${unit}`) ?? []).filter(({ may }) => touches(may, period));
      return open.length === 0 ? answer : missing(notJudged(open));
    },
  };
}

/** By what each record counts as, and everybody for whom it counts. */
function byHolder(undated: readonly Undated[], handles: readonly Handle[]) {
  const countsAs = new Map(handles.map(({ id, countsAs: as }) => [id, as ?? []]));
  const held = new Map<string, Undated[]>();
  for (const one of undated) {
    const { handle, unit, alsoFor = [] } = one.record;
    for (const as of [handle, ...(countsAs.get(handle) ?? [])]) {
      for (const holder of [unit, ...alsoFor]) push(held, `${as} ${holder}`, one);
    }
  }
  return held;
}

function touches({ from, to }: Lifetime, period: ClosedPeriod): boolean {
  return (from === null || from < period.to) && (to === null || period.from < to);
}

/** The same words for every period that it may be, so that they make one line. */
function notJudged(open: readonly Undated[]): Text {
  const places = open.map(({ record: { source } }) => source);
  const zh = places.map(({ sheet, row }) => `${sheet}第${row}行`).join('、');
  const en = places.map(({ sheet, row }) => `${sheet}, row ${row}`).join('; ');
  return text(
    `${zh}的时间读不出是哪一天，可能就是这一期的，不能判断是否缺少`,
    `the time is no day that can be read (${en}): it may lie in this period, so nobody can say whether one is missing`,
  );
}
