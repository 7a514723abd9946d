import type { Cite } from '../../kernel/cite.ts';
import type { IsoDate } from '../../kernel/date.ts';
import { valueOn } from '../../kernel/dated.ts';
import type { CaseFact } from '../../kernel/facts.ts';
import type { Demand } from '../../kernel/force.ts';
import { type Text, text } from '../../kernel/text.ts';
import type { Terms } from './clauseTypes.ts';
import type { CaseGround, CaseKind, Reason } from './types.ts';

/** What a fault says; made when somebody asks, since a status asks for codes alone. */
export type Words = Pick<Reason, 'says' | 'missing'>;

/** What a clause finds wrong, before it is known on whose word and how strongly. */
export interface Fault extends Pick<Reason, 'code'>, Partial<Pick<Reason, 'from'>> {
  readonly words: () => Words;
  /** The strongest that it may be told, however strongly the clause asks. */
  readonly atMost?: Reason['force'];
}

/** A question about a step of one day: of a case as it stood before the step. */
export interface Question {
  readonly kind: CaseKind;
  readonly one: CaseFact;
  readonly on: IsoDate;
  readonly ground: CaseGround;
}

/** The terms of a text in force on a day; null where it asks nothing. */
export function termsOn<T>(terms: Terms<T>, on: IsoDate): { value: Demand & T; cite: Cite } | null {
  const answer = valueOn(terms, on);
  return answer.state === 'value' ? { value: answer.value, cite: answer.cite } : null;
}

/** A fault whose words name the datum that is missing. */
export function faultOf(code: Reason['code'], says: Text, missing: Text): Fault {
  return { code, words: () => ({ says, missing }) };
}

/** Time alone cures it: `from` is the first day on which it does no longer stand in the way. */
export function tooEarly(from: IsoDate, says: () => Text): Fault {
  const words = () => ({ says: says(), missing: text(`等到${from}`, `the day ${from}`) });
  return { code: 'too-early', from, words };
}

export function unknownFault(missing: Text): Fault {
  const words = () => ({
    says: text(`无法判断：${missing.zh}`, `not known: ${missing.en}`),
    missing,
  });
  return { code: 'unknown', words };
}
