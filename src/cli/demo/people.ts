import { addDays, dateOf, type IsoDate } from '../../kernel/date.ts';
import { idCheckDigit } from '../../kernel/idNumber.ts';
import type { Chance } from './chance.ts';

/** Somebody who never lived. The ID numbers carry a region code that is not given to people. */
export interface DemoPerson {
  readonly name: string;
  readonly gender: '1' | '2';
  readonly ethnicity: string;
  readonly bornOn: IsoDate;
  readonly joinedOn: IsoDate;
  readonly fullOn: IsoDate | null;
  readonly idNumber: string;
  readonly staff: string;
  readonly memberKind: 'formal' | 'probationary';
  readonly policeNumber: string | null;
  readonly flags: readonly string[];
}

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕',
];
const first = [...'建国志明文晓海永春秋立新家兴玉思雨浩宇子俊天一德正光泽'];
const second = [...'华军平强伟峰涛辉磊波勇刚杰斌鹏毅林琳敏静丽娟燕霞婷洁雪颖'];

function atOf(list: readonly string[], i: number): string {
  return list[i % list.length] ?? '';
}

export interface DemoPlace {
  readonly retired: boolean;
  readonly inOffice: boolean;
  /** Days on which the branch admitted somebody this year. */
  readonly admissions: readonly [IsoDate, ...IsoDate[]];
}

/**
 * Every person is born on a day of the own, so that no two ID numbers are alike. Whoever is in
 * office is a formal member and, unless retired, police.
 */
export function demoPerson(
  i: number,
  { retired, inOffice, admissions }: DemoPlace,
  chance: Chance,
): DemoPerson {
  const firstBirth = retired ? dateOf(1946, 1, 1) : dateOf(1966, 1, 1);
  const bornOn = addDays(firstBirth, retired ? i * 2 : i * 4);
  const gender = chance.often(78) ? '1' : '2';
  const probationary = !retired && chance.often(4) && !inOffice;
  const joinedOn = probationary
    ? chance.pick(admissions)
    : addDays(bornOn, 365 * 20 + chance.below(365 * 5));
  const isPolice = chance.often(80) || inOffice;
  const staff = retired ? 'LT' : isPolice ? 'MJ' : 'FJ';
  return {
    name: nameOf(i, chance),
    gender,
    ethnicity: chance.often(96) ? '01' : '15',
    bornOn,
    joinedOn,
    fullOn: probationary ? null : addDays(joinedOn, 366),
    idNumber: idNumber(bornOn, gender),
    staff,
    memberKind: probationary ? 'probationary' : 'formal',
    policeNumber: staff === 'MJ' ? String(100_000 + i) : null,
    flags: flagsOf(i, retired),
  };
}

/** Every third of the retired is frail; of the others few are ill, away or in training. */
function flagsOf(i: number, retired: boolean): string[] {
  if (retired) return i % 3 === 0 ? ['NL'] : [];
  if (i % 97 === 0) return ['BJ'];
  if (i % 83 === 0) return ['JD'];
  return i % 131 === 0 ? ['TX'] : [];
}

function nameOf(i: number, chance: Chance): string {
  const given = chance.often(75) ? atOf(first, chance.below(97)) : '';
  return atOf(surnames, i * 7 + chance.below(13)) + given + atOf(second, chance.below(89));
}

function idNumber(bornOn: IsoDate, gender: '1' | '2'): string {
  const body = `420600${bornOn.replaceAll('-', '')}00${gender === '1' ? '1' : '0'}`;
  return body + idCheckDigit(body);
}
