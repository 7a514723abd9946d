import type { Terms } from '../../engines/case/define.ts';
import type { IsoDate } from '../../kernel/date.ts';
import type { Demand, Force } from '../../kernel/force.ts';
import { admissionRules, cite, localPractice, proposal } from '../law/cites.ts';

/** First days of the two texts on the admission of members, and when the newer became known. */
export const text2014: IsoDate = '2014-05-28';
export const text2026: IsoDate = '2026-05-11';
const publishedOn: IsoDate = '2026-05-19';

/** The text of 2014 was not seen: no article is numbered, and nothing of it is an error. */
export const rules2014 = cite('XZ14', '', 'unverified');

/** What a text says beside its force. */
type Value<T> = T & Demand;

function value<T>(terms: T, force: Force): Value<T> {
  return { ...terms, force };
}

/** Both texts ask it alike; `article` is that of 2026. */
export function bothTexts<T>(terms: T, force: Force, article: number | ''): Terms<T> {
  return [
    { from: text2014, value: value(terms, force), cite: rules2014 },
    entry2026(terms, force, article),
  ];
}

/** The older text asks it less strongly. */
export function stricter<T>(terms: T, before: Force, after: Force, article: number | ''): Terms<T> {
  return [
    { from: text2014, value: value(terms, before), cite: rules2014 },
    entry2026(terms, after, article),
  ];
}

/** Only the newer text asks it. */
export function newText<T>(terms: T, force: Force, article: number | ''): Terms<T> {
  return [entry2026(terms, force, article)];
}

function entry2026<T>(terms: T, force: Force, article: number | '') {
  return {
    from: text2026,
    value: { ...terms, force, publishedOn },
    cite: article === '' ? cite('XZ26', '', 'verified') : admissionRules(2026, article),
  };
}

/** Usual practice, for which there is no text. */
export function usualPractice<T>(terms: T): Terms<T> {
  return [{ from: text2014, value: value(terms, 'normally'), cite: localPractice('') }];
}

/** What this system proposes, where no text says a number. */
export function proposed<T>(terms: T, force: Force): Terms<T> {
  return [{ from: text2014, value: value(terms, force), cite: proposal }];
}
