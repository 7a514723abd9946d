import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Dated } from '../../kernel/dated.ts';
import type { Demand, Force } from '../../kernel/force.ts';
import { cite, duesNotice, duesRules, educationRegulations, localPractice } from '../law/cites.ts';

export const since2008: IsoDate = '2008-04-01';
const since2017: IsoDate = '2017-12-31';
const since2019: IsoDate = '2019-05-06';

/** What one text demands, from its first day on. */
function from(day: IsoDate, force: Force, by: Cite): Dated<Demand> {
  return [{ from: day, value: { force }, cite: by }];
}

/** 党费收缴、使用和管理的规定. */
export function rulesOf2008(force: Force, article: number | ''): Dated<Demand> {
  return from(since2008, force, duesRules(article));
}

/** The same, of which the text was seen at second hand alone, or is remembered. */
export function heardOf2008(force: Force, mark: 'secondary' | 'unverified'): Dated<Demand> {
  return from(since2008, force, cite('DF', '', mark));
}

/** 关于进一步规范党费工作的通知. */
export function noticeOf2017(force: Force): Dated<Demand> {
  return from(since2017, force, duesNotice);
}

/** 党员教育管理工作条例. */
export function regulationsOf2019(force: Force, article: number): Dated<Demand> {
  return from(since2019, force, educationRegulations(article));
}

/** What the bureau asks itself. */
export function localText(force: Force, paper: string): Dated<Demand> {
  return from(since2008, force, localPractice(paper));
}
