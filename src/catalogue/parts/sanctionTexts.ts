import type { RightBar, Terms } from '../../engines/case/define.ts';
import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Force } from '../../kernel/force.ts';
import type { BarWeight, Right } from '../../kernel/rights.ts';
import type { Span } from '../../kernel/span.ts';
import { cite, educationRegulations, localPractice } from '../law/cites.ts';

/**
 * Texts on discipline. The effect periods of 2024 were seen in secondary sources, without the
 * number of their article; those of the wording before it are from memory.
 */
export const discipline2018 = cite('CFT', '', 'unverified');
export const discipline2024 = cite('CFT', '', 'secondary');
/** 党员权利保障条例: not seen. */
export const protection = cite('QL', '', 'unverified');
const text2018 = '2018-10-01';
const text2024 = '2024-01-01';
/** 党员教育管理工作条例, in force since. */
const education2019 = '2019-05-06';

/** Both wordings ask it alike. */
export function disciplineAsks<T>(terms: T, force: Force): Terms<T> {
  return [
    { from: text2018, value: { ...terms, force }, cite: discipline2018 },
    { from: text2024, value: { ...terms, force }, cite: discipline2024 },
  ];
}

export function educationAsks<T>(terms: T, force: Force, article: number): Terms<T> {
  return [{ from: education2019, value: { ...terms, force }, cite: educationRegulations(article) }];
}

/** Since when a text that is cited without having been seen is in force. */
const since: Readonly<Record<string, IsoDate>> = { QL: '2020-12-31', JY: education2019 };

/** What a text says, of which the words themselves were not seen. */
export function usuallyAsks<T>(terms: T, of: Cite): Terms<T> {
  return [
    { from: since[of.regulation] ?? text2018, value: { ...terms, force: 'normally' }, cite: of },
  ];
}

type Lasts = Terms<{ readonly span: Span | null }>;

const months = (count: number | null) => ({ span: count === null ? null : { months: count } });

function barOf(right: Right, weight: BarWeight, lasts: Lasts, counts?: string): RightBar {
  return { right, weight, lasts, ...(counts === undefined ? {} : { counts }) };
}

/** Counted from the decision, also where an appeal makes another sanction of it. */
export function barredByDiscipline(
  right: Right,
  weight: BarWeight,
  count: number | null,
  counts?: string,
): RightBar {
  return barOf(right, weight, disciplineAsks(months(count), weight), counts);
}

/** No text that was seen says it: the bureau's own practice. */
export function barredByPractice(right: Right, count: number | null, counts?: string): RightBar {
  return barOf(right, 'must', usuallyAsks(months(count), localPractice('')), counts);
}

/** By the regulations on the education and management of members, from memory. */
export function barredByEducation(right: Right, count: number | null): RightBar {
  const lasts = usuallyAsks(months(count), cite('JY', '', 'unverified'));
  return barOf(right, 'must', lasts);
}
