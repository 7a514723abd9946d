import { listed, type Text, text } from '../../kernel/text.ts';
import type {
  AtLeast,
  Bound,
  Cause,
  Duty,
  Limit,
  Measure,
  PrecededBy,
  Share,
  Within,
} from './types.ts';
import { forceNames, periodNames, timesText } from './words.ts';

/** What a measure asks for, as the title of its duty. */
export function titleOf(measure: Measure): Text {
  switch (measure.measure) {
    case 'at-least':
      return atLeastTitle(measure);
    case 'within':
      return withinTitle(measure);
    case 'preceded-by':
      return precededByTitle(measure);
    case 'share':
      return shareTitle(measure);
  }
}

function atLeastTitle({ times, handle, every }: AtLeast): Text {
  const period = periodNames[every];
  return text(
    `${period.zh}至少${times}次${handle.name.zh}`,
    `at least ${timesText(times)} ${handle.name.en} ${period.en}`,
  );
}

function withinTitle({ limit, handle, of }: Within): Text {
  const when = limitText(limit, eventText(of));
  return text(`${when.zh}${handle.name.zh}`, `${handle.name.en} ${when.en}`);
}

/** What a time runs from: an event by its name, or the end of every period. */
function eventText(of: Cause): Text {
  if (!('endOf' in of)) return of.name;
  const period = periodNames[of.endOf];
  return text(`${period.zh}结束`, `the end of ${period.en}`);
}

function limitText(limit: Limit, event: Text): Text {
  switch (limit.way) {
    case 'days-after':
      return text(`${event.zh}后${limit.days}日内`, `within ${limit.days} days of ${event.en}`);
    case 'months-after':
      return text(
        `${event.zh}后${limit.months}个月内`,
        `within ${limit.months} months of ${event.en}`,
      );
    case 'months-before':
      return text(`${event.zh}前${limit.months}个月`, `${limit.months} months before ${event.en}`);
    case 'until-it-says':
      return text(`${event.zh}有效期内`, `while ${event.en} is valid`);
  }
}

function precededByTitle({ handle, by, days }: PrecededBy): Text {
  return text(
    `${handle.name.zh}之前${days}日内有${by.name.zh}`,
    `${by.name.en} in the ${days} days before ${handle.name.en}`,
  );
}

function shareTitle({ bound, fraction: [part, whole], grade, of, every }: Share): Text {
  const most = bound === 'at-most' ? text('不超过', 'at most') : text('不少于', 'at least');
  const period = periodNames[every];
  return text(
    `${period.zh}${of.name.zh}中${grade.name.zh}${most.zh}${part}/${whole}`,
    `${most.en} ${part}/${whole} ${grade.name.en} of ${of.name.en} ${period.en}`,
  );
}

/** The duty as a sentence: who, with what force, what. `subject` null names those that it binds. */
export function dutySentence(duty: Duty, subject: string | null): Text {
  const who = subject === null ? namesOf(duty.on) : text(subject, subject);
  const force = forceNames[duty.force];
  const what = titleOf(duty.do);
  const begun = duty.over === 'begun-periods' ? alsoBegun : text('', '');
  const en = `${who.en} ${force.en} ${what.en}${begun.en}`;
  if (duty.do.measure === 'at-least') {
    const { times, handle, every } = duty.do;
    const often = `${periodNames[every].zh}至少有${times}次${handle.name.zh}`;
    return text(`${who.zh}${force.zh}${often}${begun.zh}`, en);
  }
  return text(`${who.zh}${force.zh}做到：${what.zh}${begun.zh}`, en);
}

const alsoBegun = text('，不满一期的也算', ', in a time begun or ended midway too');

export function namesOf(named: readonly Pick<Bound, 'name'>[]): Text {
  return listed(named.map(({ name }) => name));
}
