import type { IsoDate } from '../../kernel/date.ts';
import {
  type ActivityFact,
  type Answer,
  type Facts,
  known,
  type OfficeFact,
} from '../../kernel/facts.ts';
import { type Text, text } from '../../kernel/text.ts';
import group from '../org/group.ts';
import groupLeader from '../org/posts/group-leader.ts';
import secretary from '../org/posts/secretary.ts';
import groupMeeting from './groupMeeting.ts';
import { branchOf } from './meetingsNear.ts';
import { compact, personNames } from './personNames.ts';
import { holders, officersOf, seatsOf } from './team.ts';

/** Who may chair a meeting on its day. */
export interface Chair {
  /** Holders of the post that chairs; empty where it was vacant, or is of one group that met. */
  readonly rightful: readonly OfficeFact[];
  /** To whom they may delegate; empty: to anybody, as far as is known. */
  readonly deputies: readonly OfficeFact[];
  readonly post: Text;
}

/** The secretary, or in a group its leader; where no group is named, the leader of any. */
export function chairOf(record: ActivityFact, facts: Facts, on: IsoDate): Answer<Chair> {
  const branch = branchOf(record.unit, facts);
  if (record.handle === groupMeeting.id) return leadersOf(record.unit, branch, facts, on);
  const officers = officersOf(branch, facts, on);
  if (!officers.known) return officers;
  const seated = new Set(seatsOf(officers.value));
  const rightful = holders(officers.value, secretary);
  const deputies = officers.value.filter(
    (one) => seated.has(one.person) && !rightful.some(({ person }) => person === one.person),
  );
  return known({ rightful, deputies, post: text('书记', 'the secretary') });
}

function leadersOf(unit: string, branch: string, facts: Facts, on: IsoDate): Answer<Chair> {
  const groups = facts.parts(branch, group.id, on);
  if (unit === branch && !groups.known) return groups;
  const met = unit === branch && groups.known ? groups.value.map(({ id }) => id) : [unit];
  const rightful: OfficeFact[] = [];
  let areAllLed = true;
  for (const id of met) {
    const offices = facts.offices(id, on);
    if (!offices.known) return offices;
    const leaders = holders(offices.value, groupLeader);
    areAllLed &&= leaders.length > 0;
    rightful.push(...leaders);
  }
  const post = text('党小组组长', 'the group leader');
  return known({ rightful: areAllLed ? rightful : [], deputies: [], post });
}

/** Whether the cell itself gives the host the post: 书记张三, not 副书记张三. */
export function saysItIsTheChair(host: string, { handle }: ActivityFact): boolean {
  if (handle !== groupMeeting.id) return saysSecretary(host);
  return /组长/.test(compact(host).replace(/副(?:党?小)?组长/g, ''));
}

export function saysSecretary(host: string): boolean {
  return /书记/.test(compact(host).replace(otherSecretaries, ''));
}

const otherSecretaries = /副(?:党?支部|党?总支|党委)?书记|(?:纪委|团委|团支部|团总支|共青团)书记/g;

/** Whether the record notes that somebody was asked to chair. */
export function notesDelegation({ host, title, agenda, gist }: ActivityFact): boolean {
  const words = compact([host ?? '', title ?? '', ...(agenda ?? []), gist ?? ''].join('\n'));
  return /委托|代为主持|代(?:书记|组长|其)?主持|代行/.test(words);
}

/**
 * Whether a cell names one of the officers. 李明 is not 李明华: whole names are compared, and only a
 * cell out of which no name can be taken is searched.
 */
export function isAmong(officers: readonly OfficeFact[], host: string): boolean {
  const named = personNames(host);
  const isNamed = (name: string) =>
    named.length > 0 ? named.includes(name) : compact(host).includes(name);
  return officers.some(({ name }) => isNamed(compact(name)));
}
