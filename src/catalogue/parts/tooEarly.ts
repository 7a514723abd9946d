import type { IsoDate } from '../../kernel/date.ts';
import { type ActivityFact, type Answer, type Facts, known, missing } from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import secretary from '../org/posts/secretary.ts';
import { branches } from './branches.ts';
import { isAmong, saysSecretary } from './chairing.ts';
import { branchOf } from './meetingsNear.ts';
import { personNames } from './personNames.ts';
import { holders, officersOf } from './team.ts';

/** A record of a day before the branch, or the Party committee that held it, was founded. */
export function beforeFounding(
  record: ActivityFact,
  facts: Facts,
  on: IsoDate,
): Answer<readonly Text[]> {
  const unit = facts.unit(branchOf(record.unit, facts));
  const founded = unit?.from ?? null;
  if (founded === null || founded <= on) return known([]);
  const isBranch = branches.some(({ id }) => id === unit?.kind);
  const { zh, en } = isBranch ? text('支部', 'branch') : text('党组织', 'Party organisation');
  return known([
    text(
      `会议日期${on}早于${zh}成立日期${founded}`,
      `the ${en} was founded on ${founded}, later than the meeting of ${on}`,
    ),
  ]);
}

/** Host and lecturer who joined later. Whoever takes the minutes need not be a member. */
export function beforeJoining(
  { unit, host, lecturer }: ActivityFact,
  facts: Facts,
  on: IsoDate,
  asOf: IsoDate,
): Answer<readonly Text[]> {
  const names = [...new Set([host, lecturer].flatMap(personNames))];
  const members = facts.members(branchOf(unit, facts), asOf);
  if (!members.known) return names.length === 0 ? known([]) : members;
  const persons = names.flatMap((name) => {
    const [one, another] = members.value.filter((member) => member.name === name);
    return one === undefined || another !== undefined ? [] : [one];
  });
  const unsaid = persons.find(({ joinedOn }) => joinedOn === undefined)?.name;
  const faults = persons.flatMap(({ name, joinedOn }) => {
    if (!joinedOn || joinedOn <= on) return [];
    const en = `${name} joined the Party on ${joinedOn}, later than the meeting of ${on}`;
    return [text(`会议日期${on}早于${name}的入党日期${joinedOn}`, en)];
  });
  if (faults.length > 0 || unsaid === undefined) return known(faults);
  return missing(
    text(`没有读到${unsaid}的入党日期`, `the day on which ${unsaid} joined was not read`),
  );
}

/**
 * A host whom the cell calls secretary and who took the post later. Whether somebody took it for
 * the first time can only be told where another held it on that day.
 */
export function beforeTakingPost(
  record: ActivityFact,
  facts: Facts,
  on: IsoDate,
  asOf: IsoDate,
): Answer<readonly Text[]> {
  const host = record.host ?? '';
  if (!saysSecretary(host)) return known([]);
  const branch = branchOf(record.unit, facts);
  const [then, now] = [officersOf(branch, facts, on), officersOf(branch, facts, asOf)];
  if (!then.known) return then;
  if (!now.known) return now;
  const before = holders(then.value, secretary);
  const own = holders(now.value, secretary).find((one) => isAmong([one], host));
  const from = own?.from ?? null;
  if (own === undefined || from === null || from <= on || isAmong(before, host)) return known([]);
  if (before.length === 0) {
    return missing(text(`没有读到${on}的书记是谁`, `who was secretary on ${on} was not read`));
  }
  const en = `${own.name} took the post of secretary on ${from}, later than the meeting of ${on}`;
  return known([text(`会议日期${on}早于${own.name}任书记的日期${from}`, en)]);
}
